import { addLink } from '#shared/model/commands/addLink.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import { removeRecords } from '#shared/model/commands/removeRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Link } from '#shared/model/link.ts';
import { isRefusal, type Patch, type Refusal } from '#shared/model/patch.ts';
import type { Id } from '#shared/model/values.ts';

/** 0 is no link; the rest are a link's strengths. */
export type Strength = 0 | Link['strength'];

export const strengthNames: Readonly<Record<Strength, string>> = { 0: 'none', 1: 'weak', 2: 'medium', 3: 'strong' };

/** What a press makes of a cell: none, weak, medium, strong, and none again. */
export function nextStrength(strength: Strength): Strength {
  return ((strength + 1) % 4) as Strength;
}

export interface NewSupport {
  readonly work: Id;
  readonly goal: Id;
  readonly strength: Strength;
  /** Of the link, where there is none yet. */
  readonly newId: Id;
  /** Why the link is believed in, where it is made anew. */
  readonly rationale?: string;
}

/** Makes work support a goal directly and that strongly; with strength 0 the link goes. One step of history. */
export function setSupport(
  document: MapDocument,
  { work, goal, strength, newId, rationale }: NewSupport,
): Patch | Refusal {
  const link = directLink(document, work, goal);
  if (strength === 0) {
    return link === undefined
      ? { label: 'unlink', changes: [], history: 'record' }
      : removeRecords(document, { table: 'links', ids: [link.id] });
  }
  const label = `make the support ${strengthNames[strength]}`;
  if (link !== undefined) return editRecords(document, { table: 'links', ids: [link.id], values: { strength }, label });
  const add = { id: newId, from: work, to: goal, relation: 'supports', strength } as const;
  const patch = addLink(document, { ...add, ...(rationale === undefined ? {} : { rationale }) });
  return isRefusal(patch) ? patch : { ...patch, label: 'link to a goal' };
}

/** The link by which work supports a goal directly. */
export function directLink({ links }: MapDocument, work: Id, goal: Id): Link | undefined {
  for (const link of links.values()) {
    if (link.from === work && link.to === goal && link.relation === 'supports') return link;
  }
  return undefined;
}
