import { useId } from 'react';
import { FieldRow, notesOf } from '../FieldRow.tsx';
import { type FieldControlProps, MIXED, shared } from '../fieldControl.ts';
import { DayInput } from './DayInput.tsx';

/** A day, typed in the system's habits or chosen from a calendar. */
export function DayControl({ field, values, context, onChange, onDone }: FieldControlProps) {
  const id = useId();
  const { value, isMixed } = shared(values);
  return (
    <DayInput
      id={id}
      label={field.label}
      describedBy={notesOf(id)}
      value={typeof value === 'string' ? value : null}
      placeholder={isMixed ? MIXED : 'No date'}
      context={context}
      onTake={(day) => {
        const reason = onChange(() => day, false);
        onDone();
        return reason;
      }}
    >
      {(input, error) => (
        <FieldRow label={field.label} help={field.help} controlId={id} layout="row" error={error}>
          {input}
        </FieldRow>
      )}
    </DayInput>
  );
}
