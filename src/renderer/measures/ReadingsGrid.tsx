import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import type { MapStore } from '#renderer/state/mapState.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { dayText } from '#renderer/ui/dates.ts';
import { BackIcon, ForwardIcon } from '#renderer/ui/icons.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { notify } from '#renderer/ui/Notices.tsx';
import { amountText, numberText, parseNumber } from '#renderer/ui/numbers.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { type Frequency, latestReading, periodDays } from '#shared/analysis/readings.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { kindOf } from '#shared/model/kinds/registry.ts';
import type { Day, Id } from '#shared/model/values.ts';
import { pastedColumn } from './pastedColumn.ts';
import { type Period, periodAt, periodName, readingDay, shiftPeriod } from './period.ts';
import { ownersOf, type ScorecardRow, shownRows, wholeScorecard } from './scorecard.ts';
import { readingIn, setReadings, type TypedReading } from './setReadings.ts';
import { shiftDay } from './shiftDay.ts';
import { isPercent, valueText } from './valueText.ts';

interface ReadingsGridProps {
  readonly map: MapStore;
  readonly rows: readonly ScorecardRow[];
  readonly today: Day;
  readonly isReadOnly: boolean;
  readonly selected: readonly Id[];
  readonly onSelect: (id: Id) => void;
}

const ANY = ' any';
const frequencies = Object.keys(periodDays) as Frequency[];

/** One period's readings of all KPIs of an owner, typed one below the other or pasted as a column. */
export function ReadingsGrid({ map, rows, today, isReadOnly, selected, onSelect }: ReadingsGridProps) {
  const [period, setPeriod] = useState<Period>(() => periodAt(today, mostCommon(rows)));
  const [owner, setOwner] = useState<string | null>(null);
  const [withOthers, setWithOthers] = useState(false);
  const words = kindOf('kpi').fields.frequency?.words ?? {};
  const fitting = shownRows(rows, { ...wholeScorecard, owner }).map(({ kpi }) => kpi);
  const kpis = fitting.filter((kpi) => withOthers || kpi.frequency === period.frequency);
  const typed = kpis.filter((kpi) => readingIn(kpi, period) !== null).length;
  const next = shiftPeriod(period, 1);

  const set = (entries: readonly TypedReading[]) => {
    const refusal = map.dispatch(setReadings, { typed: entries, period, today });
    if (refusal !== null) notify({ tone: 'bad', text: refusal.refused });
  };
  const paste = (from: number, text: string) => {
    const { values, unread } = pastedColumn(text, parseNumber);
    const there = kpis.slice(from, from + values.length);
    set(
      there.flatMap((kpi, at) => {
        const value = values[at];
        return value === null || value === undefined ? [] : [{ kpi: kpi.id, value }];
      }),
    );
    const left = values.length - there.length;
    const trouble = [
      unread > 0 ? `${amountText(unread, 'line is no number and was', 'lines are no numbers and were')} left out.` : '',
      left > 0 ? `${amountText(left, 'line', 'lines')} found no KPI below.` : '',
    ].filter((sentence) => sentence !== '');
    if (trouble.length > 0) notify({ text: trouble.join(' ') });
  };

  return (
    <div className="measures-page">
      <div className="measures-tools">
        <Select
          label="Length of the period"
          hideLabel
          className="measures-choice"
          value={period.frequency}
          choices={frequencies.map((frequency) => ({ key: frequency, label: words[frequency] ?? frequency }))}
          onChange={(frequency) => setPeriod(periodAt(readingDay(period, today), frequency))}
        />
        <span className="measures-period">
          <IconButton
            label="Period before"
            icon={BackIcon}
            size="small"
            onPress={() => setPeriod(shiftPeriod(period, -1))}
          />
          <strong aria-live="polite">{periodName(period)}</strong>
          <IconButton
            label="Period after"
            icon={ForwardIcon}
            size="small"
            isDisabled={next.start > today}
            onPress={() => setPeriod(next)}
          />
        </span>
        <Select
          label="Owner"
          hideLabel
          className="measures-choice"
          value={owner ?? ANY}
          choices={[
            { key: ANY, label: 'Every owner' },
            ...ownersOf(rows).map((name) => ({ key: name, label: name || 'No owner' })),
          ]}
          onChange={(name) => setOwner(name === ANY ? null : name)}
        />
        <Switch label="Other rhythms too" isOn={withOthers} onChange={setWithOthers} />
      </div>
      {kpis.length === 0 ? (
        <EmptyState
          title={`No KPI is read ${(words[period.frequency] ?? '').toLowerCase()}${owner === null ? '' : ` by ${owner || 'nobody'}`}`}
          actions={<Button onPress={() => setWithOthers(true)}>Show KPIs of other rhythms</Button>}
        >
          How often a KPI is read stands in the inspector.
        </EmptyState>
      ) : (
        <div className="measures-scroll">
          <table className="measures-table is-typing" aria-label={`Readings of ${periodName(period)}`}>
            <thead>
              <tr>
                <th scope="col">KPI</th>
                <th scope="col" className="is-number is-value is-roomy">
                  Target
                </th>
                <th scope="col" className="is-number is-before">
                  Reading before
                </th>
                <th scope="col" className="is-input">
                  {periodName(period)}
                </th>
                <th scope="col" className="is-day">
                  Dated
                </th>
              </tr>
            </thead>
            <tbody>
              {kpis.map((kpi, place) => (
                <Line
                  key={`${kpi.id} ${period.start}`}
                  kpi={kpi}
                  period={period}
                  today={today}
                  isReadOnly={isReadOnly}
                  isSelected={selected.includes(kpi.id)}
                  onSelect={() => onSelect(kpi.id)}
                  onSet={(value) => set([{ kpi: kpi.id, value }])}
                  onPaste={(text) => paste(place, text)}
                />
              ))}
            </tbody>
          </table>
          <p className="measures-foot">
            {`${numberText(typed)} of ${numberText(kpis.length)} typed. Enter goes to the next; a column copied from a spreadsheet can be pasted into any of them.`}
          </p>
        </div>
      )}
    </div>
  );
}

/** The rhythm in which most KPIs are read. */
function mostCommon(rows: readonly ScorecardRow[]): Frequency {
  const count = (frequency: Frequency) => rows.filter(({ kpi }) => kpi.frequency === frequency).length;
  return frequencies.reduce((best, frequency) => (count(frequency) > count(best) ? frequency : best), 'monthly');
}

interface LineProps {
  readonly kpi: Kpi;
  readonly period: Period;
  readonly today: Day;
  readonly isReadOnly: boolean;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onSet: (value: number | null) => void;
  readonly onPaste: (text: string) => void;
}

function Line({ kpi, period, today, isReadOnly, isSelected, onSelect, onSet, onPaste }: LineProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const reading = readingIn(kpi, period);
  const before = latestReading(kpi, shiftDay(period.start, -1));
  const title = kpi.title.trim() || 'Without a title';
  const isNumber = draft === null || parseNumber(draft) !== undefined;
  const commit = () => {
    if (draft === null) return;
    const value = parseNumber(draft);
    if (value === undefined) return;
    setDraft(null);
    if (value !== (reading?.value ?? null)) onSet(value);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
    if (step === undefined) return;
    event.preventDefault();
    if (!isNumber) return;
    const inputs = [...(event.currentTarget.closest('tbody')?.querySelectorAll('input') ?? [])];
    const other = inputs[inputs.indexOf(event.currentTarget) + step];
    if (other === undefined) return commit();
    // Leaving the field is what keeps the number.
    other.focus();
    other.select();
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\n\r\t]/.test(text.trim())) return;
    event.preventDefault();
    setDraft(null);
    onPaste(text);
  };
  return (
    <tr className={isSelected ? 'is-selected' : undefined}>
      <th scope="row">
        <button type="button" className="measures-name" aria-pressed={isSelected} onClick={onSelect}>
          <KindIcon form="kpi" size={15} />
          <span className="measures-name-words" title={title}>
            <bdi>{title}</bdi>
            <span className="measures-quiet">{kpi.owner.trim() || 'No owner'}</span>
          </span>
        </button>
      </th>
      <td className="is-number is-roomy tabular">{valueText(kpi.target.value, isPercent(kpi.unit) ? kpi.unit : '')}</td>
      <td className="is-number tabular">
        <span className="measures-value">{valueText(before?.value, kpi.unit)}</span>
        {before === null ? null : <span className="measures-quiet">{dayText(before.date)}</span>}
      </td>
      <td className="is-input">
        <span className="measures-input">
          <input
            className="ui-input tabular"
            inputMode="decimal"
            aria-label={`${title}, ${periodName(period)}`}
            aria-invalid={!isNumber || undefined}
            readOnly={isReadOnly}
            value={draft ?? (reading === null ? '' : numberText(reading.value))}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={commit}
            onKeyDown={press}
            onPaste={paste}
          />
          <span className="measures-unit" title={kpi.unit}>
            {kpi.unit}
          </span>
        </span>
        {isNumber ? null : <span className="ui-error">This is not a number.</span>}
      </td>
      <td className="measures-quiet tabular">{dayText(reading?.date ?? readingDay(period, today))}</td>
    </tr>
  );
}
