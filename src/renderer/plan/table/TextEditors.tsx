import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { CalendarButton } from '#renderer/ui/CalendarButton.tsx';
import { classes } from '#renderer/ui/className.ts';
import { editedValue, type Onward, type PartProps } from './editorProps.ts';
import { readCell, shifted } from './readCell.ts';

/** Keys that end a cell; null for those that are the text's own. */
function onwardFor({ key, shiftKey, altKey }: KeyboardEvent, isWriting: boolean): Onward | null {
  if (key === 'Enter' && !altKey) return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  if (!isWriting) return null;
  if (key === 'ArrowDown') return 'down';
  if (key === 'ArrowUp') return 'up';
  if (key === 'ArrowLeft') return 'left';
  return key === 'ArrowRight' ? 'right' : null;
}

/** Ways in the calendar: arrows by days, Page Up and Page Down by months. */
const steps: Readonly<Record<string, readonly [count: number, unit: string]>> = {
  ArrowUp: [1, 'd'],
  ArrowDown: [-1, 'd'],
  PageUp: [1, 'm'],
  PageDown: [-1, 'm'],
};

/** A line of text: titles, days, amounts. In a day that is edited, arrows go to the next and the one before. */
export function LineEditor(props: PartProps) {
  const { column, label, text, isWriting, problem, reading, onType, onCommit, onCancel } = props;
  const input = useRef<HTMLInputElement>(null);
  const { format } = column.column;
  const isNumber = format === 'money' || format === 'number';
  const isDay = format === 'day';
  const value = editedValue(props);
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (!isWriting) input.current?.select();
  }, [isWriting]);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return onCancel();
    }
    const step = isDay && !isWriting ? steps[event.key] : undefined;
    const onward = onwardFor(event, isWriting);
    if (step === undefined && onward === null) return;
    event.preventDefault();
    if (step === undefined) return onCommit(text, onward ?? 'stay');
    const read = readCell(column.column, text, reading, value);
    const from = 'value' in read && typeof read.value === 'string' ? read.value : reading.today;
    onType(shifted(from, ...step) ?? from);
  };

  return (
    <>
      <input
        ref={input}
        className={classes('plan-editor-input', (isDay || isNumber) && 'tabular', isNumber && 'is-number')}
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        autoComplete="off"
        spellCheck={column.key === 'title'}
        maxLength={column.key === 'title' ? 300 : undefined}
        inputMode={isNumber ? 'decimal' : undefined}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={press}
      />
      {isDay ? (
        <CalendarButton
          label={column.label}
          value={typeof value === 'string' ? value : null}
          today={reading.today}
          onChoose={(day) => props.onValue(day, 'stay')}
        />
      ) : null}
    </>
  );
}

/** A longer text, in a field that grows over the rows below. Alt+Enter begins a new line, as in spreadsheets. */
export function ParagraphEditor({ label, text, isWriting, problem, onType, onCommit, onCancel }: PartProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const field = area.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return onCancel();
    }
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      const { selectionStart: from, selectionEnd: to } = event.currentTarget;
      return onType(`${text.slice(0, from)}\n${text.slice(to)}`);
    }
    const onward = onwardFor(event, isWriting);
    if (onward === null) return;
    event.preventDefault();
    onCommit(text, onward);
  };
  return (
    <textarea
      ref={area}
      className="plan-editor-input is-area"
      aria-label={`${label}; Alt+Enter begins a new line`}
      aria-invalid={problem !== null || undefined}
      value={text}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={press}
    />
  );
}
