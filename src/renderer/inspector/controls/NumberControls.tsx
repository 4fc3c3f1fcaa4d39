/** Controls of numbers and amounts. */
import { useId, useRef } from 'react';
import { moneyText, parseAmount } from '#renderer/ui/amounts.ts';
import { numberText, parseNumber } from '#renderer/ui/numbers.ts';
import { FieldRow, notesOf } from '../FieldRow.tsx';
import { type FieldControlProps, MIXED, shared } from '../fieldControl.ts';
import { useDraft } from '../useDraft.ts';

/** What a kind of number looks like and how it is typed. */
interface Writing {
  readonly show: (value: number) => string;
  readonly read: (text: string) => number | null | undefined;
  readonly wrong: string;
}

const plainWriting: Writing = { show: numberText, read: parseNumber, wrong: 'This is not a number.' };

/** Amounts in the map's currency. */
export function moneyWriting(currency: string): Writing {
  return {
    show: (value) => moneyText(value, currency),
    read: (text) => parseAmount(text),
    wrong: 'This is not an amount. 1,200, 1.200,50 and 12k are.',
  };
}

export function NumberControl(props: FieldControlProps) {
  return <WrittenNumber {...props} writing={plainWriting} />;
}

/** An amount in the map's currency. */
export function MoneyControl(props: FieldControlProps) {
  return <WrittenNumber {...props} writing={moneyWriting(props.context.document.map.currency)} />;
}

function WrittenNumber(props: FieldControlProps & { readonly writing: Writing }) {
  const { field, values, context, onChange, onDone, writing } = props;
  const id = useId();
  const { value, isMixed } = shared(values);
  // 1 and 12 are taken on the way to “12 or so”, which stands for nothing: every record gets back what it had.
  const before = useRef(values);
  const draft = useDraft<number | null>({
    shown: typeof value === 'number' ? writing.show(value) : '',
    read: writing.read,
    wrong: writing.wrong,
    take: (number) => onChange(() => number, true),
    restore: () => onChange((_now, place) => before.current[place], true),
    done: onDone,
  });
  if (!draft.isTyping) before.current = values;
  return (
    <FieldRow label={field.label} help={field.help} controlId={id} layout="row" error={draft.error}>
      <input
        id={id}
        className="ui-input tabular"
        inputMode="decimal"
        autoComplete="off"
        aria-describedby={notesOf(id)}
        aria-invalid={draft.error !== null || undefined}
        placeholder={isMixed ? MIXED : 'None'}
        value={draft.text}
        readOnly={context.isDisabled}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.finish}
        onKeyDown={draft.onKeyDown}
      />
    </FieldRow>
  );
}
