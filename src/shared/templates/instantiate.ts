import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { renewIds } from '#shared/model/renewIds.ts';
import { monthsBetween, shiftAllDays } from '#shared/model/shiftDays.ts';
import type { Day, Id, Instant } from '#shared/model/values.ts';
import type { Template } from './template.ts';

/**
 * A new map made from a template: every id a new one, every day moved by the whole months from the template's anchor to
 * today, so that the plan is as current as on the day it was written.
 */
export function instantiate(
  template: Template,
  { today, now, newId }: { readonly today: Day; readonly now: Instant; readonly newId: () => Id },
): MapDocument {
  const draft = shiftAllDays(template.draft, monthsBetween(template.anchor, today));
  const document = renewIds(completeDraft(draft), newId);
  return { ...document, map: { ...document.map, createdAt: now, updatedAt: now } };
}
