import { useLayoutEffect, useRef, useState } from 'react';
import type { MapStore } from '#renderer/state/mapState.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { BackIcon, ForwardIcon } from '#renderer/ui/icons.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { amountText, numberText, parseNumber } from '#renderer/ui/numbers.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { ToolRow } from '#renderer/ui/ToolRow.tsx';
import { WindowedRows } from '#renderer/ui/WindowedRows.tsx';
import { type Frequency, periodDays } from '#shared/analysis/readings.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { kindOf } from '#shared/model/kinds/registry.ts';
import type { Day, Id } from '#shared/model/values.ts';
import { pastedColumn, placesOfLines } from './pastedColumn.ts';
import { type Period, periodAt, periodName, readingDay, shiftPeriod } from './period.ts';
import { READING_LINE, ReadingLine } from './ReadingLine.tsx';
import { ownersOf, type ScorecardRow, shownRows, wholeScorecard } from './scorecard.ts';
import { readingIn, setReadings, type TypedReading } from './setReadings.ts';

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
  const [active, setActive] = useState(-1);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const root = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const words = kindOf('kpi').fields.frequency?.words ?? {};
  const fitting = shownRows(rows, { ...wholeScorecard, owner }).map(({ kpi }) => kpi);
  const kpis = fitting.filter((kpi) => withOthers || kpi.frequency === period.frequency);
  const typed = kpis.filter((kpi) => readingIn(kpi, period) !== null).length;
  const next = shiftPeriod(period, 1);

  const set = (entries: readonly TypedReading[]) => {
    if (entries.length === 0) return;
    const refusal = map.dispatch(setReadings, { typed: entries, period, today });
    if (refusal !== null) notify({ tone: 'bad', text: refusal.refused });
  };
  // What cannot be read as a number stays as it was typed, also while its line is scrolled out of sight.
  const keyOf = (kpi: Kpi) => `${period.start} ${kpi.id}`;
  const setDraft = (kpi: Kpi, text: string | null) =>
    setDrafts((before) => {
      const after = new Map(before);
      if (text === null) after.delete(keyOf(kpi));
      else after.set(keyOf(kpi), text);
      return after;
    });
  const commit = (kpi: Kpi) => {
    const text = drafts.get(keyOf(kpi));
    const value = text === undefined ? undefined : parseNumber(text);
    if (value === undefined) return;
    setDraft(kpi, null);
    if (value !== (readingIn(kpi, period)?.value ?? null)) set([{ kpi: kpi.id, value }]);
  };
  const inputAt = (place: number) => root.current?.querySelector<HTMLInputElement>(`input[data-place="${place}"]`);
  const goTo = (kpi: Kpi, place: number) => {
    if (kpis[place] === undefined) return commit(kpi);
    const there = inputAt(place);
    if (there === null || there === undefined) {
      // Its line is out of sight and not drawn yet.
      commit(kpi);
      wantsFocus.current = true;
      return setActive(place);
    }
    // Leaving the field is what keeps the number.
    there.focus();
    there.select();
  };
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const there = inputAt(active);
    there?.focus();
    there?.select();
  });
  const paste = (from: number, text: string) => {
    const { lines, unread } = pastedColumn(text, parseNumber);
    const places = placesOfLines(
      lines,
      kpis.map(({ title }) => title),
      from,
    );
    set(
      lines.flatMap(({ value }, n) => {
        const kpi = kpis[places[n] ?? -1];
        return kpi === undefined || value === null || value === undefined ? [] : [{ kpi: kpi.id, value }];
      }),
    );
    const left = lines.filter(({ value }, n) => typeof value === 'number' && places[n] === -1).length;
    const trouble = [
      unread > 0 ? `${amountText(unread, 'line is no number and was', 'lines are no numbers and were')} left out.` : '',
      left > 0 ? `${amountText(left, 'line', 'lines')} found no KPI here.` : '',
    ].filter((sentence) => sentence !== '');
    if (trouble.length > 0) notify({ text: trouble.join(' ') });
  };

  return (
    <div className="measures-page">
      <ToolRow>
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
      </ToolRow>
      {kpis.length === 0 ? (
        <EmptyState
          title={`No KPI is read ${(words[period.frequency] ?? '').toLowerCase()}${owner === null ? '' : ` by ${owner || 'nobody'}`}`}
          actions={<Button onPress={() => setWithOthers(true)}>Show KPIs of other rhythms</Button>}
        >
          How often a KPI is read stands in the inspector.
        </EmptyState>
      ) : (
        <div ref={root} className="measures-scroll">
          <table
            className="measures-table is-typing"
            aria-label={`Readings of ${periodName(period)}`}
            aria-rowcount={kpis.length + 1}
          >
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
            <WindowedRows as="tbody" count={kpis.length} size={READING_LINE} also={active}>
              {(place) => {
                const kpi = kpis[place];
                return kpi === undefined ? null : (
                  <ReadingLine
                    key={`${kpi.id} ${period.start}`}
                    kpi={kpi}
                    place={place}
                    period={period}
                    today={today}
                    isReadOnly={isReadOnly}
                    isSelected={selected.includes(kpi.id)}
                    draft={drafts.get(keyOf(kpi)) ?? null}
                    onDraft={(text) => setDraft(kpi, text)}
                    onCommit={() => commit(kpi)}
                    onFocus={() => setActive(place)}
                    onGo={(step) => goTo(kpi, place + step)}
                    onSelect={() => onSelect(kpi.id)}
                    onPaste={(text) => {
                      setDraft(kpi, null);
                      paste(place, text);
                    }}
                  />
                );
              }}
            </WindowedRows>
          </table>
          <p className="measures-foot">
            {`${numberText(typed)} of ${numberText(kpis.length)} typed. Enter goes to the next; a column copied from a spreadsheet can be pasted into any of them, with the KPIs’ titles beside the numbers or without.`}
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
