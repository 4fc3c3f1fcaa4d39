import { levelIn } from '#shared/model/commands/addElement.ts';
import { type KindName, kindOf } from '#shared/model/kinds/registry.ts';
import type { Tie } from '#shared/model/lineage.ts';
import type { Id } from '#shared/model/values.ts';
import type { Spot } from './placement.ts';

/** A card that is not on the map yet: nothing of it is in the document until it has a title. */
export interface Draft extends Spot {
  readonly kind: KindName;
  readonly tie: Tie | null;
  readonly values: Readonly<Record<string, unknown>>;
  /** Where a row of siblings began, in px of the band. */
  readonly rowStart: number;
  /** The card beside which it stands; null for the first. */
  readonly before: Id | null;
}

/** What is being typed: the title of a new card, or of one that is there. */
export type Writing =
  | { readonly what: 'draft'; readonly draft: Draft; readonly turn: number }
  | { readonly what: 'title'; readonly id: Id; readonly turn: number };

/** What follows on a title: the next card beside it, one below it, one beside its parent, or nothing. */
export type Next = 'sibling' | 'child' | 'up' | 'end';

/** The kind as it stands within a sentence. */
export function kindWord(kind: KindName): string {
  return kind === 'kpi' ? 'KPI' : kindOf(kind).label.toLowerCase();
}

/** The form in which a draft is drawn. */
export function draftForm({ kind, perspective }: Draft) {
  if (kind !== 'goal') return kind;
  return levelIn(perspective) === 'business' ? 'businessGoal' : 'digitalGoal';
}
