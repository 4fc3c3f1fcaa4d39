import type { RestorableMap, Safekeeping, StartReport, StoredMap } from '#renderer/state/mapStorage.ts';
import type { MirrorListing } from '#shared/ipc/mirror.ts';
import { checkMap } from './checkMap.ts';
import { type Comparison, compareWithMirror } from './compareWithMirror.ts';
import type { Database } from './database.ts';
import { beginFreshLog } from './freshLog.ts';
import type { Identity } from './identity.ts';
import { inTime, type Keeper } from './keeper.ts';
import { removeMap } from './library.ts';
import type { MirrorSync } from './mirrorSync.ts';
import { restoreMap } from './restoreMaps.ts';
import type { Windows } from './windows.ts';

/** How long a map stays in the bin: 30 days, in ms. */
const BIN_TIME = 30 * 24 * 60 * 60 * 1000;

export interface SafekeepingParts {
  readonly database: Database;
  readonly identity: Identity;
  readonly keeper: Keeper | null;
  readonly mirror: MirrorSync;
  readonly windows: Windows;
  readonly now: () => string;
  /** Maps that were found not to be whole in this run; grows. */
  readonly damaged: Set<string>;
}

type Found = Pick<StartReport, 'restorable' | 'others' | 'keeperTrouble'> &
  Pick<Comparison, 'toWrite' | 'versionsToWrite'>;

/** The adapter of `Safekeeping`: database and files compared, restored, kept in step. */
export function createSafekeeping(parts: SafekeepingParts): Safekeeping {
  const { database, identity, keeper, mirror, windows, now, damaged } = parts;
  const readOnly = () => database.connection.get().state === 'readOnly';

  async function look(): Promise<Found> {
    if (keeper === null) return { ...nothing, keeperTrouble: null };
    let listing: MirrorListing;
    try {
      listing = await inTime(keeper.list());
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      return { ...nothing, keeperTrouble: `The copies on disk could not be looked at: ${words}` };
    }
    const state = await databaseState(database, identity.databaseId, damaged);
    return { ...compareWithMirror(state, listing), keeperTrouble: null };
  }

  return {
    mirror: mirror.state,
    flush: () => mirror.flush(),

    async start() {
      if (identity.unclean && !readOnly()) {
        // A full disk is told of at the first edit; until then the maps can be read.
        await beginFreshLog(database).catch(() => {});
        await checkAll(database, damaged);
      }
      const found = await look();
      const declined = await declinedOffers(database);
      if (!readOnly()) {
        await emptyBin(database, mirror, now());
        await resumeForgetting(database, mirror);
        for (const mapId of found.toWrite) mirror.note(mapId);
        for (const versionId of found.versionsToWrite) {
          const row = await database.read(['versions'], (tables) => tables.versions.get(versionId));
          if (row !== undefined) mirror.noteVersion(row);
        }
      }
      return {
        unclean: identity.unclean,
        emptied: identity.emptied,
        restorable: found.restorable.filter((map) => !declined.has(offerKey(map))),
        others: found.others,
        keeperTrouble: found.keeperTrouble,
      };
    },

    async compare() {
      const { restorable, others, keeperTrouble } = await look();
      return { restorable, others, keeperTrouble };
    },

    async restore(maps) {
      if (keeper === null) return [];
      const outcomes = [];
      const { databaseId } = identity;
      // Without the listing the maps come back without their versions; better than not at all.
      const listing = await inTime(keeper.list()).catch((): MirrorListing => []);
      const restoring = { database, keeper, databaseId, mirror, now, listing, tell: windows.tell };
      for (const map of maps) {
        const outcome = await restoreMap(restoring, map);
        if (outcome.restored) damaged.delete(outcome.mapId);
        outcomes.push(outcome);
      }
      return outcomes;
    },

    async keepOwn(maps) {
      for (const map of maps) {
        const { mapId } = map.head;
        const kept = map.why === 'damaged' || map.why === 'missing' ? null : await raise(database, map);
        if (kept !== null) {
          mirror.note(mapId);
          windows.tell(mapId, kept);
        } else {
          await database.write(['meta'], (tables) => tables.meta.put({ key: offerKey(map), value: true }));
        }
      }
    },
  };
}

const nothing = { restorable: [], others: [], toWrite: [], versionsToWrite: [] } as const;

/** An offer that was declined is not made again at the next start; on Home it still can be taken up. */
function offerKey({ databaseId, head }: RestorableMap): string {
  return `declined:${databaseId}:${head.mapId}:${head.revision}`;
}

async function declinedOffers(database: Database): Promise<ReadonlySet<string>> {
  return new Set(await database.read(['meta'], (t) => t.meta.where('key').startsWith('declined:').primaryKeys()));
}

async function databaseState(database: Database, databaseId: string, damaged: ReadonlySet<string>) {
  return database.read(['heads', 'versions', 'meta'], async (tables) => {
    const [heads, versionIds, forgotten] = await Promise.all([
      tables.heads.toArray(),
      tables.versions.toCollection().primaryKeys(),
      tables.meta.where('key').startsWith('forgotten:').primaryKeys(),
    ]);
    const forgottenMaps = new Set(forgotten.map((key) => key.slice('forgotten:'.length)));
    return { databaseId, heads, versionIds: new Set(versionIds), damaged, forgotten: forgottenMaps };
  });
}

async function checkAll(database: Database, damaged: Set<string>): Promise<void> {
  const heads = await database.read(['heads'], (tables) => tables.heads.toArray());
  for (const { mapId } of heads) if (!(await checkMap(database, mapId))) damaged.add(mapId);
}

/** Numbers the map above its files, so that it is the newer one of the two. @returns the number, null where it is gone */
async function raise(database: Database, { head }: RestorableMap): Promise<number | null> {
  return database.write(['heads', 'snapshots'], async (tables) => {
    const own: StoredMap | undefined = await tables.heads.get(head.mapId);
    if (own === undefined) return null;
    const revision = Math.max(own.revision, head.revision) + 1;
    // The log does not lead to this number: other windows read the map again, and so does the next opening.
    await tables.heads.put({ ...own, revision });
    await tables.snapshots.delete(head.mapId);
    return revision;
  });
}

async function emptyBin(database: Database, mirror: MirrorSync, now: string): Promise<void> {
  const heads = await database.read(['heads'], (tables) => tables.heads.toArray());
  for (const head of heads) {
    if (head.binnedAt === null || Date.parse(now) - Date.parse(head.binnedAt) < BIN_TIME) continue;
    await removeMap(database, head, now);
    mirror.forget(head.mapId);
  }
}

/** Maps and versions that were deleted while the keeper was away. */
async function resumeForgetting(database: Database, mirror: MirrorSync): Promise<void> {
  const rows = await database.read(['meta'], (tables) => tables.meta.where('key').startsWith('forgotten').toArray());
  for (const { key, value } of rows) {
    const id = key.slice(key.indexOf(':') + 1);
    if (key.startsWith('forgotten:')) mirror.forget(id);
    else mirror.forgetVersion(String(value), id);
  }
}
