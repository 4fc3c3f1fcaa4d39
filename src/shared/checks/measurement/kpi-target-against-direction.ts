import { kpis } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'kpi-target-against-direction',
  severity: 'E',
  source: 'BSC',
  appliesTo: kpis,
  reads: 'own',
  title: 'Target lies in the wrong direction',
  message: 'The target of {name} does not lie in its direction.',
  why: 'A target of a Balanced Scorecard closes a gap; one that lies on the other side of the baseline opens it.',
  fix: 'Correct the direction, the baseline or the target.',
  run: ({ direction, baseline, target }) => {
    if (baseline.value === null || target.value === null) return false;
    return direction === 'increase'
      ? target.value <= baseline.value
      : direction === 'decrease' && target.value >= baseline.value;
  },
});
