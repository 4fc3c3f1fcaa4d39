import { useCallback, useState, useSyncExternalStore } from 'react';
import { selectElements } from '#renderer/state/viewState.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { AddIcon } from '#renderer/ui/icons.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { TabbedView } from '#renderer/ui/TabbedView.tsx';
import { freePlace } from '#shared/checks/fixes/freePlace.ts';
import { addElement } from '#shared/model/commands/addElement.ts';
import { CostOverTime } from './cost/CostOverTime.tsx';
import './plan.css';
import { PlanTools } from './PlanTools.tsx';
import type { PlanProps } from './planProps.ts';
import { type PlanSettings, wholePlan, withoutPlanFilters } from './planSettings.ts';
import { Roadmap } from './roadmap/Roadmap.tsx';
import { PlanTable } from './table/PlanTable.tsx';
import { usePlan } from './usePlan.ts';

type Page = 'table' | 'roadmap' | 'cost';

/** What runs when and what it costs: the plan as a table, as a roadmap, and its money over time. */
export function Plan(props: PlanProps) {
  const { map, selection, evaluation, newId } = props;
  // Of the map's state the document alone: whether it is saved draws nothing here.
  const document = useSyncExternalStore(map.subscribe, () => map.getState().document);
  const judged = useSyncExternalStore(evaluation.subscribe, evaluation.getState);
  const [page, setPage] = useState<Page>('table');
  // Held here, so that what is filtered, grouped and searched for stays so from page to page.
  const [settings, setSettings] = useState<PlanSettings>(wholePlan);
  const onSettings = useCallback(
    (some: Partial<PlanSettings>) => setSettings((before) => ({ ...before, ...some })),
    [],
  );
  const plan = usePlan(document, judged, settings);
  const pageProps = { ...props, plan, settings, onSettings };

  const addFirst = () => {
    const id = newId();
    const add = { id, kind: 'initiative', title: '', position: freePlace(document, 'internal') } as const;
    const refusal = map.dispatch(addElement, add);
    if (refusal !== null) return notify({ tone: 'bad', text: refusal.refused });
    evaluation.settle();
    selectElements(selection, [id]);
  };
  const none = (
    <EmptyState
      title="Nothing to plan yet"
      actions={
        <Button variant="primary" icon={AddIcon} onPress={addFirst}>
          Add an initiative
        </Button>
      }
    >
      Initiatives and community programs stand here with their owner, dates and cost.
    </EmptyState>
  );
  const noneFits = (
    <>
      <PlanTools {...pageProps} />
      <EmptyState
        title="No work fits these filters"
        actions={<Button onPress={() => setSettings(withoutPlanFilters)}>Clear filters</Button>}
      >
        Nothing is gone: it is only held back here.
      </EmptyState>
    </>
  );
  const of = (content: React.ReactNode) => (plan.all.length > 0 ? content : none);
  const ofShown = (content: React.ReactNode) => of(plan.work.length > 0 ? content : noneFits);
  return (
    <TabbedView<Page>
      label="Plan"
      value={page}
      onChange={setPage}
      tabs={[
        { key: 'table', label: 'Table', content: ofShown(<PlanTable {...pageProps} />) },
        { key: 'roadmap', label: 'Roadmap', content: ofShown(<Roadmap {...pageProps} />) },
        { key: 'cost', label: 'Cost', content: of(<CostOverTime {...props} />) },
      ]}
    />
  );
}
