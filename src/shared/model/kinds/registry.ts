import { type Capability, capability } from './capability.ts';
import type { AnyKind } from './define.ts';
import { type Goal, goal } from './goal.ts';
import { type Initiative, initiative } from './initiative.ts';
import { type Kpi, kpi } from './kpi.ts';
import { type Note, note } from './note.ts';
import { type Program, program } from './program.ts';

/** The six element kinds, in the order in which the interface lists them. */
export const kinds = { goal, initiative, program, kpi, capability, note } as const;

export type KindName = keyof typeof kinds;
export type Element = Goal | Initiative | Program | Kpi | Capability | Note;
/** Initiatives and community programs. */
export type Work = Initiative | Program;

export const kindNames = Object.keys(kinds) as readonly KindName[];

/** The declaration of a kind by name. */
export function kindOf(name: KindName): AnyKind {
  return kinds[name];
}

export function isKindName(value: unknown): value is KindName {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}

export function isWork(element: Element): element is Work {
  return element.kind === 'initiative' || element.kind === 'program';
}
