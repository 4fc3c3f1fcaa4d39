import { committedWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'depends-on-stopped',
  severity: 'W',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'neighbors',
  title: 'Depends on stopped work',
  message: '{name} depends on work that was stopped.',
  why: 'A plan of the Digital Business Strategy Map that waits for something that will never come cannot be kept.',
  fix: 'Remove the dependency, or find another way to what it needs.',
  run: (work, map) => map.dependsOnStopped(work),
});
