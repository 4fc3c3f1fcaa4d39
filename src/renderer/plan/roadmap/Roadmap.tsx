import { PlanTools } from '../PlanTools.tsx';
import type { PlanPageProps } from '../planProps.ts';

export function Roadmap(props: PlanPageProps) {
  return (
    <>
      <PlanTools {...props} />
      <p>{props.plan.facts.document.map.title}</p>
    </>
  );
}
