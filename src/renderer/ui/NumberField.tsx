import { useState } from 'react';
import { numberText, parseNumber } from './numbers.ts';
import { type FieldProps, TextField } from './TextField.tsx';

/** A number or nothing, written and read in the person's own way. */
export function NumberField({ value, onChange, onBlur, error, ...rest }: FieldProps<number | null>) {
  const [typed, setTyped] = useState<string | null>(null);
  const isNumber = typed === null || parseNumber(typed) !== undefined;
  return (
    <TextField
      {...rest}
      value={typed ?? (value === null ? '' : numberText(value))}
      error={isNumber ? error : 'This is not a number.'}
      onChange={(text) => {
        setTyped(text);
        const number = parseNumber(text);
        if (number !== undefined && number !== value) onChange(number);
      }}
      onBlur={() => {
        setTyped(null);
        onBlur?.();
      }}
    />
  );
}
