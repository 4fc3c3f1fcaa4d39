import { innerIds } from '../applyPatch.ts';
import type { MapDocument } from '../document.ts';
import type { Element } from '../kinds/registry.ts';
import type { Change, Patch, Refusal } from '../patch.ts';
import { readDocument } from '../readDocument.ts';
import { type AnyRecord, shapeOf, type TableName } from '../tables.ts';
import { type Id, sameValue } from '../values.ts';
import type { Clipping } from './clipping.ts';

export interface Paste {
  readonly clipping: Clipping;
  readonly newId: () => Id;
  /** How far from where they stood the copies stand, in px. */
  readonly offset: { readonly x: number; readonly y: number };
  /** What undo calls it. */
  readonly label?: string;
}

const LISTS = ['audiences', 'channels', 'platforms', 'stages'] as const;

/**
 * Places copies of the cards with new ids and the links between them. An audience, channel, platform or stage that the
 * map does not have by id or by title is added, so that a card from another map loses nothing.
 */
export function pasteClipping(document: MapDocument, { clipping, newId, offset, label }: Paste): Patch | Refusal {
  // A clipboard is a stranger's text: it is read like a file, and what does not fit is not pasted.
  const { document: source } = readDocument({ ...clipping, map: { id: clipping.mapId } }, newId);
  if (source.elements.size === 0) return { refused: 'There are no cards to paste.' };
  const renewed = new Map<Id, Id>();
  const changes: Change[] = [];
  for (const table of LISTS) changes.push(...listChanges(document, source, table, renewed, newId));
  for (const element of source.elements.values()) {
    for (const id of [element.id, ...innerIds(element)]) renewed.set(id, newId());
  }
  for (const link of source.links.values()) renewed.set(link.id, newId());
  const renew = (id: Id) => renewed.get(id) ?? id;
  const added = changes.map((c) => (c.op === 'add' ? { ...c, record: renewedRecord(c.table, c.record, renew) } : c));
  for (const element of source.elements.values()) {
    const copy = renewedRecord('elements', element, renew) as Element;
    const position = { x: copy.position.x + offset.x, y: copy.position.y + offset.y };
    added.push({ op: 'add', table: 'elements', record: { ...copy, position, votes: 0 } });
  }
  for (const link of source.links.values()) {
    added.push({ op: 'add', table: 'links', record: renewedRecord('links', link, renew) });
  }
  const cards = source.elements.size === 1 ? 'card' : `${source.elements.size} cards`;
  return { label: label ?? `paste ${cards}`, changes: added, history: 'record' };
}

function renewedRecord(table: TableName, record: AnyRecord, renew: (id: Id) => Id): AnyRecord {
  return shapeOf(table, record)?.renewed(record, renew) as unknown as AnyRecord;
}

/** What has to be added to one of the map's lists; entries that are there already are only noted in `renewed`. */
function listChanges(
  document: MapDocument,
  source: MapDocument,
  table: (typeof LISTS)[number],
  renewed: Map<Id, Id>,
  newId: () => Id,
): Change[] {
  const byTitle = new Map([...document[table].values()].map((r) => [r.title.trim().toLowerCase(), r.id]));
  const changes: Change[] = [];
  for (const record of source[table].values()) {
    const there = document[table].get(record.id);
    const same = there !== undefined && sameValue(there.title, record.title) ? there.id : undefined;
    const known = same ?? byTitle.get(record.title.trim().toLowerCase());
    renewed.set(record.id, known ?? newId());
    if (known === undefined) {
      changes.push({ op: 'add', table, record, at: document[table].size + changes.length });
    }
  }
  return changes;
}
