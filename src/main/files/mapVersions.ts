import type { z } from 'zod';
import { type MirrorWritten, type VersionHead, versionHead } from '#shared/ipc/mirror.ts';
import type { FileSystem } from './fileSystem.ts';
import { folderName } from './folderName.ts';
import { readStored, readStoredHead, removeStored, type Stored, storedNames, writeStored } from './storedText.ts';

const schema: z.ZodType<VersionHead> = versionHead;
const pattern = /^v-(.+)-(\d{6,})$/;

interface Copy {
  name: string;
  /** The encoded version id. */
  key: string;
  sequence: number;
}

/** The named versions of one map in its folder. Calls for one folder must not overlap. */
export function mapVersions(fileSystem: FileSystem) {
  /** Newest copy first; more than one of a version only after a kill between writing one and removing the other. */
  async function copiesIn(folder: string): Promise<Copy[]> {
    const copies: Copy[] = [];
    for (const name of await storedNames(folder)) {
      const [, key, sequence] = pattern.exec(name) ?? [];
      if (key !== undefined) copies.push({ name, key, sequence: Number(sequence) });
    }
    return copies.sort((a, b) => b.sequence - a.sequence);
  }

  async function copiesOf(folder: string, versionId: string): Promise<Copy[]> {
    const wanted = folderName(versionId);
    return (await copiesIn(folder)).filter(({ key }) => key === wanted);
  }

  return {
    async write(folder: string, stored: Stored<VersionHead>): Promise<MirrorWritten> {
      const { versionId, revision } = stored.head;
      const before = await copiesOf(folder, versionId);
      const sequence = String((before[0]?.sequence ?? 0) + 1).padStart(6, '0');
      await writeStored(folder, `v-${folderName(versionId)}-${sequence}`, stored, fileSystem);
      for (const { name } of before) await removeStored(folder, name).catch(() => {});
      return { ok: true, revision };
    },

    /** Heads of all whole versions, newest first by revision. */
    async list(folder: string): Promise<VersionHead[]> {
      const heads = new Map<string, VersionHead>();
      for (const { name, key } of await copiesIn(folder)) {
        if (heads.has(key)) continue;
        const head = (await readStoredHead(folder, name, schema))?.head;
        if (head && folderName(head.versionId) === key) heads.set(key, head);
      }
      return [...heads.values()].sort((a, b) => b.revision - a.revision);
    },

    async read(folder: string, versionId: string): Promise<string | null> {
      for (const { name } of await copiesOf(folder, versionId)) {
        const stored = await readStored(folder, name, schema);
        if (stored) return stored.text;
      }
      return null;
    },

    async forget(folder: string, versionId: string): Promise<void> {
      for (const { name } of await copiesOf(folder, versionId)) await removeStored(folder, name);
    },
  };
}
