import { useEffect, useState } from 'react';
import type { MapLibrary, StoredMap } from '#renderer/state/mapStorage.ts';
import type { Miniature } from '#shared/exchange/miniature.ts';

/** The small pictures of the maps, each read again when its map has another revision. */
export function usePictures(library: MapLibrary, maps: readonly StoredMap[] | null): ReadonlyMap<string, Miniature> {
  const [pictures, setPictures] = useState<ReadonlyMap<string, { revision: number; picture: Miniature }>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const wanted = (maps ?? []).filter((map) => pictures.get(map.mapId)?.revision !== map.revision);
    if (wanted.length === 0) return;
    const reading = wanted.map(async ({ mapId, revision }) => {
      return [mapId, { revision, picture: await library.miniature(mapId) }] as const;
    });
    void Promise.allSettled(reading).then((outcomes) => {
      if (!isCurrent) return;
      // A picture that cannot be read is left out: the card says so by having none.
      const read = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      if (read.length > 0) setPictures((before) => new Map([...before, ...read]));
    });
    return () => {
      isCurrent = false;
    };
  }, [library, maps, pictures]);
  return new Map([...pictures].map(([id, { picture }]) => [id, picture]));
}
