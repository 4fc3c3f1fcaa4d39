import { dayText } from '#renderer/ui/dates.ts';
import { ElementName } from '#renderer/ui/ElementName.tsx';
import { percentText } from '#renderer/ui/numbers.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import type { KpiStatus } from '#shared/analysis/kpiStatus.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import { formOf } from '#shared/exchange/miniature.ts';
import { type Element, isWork } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import { KpiChainView } from './KpiChainView.tsx';
import { ChartTable, KpiChart } from './KpiChart.tsx';
import { kpiChain } from './kpiChain.ts';
import { chartData } from './kpiChart.ts';
import { StatusSign } from './StatusSign.tsx';
import type { ScorecardRow } from './scorecard.ts';
import { valueText } from './valueText.ts';

interface KpiPageProps {
  readonly map: VisibleMap;
  readonly rows: readonly ScorecardRow[];
  readonly statusOf: (kpi: Id) => KpiStatus;
  /** The KPI that is shown; the first where none is selected. */
  readonly row: ScorecardRow;
  readonly onSelect: (id: Id) => void;
}

/** One KPI: how it moves, what it measures, and what it leads to. */
export function KpiPage({ map, rows, statusOf, row, onSelect }: KpiPageProps) {
  const { kpi } = row;
  const data = chartData(kpi, map.asOf);
  const measured = map.targets(kpi, 'measures');
  const goals = measured.filter(({ kind }) => kind === 'goal');
  const work = measured.filter(isWork);
  return (
    <div className="measures-scroll">
      <div className="measures-kpi">
        <div className="measures-kpi-head">
          <Select
            label="KPI"
            hideLabel
            className="measures-kpi-choice"
            value={kpi.id}
            choices={rows.map(({ kpi: one }) => ({
              key: one.id,
              label: one.title.trim() || 'Without a title',
              note: one.owner.trim() || 'No owner',
            }))}
            onChange={onSelect}
          />
          <StatusSign status={row.status} />
          <p className="measures-kpi-sentence">{standingSentence(row)}</p>
        </div>
        {kpi.definition.trim() === '' ? null : <p className="measures-kpi-definition">{kpi.definition}</p>}
        {data === null ? (
          <EmptyState title="Nothing to draw yet">
            A baseline, a target or a first reading, typed under “Readings” or in the inspector, makes the chart.
          </EmptyState>
        ) : (
          <KpiChart kpi={kpi} data={data} asOf={map.asOf} />
        )}
        <div className="measures-kpi-links">
          <Elements title="Measures these goals" elements={goals} none="No goal yet" onSelect={onSelect} />
          <Elements
            title="Measures this work"
            elements={work}
            none="No initiative or program yet"
            onSelect={onSelect}
          />
        </div>
        <section className="measures-kpi-section" aria-label="From leading to lagging">
          <h3>From leading to lagging</h3>
          <KpiChainView chain={kpiChain(map, kpi)} statusOf={statusOf} kpi={kpi.id} onSelect={onSelect} />
        </section>
        {data === null ? null : (
          <section className="measures-kpi-section" aria-label="History">
            <h3>History</h3>
            <ChartTable kpi={kpi} data={data} />
          </section>
        )}
      </div>
    </div>
  );
}

function standingSentence({ kpi, standing, latest, due }: ScorecardRow): string {
  const next = due === null ? '' : ` The next reading is due on ${dayText(due)}.`;
  if (standing.way === 'towardTarget') {
    const goal = `${percentText(standing.progress)} of the way to ${valueText(kpi.target.value, kpi.unit)}`;
    return `${goal} when ${percentText(standing.expected)} of the time had passed.${next}`;
  }
  if (standing.way === 'aroundTarget') {
    const span = `${valueText(standing.tolerance, kpi.unit)} around ${valueText(kpi.target.value, kpi.unit)}`;
    return `${valueText(latest?.value, kpi.unit)}, to be held within ${span}.${next}`;
  }
  return `Direction, baseline, target and a reading are needed to judge it.${next}`;
}

interface ElementsProps {
  readonly title: string;
  readonly elements: readonly Element[];
  readonly none: string;
  readonly onSelect: (id: Id) => void;
}

function Elements({ title, elements, none, onSelect }: ElementsProps) {
  return (
    <section>
      <h3>{title}</h3>
      {elements.length === 0 ? (
        <p className="measures-quiet">{none}</p>
      ) : (
        <ul>
          {elements.map((element) => (
            <li key={element.id}>
              <ElementName form={formOf(element)} title={element.title} onPress={() => onSelect(element.id)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
