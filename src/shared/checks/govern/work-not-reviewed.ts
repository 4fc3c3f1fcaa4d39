import { addMonths, dayNumber } from '#shared/analysis/calendar.ts';
import { runningWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'work-not-reviewed',
  severity: 'I',
  source: 'LN',
  appliesTo: runningWork,
  reads: 'neighbors',
  title: 'Not reviewed in two rhythms',
  message: '{name} has run for two review rhythms without a decision.',
  why: 'The Digital Business Strategy Map asks to keep what works and stop the rest, and that takes a look at each.',
  fix: 'Decide at the next review: keep, refine or stop.',
  run: (work, map) => {
    const { everyMonths } = map.document.map.review;
    if (everyMonths === null || work.start === null) return false;
    const since = addMonths(map.asOf, -2 * everyMonths);
    if (dayNumber(work.start) >= since) return false;
    return !map.reviewsOf(work).some(({ date }) => dayNumber(date) >= since && date <= map.asOf);
  },
});
