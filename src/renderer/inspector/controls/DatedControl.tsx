import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/className.ts';
import { dayText } from '#renderer/ui/dates.ts';
import { parseDay } from '#renderer/ui/dayEntry.ts';
import { AddIcon, CloseIcon } from '#renderer/ui/icons.ts';
import { amountText, numberText, parseNumber } from '#renderer/ui/numbers.ts';
import type { EntriesShape } from '#shared/model/composites.ts';
import { FieldRow } from '../FieldRow.tsx';
import type { FieldControlProps } from '../fieldControl.ts';
import { useDraft } from '../useDraft.ts';
import { DayInput, habits } from './DayInput.tsx';
import { moneyWriting } from './NumberControls.tsx';
import { isTable, pastedRows } from './pastedRows.ts';
import './grid.css';

type Entry = Readonly<Record<string, unknown>> & { readonly date: string; readonly note: string };

/** More are folded away: the latest are what one looks at. */
const SHOWN = 6;

const byDay = (entries: readonly Entry[]) =>
  [...entries].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** What the number of an entry is called. */
const names: Readonly<Record<string, string>> = { value: 'Value', amount: 'Amount', people: 'People' };

/** Numbers with their days: readings, returns, counts. The latest stand first; Enter adds, rows of a sheet can be pasted. */
export function DatedControl({ field, values, context, onChange, onDone }: FieldControlProps) {
  const entries = values[0] as readonly Entry[];
  const { shapes } = (field.shape as EntriesShape<unknown>).of;
  const numberKey = Object.keys(shapes).find((key) => key !== 'date' && key !== 'note') ?? 'value';
  const writing =
    numberKey === 'amount'
      ? moneyWriting(context.document.map.currency)
      : { show: numberText, read: (text: string) => parseNumber(text), wrong: 'This is not a number.' };
  const [showsAll, setShowsAll] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const change = (update: (before: readonly Entry[]) => readonly Entry[], isTyping = false) => {
    const reason = onChange((before) => update(before as readonly Entry[]), isTyping);
    if (!isTyping) onDone();
    return reason;
  };
  const add = (added: readonly { date: string; number: number; note: string }[]) =>
    change((before) =>
      byDay([...before, ...added.map(({ date, number, note }) => ({ date, [numberKey]: number, note }) as Entry)]),
    );
  // In the document the oldest stand first; on the screen the latest.
  const order = entries.map((entry, place) => ({ entry, place })).reverse();
  const shown = showsAll ? order : order.slice(0, SHOWN);

  return (
    <FieldRow
      label={field.label}
      help={field.help}
      layout="block"
      aside={entries.length === 0 ? undefined : String(entries.length)}
      error={message}
    >
      <div className="inspector-grid">
        {context.isDisabled ? null : (
          <NewEntry
            numberName={names[numberKey] ?? numberKey}
            readNumber={writing.read}
            today={context.today}
            onAdd={(row) => {
              const reason = add([row]);
              setMessage(reason);
              return reason === null;
            }}
            onPaste={(text) => {
              const { rows, unread } = pastedRows(text, {
                day: (cell) => parseDay(cell, habits, context.today),
                number: writing.read,
              });
              const reason = rows.length === 0 ? null : add(rows);
              setMessage(reason ?? (unread.length === 0 ? null : unreadSentence(rows.length, unread)));
            }}
          />
        )}
        {shown.map(({ entry, place }) => (
          <EntryRow
            key={place}
            label={`${field.label}, ${dayText(entry.date)}`}
            entry={entry}
            numberKey={numberKey}
            writing={writing}
            context={context}
            onChange={(next, isTyping) =>
              change((before) => {
                const after = before.map((one, at) => (at === place ? { ...one, ...next } : one));
                return 'date' in next ? byDay(after) : after;
              }, isTyping)
            }
            onDone={onDone}
            onRemove={() => change((before) => before.filter((_one, at) => at !== place))}
          />
        ))}
      </div>
      {entries.length > SHOWN ? (
        <Button variant="quiet" size="small" onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show the latest' : `Show all ${entries.length}`}
        </Button>
      ) : null}
    </FieldRow>
  );
}

function unreadSentence(read: number, unread: readonly string[]): string {
  const added = read === 0 ? 'Nothing was added' : `${amountText(read, 'row was', 'rows were')} added`;
  return `${added}; no day and number were found in “${unread[0]?.slice(0, 40)}”${unread.length > 1 ? ` and ${unread.length - 1} more` : ''}.`;
}

interface NewEntryProps {
  readonly numberName: string;
  readonly readNumber: (text: string) => number | null | undefined;
  readonly today: string;
  /** @returns whether it was taken */
  readonly onAdd: (row: { date: string; number: number; note: string }) => boolean;
  readonly onPaste: (text: string) => void;
}

/** The line at the top that adds. No day means today. */
function NewEntry({ numberName, readNumber, today, onAdd, onPaste }: NewEntryProps) {
  const [date, setDate] = useState('');
  const [number, setNumber] = useState('');
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<'date' | 'number' | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const add = () => {
    const day = date.trim() === '' ? today : parseDay(date, habits, today);
    const value = readNumber(number);
    if (typeof day !== 'string') return setWrong('date');
    if (typeof value !== 'number') return setWrong('number');
    if (!onAdd({ date: day, number: value, note: note.trim() })) return;
    setDate('');
    setNumber('');
    setNote('');
    setWrong(null);
    first.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isTable(text)) return;
    event.preventDefault();
    onPaste(text);
  };
  const input = (label: string, value: string, set: (text: string) => void, placeholder: string, isWrong: boolean) => (
    <input
      ref={label === 'Date' ? first : undefined}
      className={classes('ui-input tabular', label === numberName && 'is-number')}
      aria-label={`New entry: ${label.toLowerCase()}`}
      aria-invalid={isWrong || undefined}
      placeholder={placeholder}
      value={value}
      autoComplete="off"
      onChange={(event) => {
        setWrong(null);
        set(event.target.value);
      }}
      onKeyDown={press}
      onPaste={paste}
    />
  );
  return (
    <div className="inspector-grid-row is-new">
      {input('Date', date, setDate, 'Today', wrong === 'date')}
      {input(numberName, number, setNumber, numberName, wrong === 'number')}
      {input('Note', note, setNote, 'Note', false)}
      <IconButton label="Add the entry" icon={AddIcon} size="small" keys="Enter" onPress={add} />
    </div>
  );
}

interface EntryRowProps {
  readonly label: string;
  readonly entry: Entry;
  readonly numberKey: string;
  readonly writing: ReturnType<typeof moneyWriting>;
  readonly context: FieldControlProps['context'];
  readonly onChange: (next: Readonly<Record<string, unknown>>, isTyping: boolean) => string | null;
  readonly onDone: () => void;
  readonly onRemove: () => void;
}

function EntryRow({ label, entry, numberKey, writing, context, onChange, onDone, onRemove }: EntryRowProps) {
  const number = useDraft<number | null>({
    shown: writing.show(Number(entry[numberKey])),
    read: (text) => writing.read(text) ?? undefined,
    wrong: writing.wrong,
    take: (value) => onChange({ [numberKey]: value }, false),
    done: onDone,
    isLate: true,
  });
  const note = useDraft<string>({
    shown: entry.note,
    read: (text) => text,
    wrong: '',
    take: (text) => onChange({ note: text }, true),
    done: onDone,
  });
  return (
    <>
      <div className="inspector-grid-row">
        <DayInput
          label={`${label}: date`}
          value={entry.date}
          isRequired
          context={context}
          onTake={(day) => onChange({ date: day }, false)}
        >
          {(input, error) => (
            <>
              {input}
              {error === null ? null : (
                <p className="ui-error" role="alert">
                  {error}
                </p>
              )}
            </>
          )}
        </DayInput>
        <input
          className="ui-input tabular is-number"
          aria-label={`${label}: ${names[numberKey]?.toLowerCase()}`}
          aria-invalid={number.error !== null || undefined}
          inputMode="decimal"
          value={number.text}
          readOnly={context.isDisabled}
          onChange={(event) => number.type(event.target.value)}
          onBlur={number.finish}
          onKeyDown={number.onKeyDown}
        />
        <input
          className={classes('ui-input is-note', note.text === '' && 'is-blank')}
          aria-label={`${label}: note`}
          title={note.text}
          placeholder="Note"
          value={note.text}
          readOnly={context.isDisabled}
          onChange={(event) => note.type(event.target.value)}
          onBlur={note.finish}
          onKeyDown={note.onKeyDown}
        />
        {context.isDisabled ? (
          <span />
        ) : (
          <IconButton
            label={`Delete ${label}`}
            hint="Delete"
            icon={CloseIcon}
            size="small"
            placement="left"
            onPress={onRemove}
          />
        )}
      </div>
      {number.error === null ? null : (
        <p className="ui-error" role="alert">
          {number.error}
        </p>
      )}
    </>
  );
}
