import type { StoredMap } from '#renderer/state/mapStorage.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type KindName, kinds } from '#shared/model/kinds/registry.ts';

/** The head of a map as it is stored. */
export function headOf(
  document: MapDocument,
  stored: { revision: number; hash: string; binnedAt: string | null; savedAt: string },
): StoredMap {
  const { map } = document;
  const counts = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0])) as Record<KindName, number>;
  for (const element of document.elements.values()) counts[element.kind] += 1;
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
