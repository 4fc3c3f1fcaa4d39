import { daysBetween } from '#shared/analysis/calendar.ts';
import { runningPrograms } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'health-not-tracked',
  severity: 'I',
  source: 'SCRM',
  appliesTo: runningPrograms,
  reads: 'own',
  title: 'Health is not tracked',
  message: 'The health of {name} has not been read for three months.',
  why: 'The Community Health Index of the Social CRM roadmap compares a community with others like it, and with itself.',
  fix: 'Enter members, posts, views and the rest for a day of the last three months.',
  run: ({ health }, map) =>
    !health.some(({ date }) => {
      const age = daysBetween(date, map.asOf);
      return age >= 0 && age <= 92;
    }),
});
