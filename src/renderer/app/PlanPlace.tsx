import { Plan } from '#renderer/plan/Plan.tsx';
import type { PlanProps } from '#renderer/plan/planProps.ts';
import { useProgram } from './program.ts';

/** The plan with what it needs of the program. */
export function PlanPlace(props: Omit<PlanProps, 'newId'>) {
  const { newId } = useProgram();
  return <Plan {...props} newId={newId} />;
}
