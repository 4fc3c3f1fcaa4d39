import { PlanTools } from '../PlanTools.tsx';
import type { PlanPageProps } from '../planProps.ts';

export function PlanTable(props: PlanPageProps) {
  return (
    <>
      <PlanTools {...props} />
      <p>{props.plan.facts.document.map.title}</p>
    </>
  );
}
