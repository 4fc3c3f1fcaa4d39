import type { OpenedMap, RestorableMap, RestoreOutcome } from '#renderer/state/mapStorage.ts';
import { readMapFile } from '#shared/exchange/readMapFile.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import type { MirrorListing, VersionHead } from '#shared/ipc/mirror.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { renewIds } from '#shared/model/renewIds.ts';
import type { Database } from './database.ts';
import { exportRaw } from './exportRaw.ts';
import { inTime, type Keeper } from './keeper.ts';
import type { MirrorSync } from './mirrorSync.ts';
import { readMap } from './readMap.ts';
import type { VersionRow } from './schema.ts';
import { mapTables, prepareWhole, writeWhole } from './writeMap.ts';

export interface RestoreParts {
  readonly database: Database;
  readonly keeper: Keeper;
  readonly databaseId: string;
  readonly mirror: MirrorSync;
  readonly now: () => string;
  /** What the keeper holds. */
  readonly listing: MirrorListing;
  /** Tells open windows that a map is another one now. */
  readonly tell: (mapId: string, revision: number) => void;
}

/**
 * Brings one map back from disk, with its versions. What the database holds of it is never thrown away: a whole map
 * becomes an automatic version, a damaged one is set aside as raw text. A map of another database that is here too
 * comes back beside it as a copy.
 */
export async function restoreMap(parts: RestoreParts, wanted: RestorableMap): Promise<RestoreOutcome> {
  const { title } = wanted.head;
  try {
    const foreign = wanted.databaseId !== parts.databaseId;
    const here = await parts.database.read(['heads'], (tables) => tables.heads.get(wanted.head.mapId));
    const document = await readFromDisk(parts, wanted);
    const versions = await readVersions(parts, wanted);
    if (foreign && here !== undefined) return await addCopy(parts, wanted, document);
    const mapId = document.map.id;
    const before = here === undefined ? null : await setAside(parts, mapId, here.revision);
    const behind = Math.max(here?.revision ?? 0, wanted.head.revision);
    // A map that comes back as it was keeps its number; one that takes another's place is newer than both.
    const revision = here === undefined ? wanted.head.revision : behind + 1;
    const prepared = prepareWhole({ document, revision, binnedAt: wanted.head.binnedAt });
    const write = async (tables: Tables) => {
      if (before !== null) await before.keep(tables);
      await writeWhole(tables, prepared);
      await tables.versions.bulkPut(versions);
    };
    await parts.database.write([...mapTables, 'versions', 'salvage'], write, prepared.rows.length);
    if (before?.version) parts.mirror.noteVersion(before.version);
    if (foreign) for (const version of versions) parts.mirror.noteVersion(version);
    parts.mirror.note(mapId, { document, head: prepared.head });
    parts.tell(mapId, revision);
    return { restored: true, mapId, title };
  } catch (error) {
    return { restored: false, title, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function readFromDisk({ keeper }: RestoreParts, { databaseId, head }: RestorableMap): Promise<MapDocument> {
  const text = await inTime(keeper.read({ databaseId, mapId: head.mapId }));
  if (text === null) throw new Error('The copy on disk is not there any more.');
  const { document } = readMapFile(text, () => head.mapId);
  if (document.map.id !== head.mapId) throw new Error('The copy on disk is of another map.');
  return document;
}

async function readVersions(parts: RestoreParts, { databaseId, head }: RestorableMap): Promise<VersionRow[]> {
  const { keeper, listing } = parts;
  const listed = listing.find((database) => database.databaseId === databaseId)?.maps;
  const heads: readonly VersionHead[] = listed?.find((map) => map.head.mapId === head.mapId)?.versions ?? [];
  const rows: VersionRow[] = [];
  for (const version of heads) {
    const text = await inTime(keeper.read({ databaseId, mapId: head.mapId, versionId: version.versionId }));
    if (text !== null) rows.push({ ...version, text });
  }
  return rows;
}

async function addCopy(parts: RestoreParts, wanted: RestorableMap, original: MapDocument): Promise<RestoreOutcome> {
  const copy = renewIds(original, () => crypto.randomUUID());
  const title = `${copy.map.title.slice(0, 280)} (from backup)`;
  const document = { ...copy, map: { ...copy.map, title, updatedAt: parts.now() } };
  const prepared = prepareWhole({ document, revision: 1, binnedAt: wanted.head.binnedAt });
  await parts.database.write(mapTables, (tables) => writeWhole(tables, prepared), prepared.rows.length);
  parts.mirror.note(document.map.id, { document, head: prepared.head });
  return { restored: true, mapId: document.map.id, title };
}

type Tables = Database['tables'];

/** What has to be kept of the map that is about to be replaced. */
async function setAside(parts: RestoreParts, mapId: string, revision: number) {
  const at = parts.now();
  const whole: OpenedMap | null = await readMap(parts.database, mapId).catch(() => null);
  if (whole === null) {
    const text = await exportRaw(parts.database, mapId);
    const row = { salvageId: crypto.randomUUID(), mapId, at, text };
    return { version: null, keep: (tables: Tables) => tables.salvage.add(row) };
  }
  const version: VersionRow = {
    versionId: crypto.randomUUID(),
    mapId,
    title: 'Before it was restored from a backup',
    automatic: true,
    revision,
    at,
    text: writeMapFile(whole.document),
  };
  return { version, keep: (tables: Tables) => tables.versions.add(version) };
}
