import { committedWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'work-overdue',
  severity: 'W',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'own',
  title: 'Work overdue',
  message: '{name} should have ended and is not done.',
  why: 'The Digital Business Strategy Map asks to keep what works and stop the rest; work that merely goes on is neither.',
  fix: 'Set it to done, stop it, or give it a new end.',
  run: (work, map) => work.end !== null && work.end < map.asOf,
});
