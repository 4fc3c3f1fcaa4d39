import { daysBetween } from '#shared/analysis/calendar.ts';
import { runningAndDoneWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'benefit-not-booked',
  severity: 'I',
  source: 'LN',
  appliesTo: runningAndDoneWork,
  reads: 'own',
  title: 'No benefit booked after a year',
  message: '{name} has promised a benefit for more than a year, and none is booked.',
  why: 'The fifth alignment question of the Digital Business Strategy Map asks for measurable financial outcomes, not promised ones.',
  fix: 'Book what was really seen, or lower the promise.',
  run: ({ benefit, returns, start }, map) =>
    (benefit.perYear ?? 0) > 0 && returns.length === 0 && start !== null && daysBetween(start, map.asOf) > 366,
});
