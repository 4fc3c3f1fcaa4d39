import { memo, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/className.ts';
import { dayText } from '#renderer/ui/dates.ts';
import { ElementName } from '#renderer/ui/ElementName.tsx';
import { ChartIcon, WarningIcon } from '#renderer/ui/icons.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { amountText } from '#renderer/ui/numbers.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { SearchField } from '#renderer/ui/TextField.tsx';
import { ToolRow } from '#renderer/ui/ToolRow.tsx';
import { WindowedRows } from '#renderer/ui/WindowedRows.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import type { Day, Id } from '#shared/model/values.ts';
import { KpiSparkline } from './KpiSparkline.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { StatusSign } from './StatusSign.tsx';
import {
  ownersOf,
  type ScorecardOrder,
  type ScorecardRow,
  type ScorecardSettings,
  shownRows,
  statusOrder,
  wholeScorecard,
} from './scorecard.ts';
import { statusWords } from './statusWords.ts';
import { isPercent, valueText } from './valueText.ts';

interface ScorecardProps {
  readonly rows: readonly ScorecardRow[];
  readonly asOf: Day;
  readonly selected: readonly Id[];
  readonly onSelect: (id: Id) => void;
  /** Goes to the chart of a KPI. */
  readonly onOpen: (id: Id) => void;
}

const orders: readonly { readonly key: ScorecardOrder; readonly label: string }[] = [
  { key: 'map', label: 'Map order' },
  { key: 'status', label: 'State, worst first' },
  { key: 'due', label: 'Next reading' },
  { key: 'owner', label: 'Owner' },
  { key: 'title', label: 'Title' },
];

const ANY = ' any';
const ROW = 48;
const HEAD = 33;

/** All KPIs in a table: where they came from, where they stand, and whether that is far enough by now. */
export function Scorecard({ rows, asOf, selected, onSelect, onOpen }: ScorecardProps) {
  const [settings, setSettings] = useState<ScorecardSettings>(wholeScorecard);
  const change = (some: Partial<ScorecardSettings>) => setSettings((before) => ({ ...before, ...some }));
  const shown = shownRows(rows, settings);
  const count = (status: ScorecardSettings['status']) => shownRows(rows, { ...wholeScorecard, status }).length;
  return (
    <div className="measures-page">
      <ToolRow>
        <SearchField label="Find a KPI" value={settings.text} onChange={(text) => change({ text })} />
        <Select
          label="Owner"
          hideLabel
          className="measures-choice"
          value={settings.owner ?? ANY}
          choices={[
            { key: ANY, label: 'Every owner' },
            ...ownersOf(rows).map((owner) => ({ key: owner, label: owner || 'No owner' })),
          ]}
          onChange={(owner) => change({ owner: owner === ANY ? null : owner })}
        />
        <Select
          label="State"
          hideLabel
          className="measures-choice"
          value={settings.status}
          choices={[
            { key: 'all', label: 'Every state' },
            ...statusOrder.map((status) => ({ key: status, label: `${statusWords[status]} (${count(status)})` })),
            { key: 'due', label: `Reading due (${count('due')})` },
          ]}
          onChange={(status) => change({ status })}
        />
        <Select
          label="Order"
          hideLabel
          className="measures-choice"
          value={settings.order}
          choices={orders}
          onChange={(order) => change({ order })}
        />
      </ToolRow>
      {shown.length === 0 ? (
        <EmptyState
          title="No KPI fits these filters"
          actions={<Button onPress={() => setSettings(wholeScorecard)}>Show everything</Button>}
        >
          Nothing is gone: it is only held back here.
        </EmptyState>
      ) : (
        <Table rows={shown} asOf={asOf} selected={selected} onSelect={onSelect} onOpen={onOpen} />
      )}
    </div>
  );
}

function Table({ rows, selected, ...rest }: ScorecardProps) {
  return (
    <div className="measures-scroll">
      <table className="measures-table is-scorecard" aria-label="Scorecard" aria-rowcount={rows.length + 1}>
        <thead>
          <tr style={{ height: HEAD }}>
            <th scope="col">KPI</th>
            <th scope="col" className="is-measured">
              Measures
            </th>
            <th scope="col" className="is-number is-value is-roomiest">
              Baseline
            </th>
            <th scope="col" className="is-number is-value">
              Latest
            </th>
            <th scope="col" className="is-number is-value">
              Target
            </th>
            <th scope="col" className="is-progress">
              Progress
            </th>
            <th scope="col" className="is-state">
              State
            </th>
            <th scope="col" className="is-spark is-roomy">
              Readings
            </th>
            <th scope="col" className="is-day">
              Next reading
            </th>
            <th scope="col" className="is-tool">
              <span className="visually-hidden">Chart</span>
            </th>
          </tr>
        </thead>
        <WindowedRows as="tbody" count={rows.length} size={ROW}>
          {(place) => {
            const row = rows[place];
            return row === undefined ? null : (
              <Line key={row.kpi.id} row={row} place={place} isSelected={selected.includes(row.kpi.id)} {...rest} />
            );
          }}
        </WindowedRows>
      </table>
    </div>
  );
}

interface LineProps extends Omit<ScorecardProps, 'rows' | 'selected'> {
  readonly row: ScorecardRow;
  readonly isSelected: boolean;
  readonly place: number;
}

const Line = memo(function Line({ row, place, asOf, isSelected, onSelect, onOpen }: LineProps) {
  const { kpi, latest, due, isDue, status } = row;
  const title = kpi.title.trim() || 'Without a title';
  return (
    <tr aria-rowindex={place + 2} style={{ height: ROW }} className={classes(isSelected && 'is-selected')}>
      <th scope="row">
        <button type="button" className="measures-name" aria-pressed={isSelected} onClick={() => onSelect(kpi.id)}>
          <KindIcon form="kpi" size={15} />
          <span className="measures-name-words" title={title}>
            <bdi>{title}</bdi>
            <span className="measures-quiet">{factsOf(kpi)}</span>
          </span>
        </button>
      </th>
      <td className="is-measured">
        <Measured elements={row.measured} />
      </td>
      <Value value={kpi.baseline.value} unit={kpi.unit} day={kpi.baseline.date} isRoomiest />
      <Value value={latest?.value} unit={kpi.unit} day={latest?.date ?? null} />
      <Value value={kpi.target.value} unit={kpi.unit} day={kpi.target.date} />
      <td>
        <ProgressBar row={row} />
      </td>
      <td>
        <StatusSign status={status} />
      </td>
      <td className="is-roomy">
        <KpiSparkline kpi={kpi} asOf={asOf} />
      </td>
      <td className={classes('tabular', isDue && 'is-due')}>
        {due === null ? <span className="measures-quiet">–</span> : dayText(due)}
        {isDue ? (
          <span className="measures-due">
            <WarningIcon size={12} aria-hidden />
            Due
          </span>
        ) : null}
      </td>
      <td className="is-tool">
        <button
          type="button"
          className="measures-open"
          aria-label={`Chart of ${title}`}
          title={`Chart of ${title}`}
          onClick={() => onOpen(kpi.id)}
        >
          <ChartIcon size={16} aria-hidden />
        </button>
      </td>
    </tr>
  );
});

/** The first of what a KPI measures, and how many more there are; all of them in the tooltip. */
function Measured({ elements }: { readonly elements: ScorecardRow['measured'] }) {
  const [first, ...others] = elements;
  if (first === undefined) return <span className="measures-quiet">Nothing yet</span>;
  return (
    <span
      className={classes('measures-measured', others.length > 0 && 'has-others')}
      title={elements.map(({ title }) => title.trim() || 'Without a title').join('\n')}
    >
      <ElementName form={formOf(first)} title={first.title} />
      {others.length === 0 ? null : (
        <span className="measures-quiet">and {amountText(others.length, 'other', 'others')}</span>
      )}
    </span>
  );
}

/** Who answers for it and what it is counted in, the latter where the numbers do not say it. */
function factsOf({ owner, unit }: ScorecardRow['kpi']): string {
  const counted = isPercent(unit) ? '' : unit.trim();
  return [owner.trim() || 'No owner', counted].filter((fact) => fact !== '').join(' · ');
}

/** Letters that fit a column; a longer unit stands in the tooltip. */
const ROOM = 12;

function shortValue(value: number | null | undefined, unit: string): string {
  const rounded = value === null || value === undefined ? null : Number(value.toFixed(Math.abs(value) < 1 ? 4 : 2));
  const whole = valueText(rounded, unit);
  return whole.length <= ROOM ? whole : valueText(rounded, '');
}

interface ValueProps {
  readonly value: number | null | undefined;
  readonly unit: string;
  readonly day: Day | null;
  readonly isRoomiest?: boolean;
}

function Value({ value, unit, day, isRoomiest = false }: ValueProps) {
  return (
    <td className={classes('is-number tabular', isRoomiest && 'is-roomiest')}>
      <span className="measures-value" title={valueText(value, unit)}>
        {shortValue(value, unit)}
      </span>
      {day === null ? null : <span className="measures-quiet">{dayText(day)}</span>}
    </td>
  );
}
