import { useCallback } from 'react';
import { Plan } from '#renderer/plan/Plan.tsx';
import type { PlanProps } from '#renderer/plan/planProps.ts';
import type { TableMemory } from '#renderer/plan/table/tableLayout.ts';
import { usePlanLens } from './planLens.ts';
import { useProgram } from './program.ts';
import { useValue } from './value.ts';

/** The plan with what it needs of the program: new ids, the lens that colors the map, and what the table remembers. */
export function PlanPlace(props: Omit<PlanProps, 'newId' | 'tableMemory' | 'onTableMemory' | 'lens'>) {
  const { newId, preferences } = useProgram();
  const { planTable } = useValue(preferences);
  const remember = useCallback((memory: TableMemory) => preferences.change({ planTable: memory }), [preferences]);
  const lens = usePlanLens(props.selection, props.evaluation);
  return <Plan {...props} newId={newId} lens={lens} tableMemory={planTable} onTableMemory={remember} />;
}
