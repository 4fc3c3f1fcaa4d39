/** Controls of fields that are one or several of a few things. */
import { useState } from 'react';
import { currencyChoices } from '#renderer/ui/currencies.ts';
import { ScaleDots } from '#renderer/ui/ScaleDots.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { ToggleChips } from '#renderer/ui/ToggleChips.tsx';
import { Toggles } from '#renderer/ui/Toggles.tsx';
import type { ChoicesShape } from '#shared/model/composites.ts';
import type { ChoiceShape } from '#shared/model/scalars.ts';
import { FieldRow } from '../FieldRow.tsx';
import { type FieldControlProps, MIXED, shared } from '../fieldControl.ts';

/** Stands for “unanswered” among the keys of a list. */
const NOTHING = '';
/** Stands for answers that differ. */
const DIFFERENT = '\u0000mixed';

/** Runs a change that is a step of its own, and keeps why it was refused. */
function useChange({ onChange, onDone }: FieldControlProps) {
  const [error, setError] = useState<string | null>(null);
  const change = (value: unknown) => {
    setError(onChange(() => value, false));
    onDone();
  };
  return { error, change };
}

interface ListedProps {
  readonly props: FieldControlProps;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  readonly answerOf: (key: string) => unknown;
}

function Listed({ props, choices, answerOf }: ListedProps) {
  const { field, values, context } = props;
  const { value, isMixed } = shared(values);
  const { error, change } = useChange(props);
  const key = isMixed ? DIFFERENT : value === null || value === undefined ? NOTHING : String(value);
  return (
    <FieldRow label={field.label} help={field.help} layout="row" error={error}>
      <Select
        label={field.label}
        hideLabel
        value={key}
        isDisabled={context.isDisabled}
        choices={isMixed ? [{ key: DIFFERENT, label: MIXED }, ...choices] : choices}
        onChange={(chosen) => chosen !== DIFFERENT && change(answerOf(chosen))}
      />
    </FieldRow>
  );
}

/** Choices stand side by side where they fit into the narrowest inspector (px); else they open as a list. */
const ROOM = 168;
const LETTER = 6;
const AROUND = 14;

/** One of a few. */
export function ChoiceControl(props: FieldControlProps) {
  const { field, values, context } = props;
  const shape = field.shape as ChoiceShape<unknown>;
  const { error, change } = useChange(props);
  const choices = shape.values.map((choice) => ({
    key: String(choice),
    label: field.words?.[choice] ?? String(choice),
  }));
  const answerOf = (key: string | null) => shape.values.find((choice) => String(choice) === key) ?? null;
  const width = choices.reduce((sum, { label }) => sum + label.length * LETTER + AROUND, 0);
  const isShort = choices.length <= 3 && width <= ROOM;
  if (!isShort) {
    const unanswered = shape.nullable ? [{ key: NOTHING, label: 'Not answered' }] : [];
    return <Listed props={props} choices={[...unanswered, ...choices]} answerOf={answerOf} />;
  }
  const { value } = shared(values);
  return (
    <FieldRow label={field.label} help={field.help} layout="row" error={error}>
      <Toggles
        label={field.label}
        choices={choices}
        value={value === null || value === undefined ? null : String(value)}
        canClear={shape.nullable}
        isDisabled={context.isDisabled}
        onChange={(key) => change(answerOf(key))}
      />
    </FieldRow>
  );
}

const months = Array.from({ length: 12 }, (_, month) => ({
  key: String(month + 1),
  label: new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month)),
}));

/** A month by its number, with its name. */
export function MonthControl(props: FieldControlProps) {
  return <Listed props={props} choices={months} answerOf={Number} />;
}

export function CurrencyControl(props: FieldControlProps) {
  const { value } = shared(props.values);
  return <Listed props={props} choices={currencyChoices(String(value))} answerOf={(key) => key} />;
}

/** One of the stages of the map's KPI route. */
export function StageControl(props: FieldControlProps) {
  const { stages } = props.context.document;
  // A stage that is gone counts for nothing, and looks so.
  const values = props.values.map((value) => (stages.has(String(value)) ? value : null));
  const choices = [...stages.values()].map(({ id, title }) => ({ key: id, label: title || 'Without a title' }));
  return (
    <Listed
      props={{ ...props, values }}
      choices={[{ key: NOTHING, label: 'Not answered' }, ...choices]}
      answerOf={(key) => (key === NOTHING ? null : key)}
    />
  );
}

/** What the steps from 0 to 4 mean everywhere they are asked for. */
const fromNothing = ['0 · not at all', '1 · hardly', '2 · partly', '3 · mostly', '4 · fully'];

/** A step on a scale that starts at 0 or 1. */
export function ScaleControl(props: FieldControlProps) {
  const { field, values, context } = props;
  const { values: steps, nullable } = field.shape as ChoiceShape<unknown>;
  const { value, isMixed } = shared(values);
  const { error, change } = useChange(props);
  return (
    <FieldRow label={field.label} help={field.help} layout="row" error={error} aside={isMixed ? MIXED : undefined}>
      <ScaleDots
        label={field.label}
        steps={steps as readonly number[]}
        value={typeof value === 'number' ? value : null}
        canClear={nullable}
        words={steps[0] === 0 ? (step) => fromNothing[step] ?? String(step) : undefined}
        isDisabled={context.isDisabled}
        onChange={change}
      />
    </FieldRow>
  );
}

/** Any number of a few. With several records a choice that only some have is marked, and a press gives it to all. */
export function ChoicesControl({ field, values, context, onChange, onDone }: FieldControlProps) {
  const { values: choices } = field.shape as ChoicesShape<string>;
  const lists = values as readonly (readonly string[])[];
  return (
    <FieldRow label={field.label} help={field.help} layout="block">
      <ToggleChips
        label={field.label}
        chips={choices.map((key) => ({
          key,
          label: field.words?.[key] ?? key,
          state: lists.every((list) => list.includes(key))
            ? 'on'
            : lists.some((list) => list.includes(key))
              ? 'some'
              : 'off',
        }))}
        isDisabled={context.isDisabled}
        onPress={(key, isOn) => {
          onChange((list) => {
            const kept = new Set((list as readonly string[]).filter((other) => other !== key));
            if (isOn) kept.add(key);
            // In the order of the choices, whatever the order of the clicks.
            return choices.filter((choice) => kept.has(choice));
          }, false);
          onDone();
        }}
      />
    </FieldRow>
  );
}

/** Yes, no, or not known; a switch where there is always an answer. */
export function FlagControl(props: FieldControlProps) {
  const { field, values, context } = props;
  const { value, isMixed } = shared(values);
  const { error, change } = useChange(props);
  if (field.shape.unanswered() !== null) {
    return (
      <div className="inspector-field is-row" data-help={field.help}>
        <Switch
          label={isMixed ? `${field.label} (${MIXED.toLowerCase()})` : field.label}
          isOn={value === true}
          isDisabled={context.isDisabled}
          onChange={change}
        />
        {error === null ? null : <p className="ui-error">{error}</p>}
      </div>
    );
  }
  return (
    <FieldRow label={field.label} help={field.help} layout="row" error={error} aside={isMixed ? MIXED : undefined}>
      <Toggles
        label={field.label}
        choices={[
          { key: 'yes', label: 'Yes' },
          { key: 'no', label: 'No' },
        ]}
        value={value === true ? 'yes' : value === false ? 'no' : null}
        canClear
        isDisabled={context.isDisabled}
        onChange={(key) => change(key === null ? null : key === 'yes')}
      />
    </FieldRow>
  );
}
