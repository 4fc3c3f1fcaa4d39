import type { MapDraft } from '#shared/model/draft.ts';
import type { KindName } from '#shared/model/kinds/registry.ts';
import type { Day } from '#shared/model/values.ts';

type ElementDraft<K extends KindName> = Extract<NonNullable<MapDraft['elements']>[number], { kind: K }>;

export type GoalDraft = ElementDraft<'goal'>;
export type InitiativeDraft = ElementDraft<'initiative'>;
export type ProgramDraft = ElementDraft<'program'>;
export type KpiDraft = ElementDraft<'kpi'>;
export type CapabilityDraft = ElementDraft<'capability'>;
export type NoteDraft = ElementDraft<'note'>;
export type LinkDraft = NonNullable<MapDraft['links']>[number];

/** A draft that answers in every part of the document but saved views. */
export type TemplateDraft = MapDraft & Required<Omit<MapDraft, 'views'>>;

/**
 * A map that ships with the program. When a map is made from it, every id becomes a new one and every day is shifted by
 * whole months, so no text in it names a month, a season, a quarter or a year.
 */
export interface Template {
  /** As typed on the command line. */
  readonly name: string;
  readonly title: string;
  /** One sentence for the gallery. */
  readonly summary: string;
  /** The day around which its days were written; a new map shifts them by the whole months from here to today. */
  readonly anchor: Day;
  readonly draft: TemplateDraft;
}
