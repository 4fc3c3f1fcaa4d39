import type { MapLibrary } from '#renderer/state/mapStorage.ts';
import { readMapFile } from '#shared/exchange/readMapFile.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import type { Database } from './database.ts';
import type { MirrorSync } from './mirrorSync.ts';
import { readMap } from './readMap.ts';
import { headOfVersion } from './schema.ts';
import { trouble } from './troubles.ts';

interface VersionParts {
  readonly database: Database;
  readonly mirror: MirrorSync;
  readonly now: () => string;
  readonly newId: () => string;
}

/** Named and automatic versions: each a whole map as a file's text, so that a later program reads it as it reads files. */
export function createVersions({
  database,
  mirror,
  now,
  newId,
}: VersionParts): Pick<MapLibrary, 'versions' | 'saveVersion' | 'keepVersion' | 'readVersion' | 'deleteVersion'> {
  return {
    versions: async (mapId) => {
      const rows = await database.read(['versions'], (tables) =>
        tables.versions.where('mapId').equals(mapId).toArray(),
      );
      return rows.map(headOfVersion).sort((a, b) => b.revision - a.revision || (a.at < b.at ? 1 : -1));
    },

    async saveVersion(mapId, title, automatic) {
      const { document, head } = await readMap(database, mapId);
      const { revision } = head;
      const row = { versionId: newId(), mapId, title, automatic, revision, at: now(), text: writeMapFile(document) };
      await database.write(['versions'], (tables) => tables.versions.add(row));
      mirror.noteVersion(row);
      return headOfVersion(row);
    },

    async keepVersion(version, text) {
      const row = { ...version, text };
      const kept = await database.write(['versions', 'heads'], async (tables) => {
        if ((await tables.heads.get(version.mapId)) === undefined) throw trouble('gone');
        if ((await tables.versions.get(version.versionId)) !== undefined) return false;
        await tables.versions.add(row);
        return true;
      });
      if (kept) mirror.noteVersion(row);
      return kept;
    },

    async readVersion(versionId) {
      const row = await database.read(['versions'], (tables) => tables.versions.get(versionId));
      if (row === undefined) throw trouble('gone');
      return readMapFile(row.text, newId).document;
    },

    async deleteVersion(versionId) {
      const row = await database.read(['versions'], (tables) => tables.versions.get(versionId));
      if (row === undefined) return;
      await database.write(['versions', 'meta'], async (tables) => {
        await tables.versions.delete(versionId);
        await tables.meta.put({ key: `forgottenVersion:${versionId}`, value: row.mapId });
      });
      mirror.forgetVersion(row.mapId, versionId);
    },
  };
}
