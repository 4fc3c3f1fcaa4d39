/** Controls of fields that hold a single value or a list of single values. */
import { useState } from 'react';
import { Chips } from '#renderer/ui/Chips.tsx';
import { currencyChoices } from '#renderer/ui/currencies.ts';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { ChoicesShape } from '#shared/model/composites.ts';
import type { ChoiceShape } from '#shared/model/scalars.ts';
import { TEXT_LIMIT, TITLE_LIMIT } from '#shared/model/text.ts';
import { isDay } from '#shared/model/values.ts';
import type { FieldControlProps } from './fieldControl.ts';

export function LineControl({ field, value, isDisabled, error, onChange, onDone }: FieldControlProps) {
  return (
    <TextField
      label={field.label}
      value={String(value ?? '')}
      error={error}
      isDisabled={isDisabled}
      maxLength={field.control === 'title' ? TITLE_LIMIT : TEXT_LIMIT}
      multiline={field.control === 'paragraph' || field.control === 'title'}
      // A title is one line, however many rows it takes.
      onChange={(text) => onChange(field.control === 'title' ? text.replaceAll(/\s*\n\s*/g, ' ') : text, true)}
      onBlur={onDone}
      {...(field.control === 'title' ? { isCompact: true } : {})}
    />
  );
}

export function DayControl({ field, value, isDisabled, error, onChange, onDone }: FieldControlProps) {
  return (
    <TextField
      label={field.label}
      type="date"
      value={String(value ?? '')}
      error={error}
      isDisabled={isDisabled}
      onChange={(text) => {
        if (text === '' || isDay(text)) onChange(text === '' ? null : text, true);
      }}
      onBlur={onDone}
    />
  );
}

export function NumberControl({ field, value, isDisabled, error, onChange, onDone }: FieldControlProps) {
  return (
    <NumberField
      label={field.label}
      value={typeof value === 'number' ? value : null}
      error={error}
      isDisabled={isDisabled}
      onChange={(number) => onChange(number, true)}
      onBlur={onDone}
    />
  );
}

/** Stands for "unanswered" among the keys of a list. */
const NOTHING = '';

export function ChoiceControl({ field, value, isDisabled, error, onChange }: FieldControlProps) {
  const { values, nullable } = field.shape as ChoiceShape<unknown>;
  const words = (choice: string | number) => field.words?.[choice] ?? String(choice);
  return (
    <Select
      label={field.label}
      value={value === null || value === undefined ? NOTHING : String(value)}
      error={error}
      isDisabled={isDisabled}
      choices={[
        ...(nullable ? [{ key: NOTHING, label: 'Not answered' }] : []),
        ...values.map((choice) => ({ key: String(choice), label: words(choice) })),
      ]}
      onChange={(key) => onChange(values.find((choice) => String(choice) === key) ?? null, false)}
    />
  );
}

const months = Array.from({ length: 12 }, (_, month) => {
  return new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month));
});

/** A month by its number, with its name. */
export function MonthControl(props: FieldControlProps) {
  const words = Object.fromEntries(months.map((name, place) => [place + 1, name]));
  return <ChoiceControl {...props} field={{ ...props.field, words }} />;
}

export function ChoicesControl({ field, value, isDisabled, onChange }: FieldControlProps) {
  const { values } = field.shape as ChoicesShape<string>;
  return (
    <Chips
      label={field.label}
      choices={values.map((key) => ({ key, label: field.words?.[key] ?? key }))}
      chosen={value as readonly string[]}
      isDisabled={isDisabled}
      onChange={(chosen) => onChange(chosen, false)}
    />
  );
}

export function ReferencesControl({ field, value, document, isDisabled, onChange }: FieldControlProps) {
  const records = [...document[field.refersTo ?? 'audiences'].values()];
  const ids = value as readonly string[];
  if (records.length === 0) return null;
  return (
    <Chips
      label={field.label}
      choices={records.map(({ id, title }) => ({ key: id, label: title || 'Without a title' }))}
      chosen={ids}
      isDisabled={isDisabled}
      // Ids that name nothing are kept: they count for nothing, and what they named may come back.
      onChange={(chosen) => onChange([...chosen, ...ids.filter((id) => !records.some((one) => one.id === id))], false)}
    />
  );
}

export function StageControl({ field, value, document, isDisabled, error, onChange }: FieldControlProps) {
  const stages = [...document.stages.values()].map(({ id, title }) => ({ key: id, label: title || 'Without a title' }));
  return (
    <Select
      label={field.label}
      value={document.stages.has(String(value)) ? String(value) : NOTHING}
      error={error}
      isDisabled={isDisabled}
      choices={[{ key: NOTHING, label: 'Not answered' }, ...stages]}
      onChange={(key) => onChange(key === NOTHING ? null : key, false)}
    />
  );
}

export function FlagControl({ field, value, isDisabled, error, onChange }: FieldControlProps) {
  if (field.shape.unanswered() !== null) {
    return (
      <Switch
        label={field.label}
        isOn={value === true}
        isDisabled={isDisabled}
        onChange={(on) => onChange(on, false)}
      />
    );
  }
  const answer = value === true ? 'yes' : value === false ? 'no' : NOTHING;
  return (
    <Select
      label={field.label}
      value={answer}
      error={error}
      isDisabled={isDisabled}
      choices={[
        { key: NOTHING, label: 'Not answered' },
        { key: 'yes', label: 'Yes' },
        { key: 'no', label: 'No' },
      ]}
      onChange={(key) => onChange(key === NOTHING ? null : key === 'yes', false)}
    />
  );
}

/** A list of short texts on one line, separated by commas; taken over when the typing is over. */
export function TagsControl({ field, value, isDisabled, error, onChange, onDone }: FieldControlProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const kept = (value as readonly string[]).join(', ');
  return (
    <TextField
      label={field.label}
      value={typed ?? kept}
      placeholder="Separated by commas"
      error={error}
      isDisabled={isDisabled}
      onChange={setTyped}
      onBlur={() => {
        if (typed !== null && typed !== kept) onChange(tagsIn(typed), false);
        setTyped(null);
        onDone();
      }}
    />
  );
}

function tagsIn(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

export function CurrencyControl({ field, value, isDisabled, error, onChange }: FieldControlProps) {
  return (
    <Select
      label={field.label}
      value={String(value)}
      error={error}
      isDisabled={isDisabled}
      choices={currencyChoices(String(value))}
      onChange={(code) => onChange(code, false)}
    />
  );
}
