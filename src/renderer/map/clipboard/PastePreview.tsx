import { useMemo, useState } from 'react';
import { parseAmount } from '#renderer/ui/amounts.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { localDay } from '#renderer/ui/dates.ts';
import { dayHabits, parseDay } from '#renderer/ui/dayEntry.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { amountText } from '#renderer/ui/numbers.ts';
import { Select } from '#renderer/ui/Select.tsx';
import type { KindName } from '#shared/model/kinds/registry.ts';
import { captureKinds } from '../capture/kindQuestion.ts';
import { useValue } from '../tools/useValue.ts';
import type { Clipboard } from './Clipboard.ts';
import './clipboard.css';
import { cardsOfTable } from './pastedCards.ts';
import { type PastedField, type PastedTable, pastedFields } from './pastedTable.ts';

/** Before rows of a spreadsheet become cards: what each column is taken for, and what comes of the rows. */
export function PastePreview({ clipboard }: { readonly clipboard: Clipboard }) {
  const table = useValue(clipboard.preview);
  return table === null ? null : <Preview clipboard={clipboard} table={table} />;
}

const SHOWN = 8;
type Choice = PastedField | 'none';

const fieldWords: Readonly<Record<Choice, string>> = {
  title: 'Title',
  kind: 'Kind',
  owner: 'Owner',
  start: 'Start',
  end: 'End or due',
  cost: 'Cost, once',
  description: 'Description',
  none: 'Leave out',
};

function Preview({ clipboard, table }: { readonly clipboard: Clipboard; readonly table: PastedTable }) {
  const [fields, setFields] = useState(table.fields);
  const [otherwise, setOtherwise] = useState<KindName>('initiative');
  const read = useMemo(() => {
    const [habits, today] = [dayHabits(), localDay(new Date())];
    return { day: (text: string) => parseDay(text, habits, today), amount: (text: string) => parseAmount(text) };
  }, []);
  const { cards, unread } = useMemo(
    () => cardsOfTable(table, fields, otherwise, read),
    [table, fields, otherwise, read],
  );
  const close = () => {
    clipboard.preview.set(null);
    clipboard.engine.root?.focus({ preventScroll: true });
  };
  const choose = (column: number, choice: Choice) =>
    setFields(
      fields.map((field, i) => (i === column ? (choice === 'none' ? null : choice) : field === choice ? null : field)),
    );
  return (
    <Dialog
      title={`Paste ${amountText(table.rows.length, 'row', 'rows')} as cards`}
      size="large"
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={cards.length === 0}
            onPress={() => {
              clipboard.preview.set(null);
              clipboard.place(cards);
            }}
          >
            {cards.length === 0 ? 'Nothing to add' : `Add ${amountText(cards.length, 'card', 'cards')}`}
          </Button>
        </>
      }
    >
      <div className="map-paste">
        <Select<KindName>
          label="Rows that name no kind become"
          value={otherwise}
          onChange={setOtherwise}
          choices={captureKinds.map(({ kind, label }) => ({ key: kind, label }))}
        />
        <div className="map-paste-table">
          <table>
            <thead>
              <tr>
                <th scope="col">Card</th>
                {table.headers.map((header, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name that is sure to be unique
                  <th key={column} scope="col">
                    <span className="map-paste-header">{header || `Column ${column + 1}`}</span>
                    <Select<Choice>
                      label={`What “${header}” holds`}
                      hideLabel
                      value={fields[column] ?? 'none'}
                      onChange={(choice) => choose(column, choice)}
                      choices={[...pastedFields, 'none' as const].map((key) => ({ key, label: fieldWords[key] }))}
                    />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.slice(0, SHOWN).map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name
                <tr key={i}>
                  <td>
                    <KindSign kind={cardsOfTable({ ...table, rows: [row] }, fields, otherwise, read).cards[0]?.kind} />
                  </td>
                  {table.headers.map((_, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <td key={column} className={fields[column] == null ? 'is-left-out' : undefined}>
                      {row[column] ?? ''}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="map-paste-notes">
          {table.rows.length > SHOWN ? `And ${amountText(table.rows.length - SHOWN, 'more row', 'more rows')}. ` : ''}
          {unread > 0
            ? `${amountText(unread, 'date or amount', 'dates or amounts')} could not be read and stay empty.`
            : ''}
        </p>
      </div>
    </Dialog>
  );
}

function KindSign({ kind }: { readonly kind: KindName | undefined }) {
  if (kind === undefined) return <span className="muted">–</span>;
  const label = captureKinds.find((one) => one.kind === kind)?.label ?? '';
  return (
    <span className="map-paste-kind">
      <KindIcon form={kind === 'goal' ? 'businessGoal' : kind} size={14} /> {label}
    </span>
  );
}
