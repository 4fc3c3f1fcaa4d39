/** Controls of a community's health: its readings, and the benchmark to compare them with. */
import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { dayText } from '#renderer/ui/dates.ts';
import { parseDay } from '#renderer/ui/dayEntry.ts';
import { AddIcon } from '#renderer/ui/icons.ts';
import { countText } from '#renderer/ui/numbers.ts';
import { type AnyField, field as declare } from '#shared/model/field.ts';
import type { Program } from '#shared/model/kinds/program.ts';
import { number } from '#shared/model/scalars.ts';
import { FieldRow } from '../FieldRow.tsx';
import type { FieldControlProps } from '../fieldControl.ts';
import { DayInput, habits } from './DayInput.tsx';
import { ItemList } from './ItemList.tsx';
import { NumberControl } from './NumberControls.tsx';

type Reading = Program['health'][number];
type Benchmark = NonNullable<Program['healthBenchmark']>;

const factor = (label: string, help: string): AnyField => declare(number(), { label, help, control: 'number' });

const factors: Readonly<Record<keyof Benchmark, AnyField>> = {
  members: factor('Members', 'How many people belong to it.'),
  posts: factor('Posts', 'Posts of the 30 days before.'),
  pageViews: factor('Page views', 'Page views of the 30 days before.'),
  responseMinutes: factor('Minutes to answer', 'How long a question waits for its first answer, in minutes.'),
  repliesPerTopic: factor('Replies a topic', 'How many replies a topic gets.'),
  activeTopics: factor('Active topics', 'Topics in which something was written lately.'),
};
const factorKeys = Object.keys(factors) as (keyof Benchmark)[];

const noFactors = Object.fromEntries(factorKeys.map((key) => [key, null])) as unknown as Benchmark;

/** The six numbers of a health reading or benchmark. */
function Factors({
  values,
  onFactor,
  ...rest
}: FieldControlProps & {
  readonly onFactor: (key: keyof Benchmark, value: number | null, isTyping: boolean) => string | null;
}) {
  const [value] = values as readonly Benchmark[];
  return factorKeys.map((key) => (
    <NumberControl
      key={key}
      {...rest}
      field={factors[key]}
      values={[value?.[key] ?? null]}
      onChange={(update, isTyping) => onFactor(key, update(value?.[key] ?? null, 0) as number | null, isTyping)}
    />
  ));
}

/** The community in numbers on several days, the latest first; one is open at a time. */
export function HealthControl(props: FieldControlProps) {
  const { field, values, context, onChange, onDone } = props;
  const readings = values[0] as readonly Reading[];
  const [opened, setOpened] = useState<number | null>(null);
  const change = (update: (before: readonly Reading[]) => readonly Reading[], isTyping = false) => {
    const reason = onChange((before) => update(before as readonly Reading[]), isTyping);
    if (!isTyping) onDone();
    return reason;
  };
  const byDay = (list: readonly Reading[]) =>
    [...list].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const add = (typed: string) => {
    const date = parseDay(typed, habits, context.today);
    if (typeof date !== 'string') return `“${typed}” is not a day. ${dayText(context.today)} is, and “today”.`;
    const after = byDay([...readings, { date, ...noFactors }]);
    const reason = change(() => after);
    if (reason === null) setOpened(after.findLastIndex((one) => one.date === date));
    return reason;
  };
  const order = readings.map((reading, place) => ({ reading, place })).reverse();
  return (
    <FieldRow
      label={field.label}
      help={field.help}
      layout="block"
      aside={readings.length === 0 ? undefined : String(readings.length)}
    >
      <ItemList
        kind="reading by its day"
        items={order}
        idOf={({ place }) => String(place)}
        titleOf={({ reading }) => dayText(reading.date)}
        isDisabled={context.isDisabled}
        onAdd={add}
        onRemove={({ place }) => {
          setOpened(null);
          change((before) => before.filter((_one, at) => at !== place));
        }}
      >
        {({ reading, place }) => (
          <>
            <button
              type="button"
              className="inspector-opener"
              aria-expanded={opened === place}
              onClick={() => setOpened(opened === place ? null : place)}
            >
              <span className="tabular">{dayText(reading.date)}</span>
              <span className="muted tabular">
                {reading.members === null ? 'No members counted' : `${countText(reading.members)} members`}
              </span>
            </button>
            {opened !== place ? null : (
              <div className="inspector-card">
                <DayInput
                  label="Date"
                  value={reading.date}
                  isRequired
                  context={context}
                  onTake={(date) => {
                    const after = byDay(
                      readings.map((one, at) => (at === place && date !== null ? { ...one, date } : one)),
                    );
                    setOpened(after.findLastIndex((one) => one.date === date));
                    return change(() => after);
                  }}
                >
                  {(input, error) => (
                    <FieldRow label="Date" help="The day of the reading." layout="row" error={error}>
                      {input}
                    </FieldRow>
                  )}
                </DayInput>
                <Factors
                  {...props}
                  values={[reading]}
                  onFactor={(key, value, isTyping) =>
                    change(
                      (before) => before.map((one, at) => (at === place ? { ...one, [key]: value } : one)),
                      isTyping,
                    )
                  }
                />
              </div>
            )}
          </>
        )}
      </ItemList>
    </FieldRow>
  );
}

/** The benchmark, or a way to give one. */
export function HealthBenchmarkControl(props: FieldControlProps) {
  const { field, values, context, onChange, onDone } = props;
  const benchmark = values[0] as Benchmark | null;
  if (benchmark === null) {
    return (
      <FieldRow label={field.label} help={field.help} layout="block">
        <Button
          variant="quiet"
          size="small"
          icon={AddIcon}
          isDisabled={context.isDisabled}
          onPress={() => {
            onChange(() => noFactors, false);
            onDone();
          }}
        >
          Add a benchmark
        </Button>
      </FieldRow>
    );
  }
  return (
    <FieldRow label={field.label} help={field.help} layout="block">
      <div className="inspector-card">
        <Factors
          {...props}
          onFactor={(key, value, isTyping) =>
            onChange((before) => ({ ...(before as Benchmark), [key]: value }), isTyping)
          }
        />
        {context.isDisabled ? null : (
          <Button
            variant="quiet"
            size="small"
            onPress={() => {
              onChange(() => null, false);
              onDone();
            }}
          >
            Take the benchmark away
          </Button>
        )}
      </div>
    </FieldRow>
  );
}
