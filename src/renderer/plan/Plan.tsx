import { useState, useSyncExternalStore } from 'react';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { CostOverTime } from './cost/CostOverTime.tsx';
import './plan.css';
import type { PlanProps } from './planProps.ts';
import { Roadmap } from './roadmap/Roadmap.tsx';
import { PlanTable } from './table/PlanTable.tsx';

type Page = 'table' | 'roadmap' | 'cost';

/** What runs when and what it costs: the plan as a table, as a roadmap, and its money over time. */
export function Plan(props: PlanProps) {
  const { document } = useSyncExternalStore(props.map.subscribe, props.map.getState);
  const [page, setPage] = useState<Page>('table');
  const hasWork = [...document.elements.values()].some(({ kind }) => kind === 'initiative' || kind === 'program');
  const none = (
    <EmptyState title="Nothing to plan yet">
      Initiatives and community programs stand here with their owner, dates and cost. Add one on the Map with I or P.
    </EmptyState>
  );
  const of = (content: React.ReactNode) => (hasWork ? content : none);
  return (
    <div className="plan">
      <h1 className="visually-hidden">Plan</h1>
      <Tabs<Page>
        label="Plan"
        value={page}
        onChange={setPage}
        tabs={[
          { key: 'table', label: 'Table', content: of(<PlanTable {...props} />) },
          { key: 'roadmap', label: 'Roadmap', content: of(<Roadmap {...props} />) },
          { key: 'cost', label: 'Cost', content: of(<CostOverTime {...props} />) },
        ]}
      />
    </div>
  );
}
