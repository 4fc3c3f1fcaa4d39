import { allWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'overspent',
  severity: 'W',
  source: 'LN',
  appliesTo: allWork,
  reads: 'own',
  title: 'More spent than planned',
  message: '{name} has spent more than was planned.',
  why: 'The fifth alignment question of the Digital Business Strategy Map asks for more impact for each unit of money.',
  fix: 'Plan the cost anew, or hold the spending.',
  run: (work, map) => {
    const { plannedCost } = map.workScore(work);
    return plannedCost > 0 && work.spent !== null && work.spent > plannedCost;
  },
});
