import { runningAndDoneWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'spend-not-tracked',
  severity: 'W',
  source: 'LN-C',
  appliesTo: runningAndDoneWork,
  reads: 'own',
  title: 'Spending is not tracked',
  message: '{name} costs money, and nobody has entered what was spent.',
  why: 'Communities that pay keep their financial house in order; a quarter of leaders do not track the expense.',
  fix: 'Enter what has been spent so far.',
  run: (work, map) => work.spent === null && map.workScore(work).plannedCost > 0,
});
