import { addMonths, dayOfNumber, utcDayNumber } from '#shared/analysis/calendar.ts';
import { committedWork } from '#shared/analysis/selections.ts';
import { defineCheck, wholeMap } from '../check.ts';

export default defineCheck({
  id: 'review-overdue',
  severity: 'W',
  source: 'LN',
  appliesTo: wholeMap('map', 'work'),
  reads: 'map',
  title: 'Review overdue',
  message: 'The map’s review is overdue.',
  why: 'Govern, measure and refine is a step of the Digital Business Strategy Map; a review put off is a decision put off.',
  fix: 'Hold the review and close it.',
  run: (map) => {
    const { review, createdAt } = map.document.map;
    if (review.everyMonths === null || map.all(committedWork).length === 0) return false;
    const last = review.last ?? dayOfNumber(utcDayNumber(createdAt));
    return addMonths(last, review.everyMonths) < map.today;
  },
});
