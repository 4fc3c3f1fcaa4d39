import { committedWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'outside-horizon',
  severity: 'I',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'own',
  title: 'Runs outside the horizon',
  message: '{name} starts before the map’s horizon or ends after it.',
  why: 'A Digital Business Strategy Map plans over a period; what lies outside it is not part of the plan.',
  fix: 'Move the work, or widen the horizon.',
  run: ({ start, end }, map) => {
    const { horizon } = map.document.map;
    return (
      (start !== null && horizon.start !== null && start < horizon.start) ||
      (end !== null && horizon.end !== null && end > horizon.end)
    );
  },
});
