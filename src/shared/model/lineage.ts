import type { MapDocument } from './document.ts';
import type { Perspective } from './kinds/base.ts';
import type { Element, KindName } from './kinds/registry.ts';
import type { Relation } from './link.ts';
import type { Id } from './values.ts';

/** The link by which a new card joins one that is there. */
export interface Tie {
  readonly other: Id;
  readonly direction: 'toOther' | 'fromOther';
  readonly relation: Relation;
}

/** What Tab makes of a card: the kind of its child and the relation in which the child stands to it. */
export interface ChildRule {
  readonly kind: KindName;
  readonly relation: Relation;
  /** Other fields of the child. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/**
 * The child that a kind of card asks for next [LN]: work that supports a goal, a KPI that measures work, an early sign
 * that leads to a KPI. A sentence where there is none.
 */
export function childOf(element: Element): ChildRule | string {
  switch (element.kind) {
    case 'goal':
      return { kind: 'initiative', relation: 'supports' };
    case 'initiative':
    case 'program':
      return { kind: 'kpi', relation: 'measures' };
    case 'kpi':
      return { kind: 'kpi', relation: 'leadsTo', values: { timing: 'leading' } };
    case 'capability':
      return { kind: 'kpi', relation: 'measures' };
    case 'note':
      return 'A note has nothing below it. Press L to link it to what it is about.';
  }
}

const upward: readonly Relation[] = ['supports', 'measures', 'leadsTo', 'enables', 'annotates'];

/** The tie that a card's next sibling shares: its first link to what it serves; null where it serves nothing. */
export function tieOf(document: MapDocument, id: Id): Tie | null {
  const own = [...document.links.values()].filter(({ from }) => from === id);
  for (const relation of upward) {
    const link = own.find((one) => one.relation === relation);
    if (link !== undefined) return { other: link.to, direction: 'toOther', relation };
  }
  return null;
}

/**
 * The band in which a card that comes out of another one belongs: goals, notes and measures stay where they arise; work
 * stands with the operations or with what is learned, and capabilities are learned.
 */
export function bandBeside(kind: KindName, near: Element): Perspective {
  switch (kind) {
    case 'initiative':
    case 'program':
      return near.perspective === 'learning' ? 'learning' : 'internal';
    case 'capability':
      return 'learning';
    default:
      return near.perspective;
  }
}
