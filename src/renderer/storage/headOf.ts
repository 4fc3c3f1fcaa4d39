import type { LogEntry, StoredMap } from '#renderer/state/mapStorage.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type KindName, kinds } from '#shared/model/kinds/registry.ts';

/** The head of a map as it is stored. */
export function headOf(
  document: MapDocument,
  stored: { revision: number; hash: string; binnedAt: string | null; savedAt: string },
): StoredMap {
  return describe(document, countKinds(document), stored);
}

/** The head after entries, from the one before: nothing is counted anew where no element came or went. */
export function headAfter(
  before: StoredMap,
  document: MapDocument,
  entries: readonly LogEntry[],
  stored: { revision: number; hash: string; savedAt: string },
): StoredMap {
  const counted = entries.some(({ changes }) => changes.some(({ op, table }) => op !== 'set' && table === 'elements'));
  const counts = counted ? countKinds(document) : before.kinds;
  return describe(document, counts, { ...stored, binnedAt: before.binnedAt });
}

function countKinds(document: MapDocument): StoredMap['kinds'] {
  const counts = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0])) as Record<KindName, number>;
  for (const element of document.elements.values()) counts[element.kind] += 1;
  return counts;
}

function describe(
  document: MapDocument,
  counts: StoredMap['kinds'],
  stored: { revision: number; hash: string; binnedAt: string | null; savedAt: string },
): StoredMap {
  const { map } = document;
  return {
    mapId: map.id,
    title: map.title,
    organization: map.organization,
    createdAt: map.createdAt,
    elements: document.elements.size,
    links: document.links.size,
    kinds: counts,
    ...stored,
  };
}
