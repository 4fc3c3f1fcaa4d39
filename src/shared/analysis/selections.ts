import type { Capability } from '#shared/model/kinds/capability.ts';
import type { Goal } from '#shared/model/kinds/goal.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Program } from '#shared/model/kinds/program.ts';
import { type Element, type KindName, kindNames, type Work } from '#shared/model/kinds/registry.ts';
import { isBusinessGoal, isValueGoal } from './goals.ts';
import { isCommitted, isCounted, isRunning } from './workStatus.ts';

/** A named part of the visible elements: those of some kinds that one look at their own fields accepts. */
export interface Selection<E extends Element = Element> {
  /** In the plural, as a sentence uses it. */
  readonly name: string;
  readonly kinds: readonly KindName[];
  readonly accepts: (element: E) => boolean;
}

function selection<E extends Element>(
  name: string,
  kinds: readonly E['kind'][],
  accepts: (element: E) => boolean = () => true,
): Selection<E> {
  return { name, kinds, accepts };
}

const workKinds = ['initiative', 'program'] as const;
const isOpen = (work: Work) => isCommitted(work) || work.status === 'idea';
const isRunningOrDone = (work: Work) => isRunning(work) || work.status === 'done';

// The groups of elements of which the checks speak (checks.md, words and conventions).
export const everyElement = selection<Element>(
  'elements',
  kindNames.filter((kind) => kind !== 'note'),
);
export const goals = selection<Goal>('goals', ['goal']);
export const businessGoals = selection<Goal>('business goals', ['goal'], isBusinessGoal);
export const digitalGoals = selection<Goal>('digital goals', ['goal'], (goal) => !isBusinessGoal(goal));
export const valueGoals = selection<Goal>('value goals', ['goal'], isValueGoal);
export const allWork = selection<Work>('work', workKinds);
export const committedWork = selection<Work>('committed work', workKinds, isCommitted);
export const committedWorkAndIdeas = selection<Work>('committed work and ideas', workKinds, isOpen);
export const countedWork = selection<Work>('committed and done work', workKinds, isCounted);
export const runningWork = selection<Work>('running work', workKinds, isRunning);
export const runningAndDoneWork = selection<Work>('running and done work', workKinds, isRunningOrDone);
export const programs = selection<Program>('community programs', ['program']);
export const committedPrograms = selection<Program>('committed community programs', ['program'], isCommitted);
export const runningPrograms = selection<Program>('running community programs', ['program'], isRunning);
export const kpis = selection<Kpi>('KPIs', ['kpi']);
export const capabilities = selection<Capability>('capabilities', ['capability']);
