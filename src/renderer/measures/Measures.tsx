import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import { selectElements, type ViewStateStore } from '#renderer/state/viewState.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { localDay } from '#renderer/ui/dates.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { TabbedView } from '#renderer/ui/TabbedView.tsx';
import { freePlace } from '#shared/checks/fixes/freePlace.ts';
import { addElement } from '#shared/model/commands/addElement.ts';
import type { Id } from '#shared/model/values.ts';
import { KpiPage } from './KpiPage.tsx';
import './measures.css';
import './readings.css';
import './kpiPage.css';
import './routeLadder.css';
import './scorecard.css';
import { ReadingsGrid } from './ReadingsGrid.tsx';
import { RouteLadder } from './RouteLadder.tsx';
import { routeOf } from './routeSteps.ts';
import { Scorecard } from './Scorecard.tsx';
import { scorecardOf, scorecardRow } from './scorecard.ts';

export interface MeasuresProps {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  readonly evaluation: LiveEvaluation;
  readonly newId: () => Id;
}

type Page = 'scorecard' | 'readings' | 'chart' | 'route';

/** Whether the numbers move: the scorecard, the typing of readings, a KPI's chart, the KPI route. */
export function Measures({ map, selection, evaluation, newId }: MeasuresProps) {
  const document = useSyncExternalStore(map.subscribe, () => map.getState().document);
  const ids = useSyncExternalStore(selection.subscribe, () => selection.getState().ids);
  const judged = useSyncExternalStore(evaluation.subscribe, evaluation.getState);
  const [page, setPage] = useState<Page>('scorecard');
  const [charted, setCharted] = useState<Id | null>(null);
  const { asOf } = judged;
  // What was typed a moment ago is shown at once, before the checks have gone over it.
  const rows = useMemo(
    () =>
      scorecardOf(judged.map).flatMap((row) => {
        const now = document.elements.get(row.kpi.id);
        return now === row.kpi ? [row] : now?.kind === 'kpi' ? [scorecardRow(now, judged.map)] : [];
      }),
    [judged.map, document],
  );
  const statusOf = useMemo(() => {
    const statuses = new Map(rows.map(({ kpi, status }) => [kpi.id, status]));
    return (id: Id) => statuses.get(id) ?? 'noData';
  }, [rows]);
  const route = useMemo(() => routeOf(judged.map, document), [judged.map, document]);
  const select = useCallback((id: Id) => selectElements(selection, [id]), [selection]);
  const openChart = useCallback(
    (id: Id) => {
      select(id);
      setCharted(id);
      setPage('chart');
    },
    [select],
  );
  // Readings and counts are taken down today, whatever day the map is judged by.
  const today = localDay(new Date());
  const isReadOnly = useSyncExternalStore(map.subscribe, () => map.getState().saveState.state === 'readOnly');
  const shared = { rows, selected: ids, onSelect: select };
  const selectedRow = rows.find(({ kpi }) => ids.includes(kpi.id)) ?? rows.find(({ kpi }) => kpi.id === charted);

  const ladder = (
    <RouteLadder
      map={map}
      route={route}
      statusOf={statusOf}
      today={today}
      isReadOnly={isReadOnly}
      newId={newId}
      selected={ids}
      onSelect={select}
    />
  );
  const [first] = rows;
  const none = (
    <EmptyState
      title="No KPIs yet"
      actions={
        <Button variant="primary" onPress={addKpi}>
          Add a KPI
        </Button>
      }
    >
      A KPI tells whether a goal is being reached or work is working: with a baseline, a target and a reading.
    </EmptyState>
  );
  return (
    <TabbedView<Page>
      label="Measures"
      value={page}
      onChange={setPage}
      tabs={[
        {
          key: 'scorecard',
          label: 'Scorecard',
          content: first === undefined ? none : <Scorecard {...shared} asOf={asOf} onOpen={openChart} />,
        },
        {
          key: 'readings',
          label: 'Readings',
          content:
            first === undefined ? none : <ReadingsGrid {...shared} map={map} today={today} isReadOnly={isReadOnly} />,
        },
        {
          key: 'chart',
          label: 'Chart',
          content:
            first === undefined ? (
              none
            ) : (
              <KpiPage
                map={judged.map}
                rows={rows}
                statusOf={statusOf}
                row={selectedRow ?? first}
                onSelect={(id) => {
                  if (rows.some(({ kpi }) => kpi.id === id)) setCharted(id);
                  else if (selectedRow !== undefined) setCharted(selectedRow.kpi.id);
                  select(id);
                }}
              />
            ),
        },
        { key: 'route', label: 'KPI route', content: ladder },
      ]}
    />
  );

  function addKpi() {
    const id = newId();
    const position = freePlace(document, 'internal');
    const refusal = map.dispatch(addElement, { id, kind: 'kpi', title: '', perspective: 'internal', position });
    if (refusal !== null) return notify({ tone: 'bad', text: refusal.refused });
    evaluation.settle();
    select(id);
  }
}
