import { programs } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'task-program-without-end',
  severity: 'W',
  source: 'SCRM',
  appliesTo: programs,
  reads: 'own',
  title: 'Task without an end',
  message: '{name} is there for a task and has no end.',
  why: 'In the Social CRM roadmap a task-driven community ends when its task is done.',
  fix: 'Give it an end, or choose another lifespan.',
  run: (program) => program.lifespan === 'task' && program.end === null,
});
