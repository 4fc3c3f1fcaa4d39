import type { RestorableMap, StoredMap } from '#renderer/state/mapStorage.ts';
import type { MirroredMap, MirrorListing } from '#shared/ipc/mirror.ts';

/** What the database holds, as far as a comparison needs it. */
export interface DatabaseState {
  readonly databaseId: string;
  readonly heads: readonly StoredMap[];
  readonly versionIds: ReadonlySet<string>;
  /** Maps that are not whole. */
  readonly damaged: ReadonlySet<string>;
  /** Maps that a person has deleted for good: what is left of them on disk is no loss. */
  readonly forgotten: ReadonlySet<string>;
}

export interface Comparison {
  readonly restorable: readonly RestorableMap[];
  readonly others: readonly RestorableMap[];
  /** Maps whose files are behind the database, or not there. */
  readonly toWrite: readonly string[];
  readonly versionsToWrite: readonly string[];
}

/** Compares by revision and fingerprint, never by a clock. Pure. */
export function compareWithMirror(state: DatabaseState, listing: MirrorListing): Comparison {
  const heads = new Map(state.heads.map((head) => [head.mapId, head]));
  const own = listing.find(({ databaseId }) => databaseId === state.databaseId)?.maps ?? [];
  const restorable = own.flatMap((map) => {
    const why = betterOnDisk(map, heads.get(map.head.mapId), state);
    return why === null ? [] : [offer(state.databaseId, map, why)];
  });
  const others = listing
    .filter(({ databaseId }) => databaseId !== state.databaseId)
    .flatMap(({ databaseId, maps }) =>
      maps.flatMap((map) => {
        const head = heads.get(map.head.mapId);
        if (head === undefined) return [offer(databaseId, map, 'missing')];
        return head.hash === map.head.hash ? [] : [offer(databaseId, map, 'differs')];
      }),
    );
  const chosen = new Set(restorable.map(({ head }) => head.mapId));
  const onDisk = new Map(own.map((map) => [map.head.mapId, map.head]));
  const versionsOnDisk = new Set(own.flatMap((map) => map.versions.map(({ versionId }) => versionId)));
  return {
    restorable,
    others,
    toWrite: state.heads
      .filter(({ mapId }) => !chosen.has(mapId) && !state.damaged.has(mapId))
      .filter((head) => isBehind(onDisk.get(head.mapId), head))
      .map(({ mapId }) => mapId),
    versionsToWrite: [...state.versionIds].filter((id) => !versionsOnDisk.has(id)),
  };
}

function betterOnDisk(
  map: MirroredMap,
  head: StoredMap | undefined,
  state: DatabaseState,
): RestorableMap['why'] | null {
  const { mapId, revision, hash } = map.head;
  if (state.forgotten.has(mapId)) return null;
  if (state.damaged.has(mapId)) return 'damaged';
  if (head === undefined) return 'missing';
  if (revision > head.revision) return 'older';
  return revision === head.revision && hash !== head.hash ? 'differs' : null;
}

function isBehind(onDisk: MirroredMap['head'] | undefined, head: StoredMap): boolean {
  return onDisk === undefined || onDisk.revision < head.revision || onDisk.binnedAt !== head.binnedAt;
}

function offer(databaseId: string, { head, versions }: MirroredMap, why: RestorableMap['why']): RestorableMap {
  return { databaseId, head, why, versions: versions.length };
}
