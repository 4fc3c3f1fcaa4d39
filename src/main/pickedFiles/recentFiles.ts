/**
 * The files that were opened and saved last, over restarts: the program's own list and, for maps, the system's. The
 * window sees names and ids, never a path, and can ask for nothing but what a person picked once.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { createJsonFile } from '#main/files/jsonFile.ts';
import { PlainFailure } from '#main/plainFailure.ts';
import type { RecentFile } from '#shared/ipc/contract.ts';
import { MAP_EXTENSION, RECENT_FILES } from '#shared/ipc/fileKinds.ts';

const kept = z.array(z.object({ id: z.string().min(1), path: z.string().min(1), at: z.string() }));
type Kept = z.infer<typeof kept>;

export type RecentFiles = ReturnType<typeof createRecentFiles>;

/**
 * @param path of the file that holds the list; missing or damaged, the list is empty.
 * @param now the present moment, in ms.
 */
export function createRecentFiles(path: string, now: () => number) {
  const file = createJsonFile<Kept>(path, 'The list of recent files was not kept:');
  let entries = read(path);

  function change(next: Kept): void {
    entries = next;
    void file.write(next);
  }

  return {
    /** Puts a file at the head of the list. */
    add(opened: string): void {
      const known = entries.find((entry) => entry.path === opened);
      const entry = { id: known?.id ?? randomUUID(), path: opened, at: new Date(now()).toISOString() };
      change([entry, ...entries.filter((other) => other !== known)].slice(0, RECENT_FILES));
      // The system would offer a workbook under this program's name and then open it with another.
      if (extname(opened).toLowerCase() === `.${MAP_EXTENSION}`) app.addRecentDocument(opened);
    },
    /** The latest first. */
    list: (): RecentFile[] =>
      entries.map(({ id, path: own, at }) => ({ id, name: basename(own), folder: basename(dirname(own)), at })),
    /** @throws PlainFailure where the list holds no such file. */
    pathOf(id: string): string {
      const entry = entries.find((one) => one.id === id);
      if (!entry)
        throw new PlainFailure('This file is not among the recent files any more. Open it with “Open a file”.');
      return entry.path;
    },
    /** @param id null clears the list, the system's too. */
    forget(id: string | null): void {
      change(id === null ? [] : entries.filter((entry) => entry.id !== id));
      if (id === null) app.clearRecentDocuments();
    },
    settled: file.settled,
  };
}

function read(path: string): Kept {
  try {
    return kept.parse(JSON.parse(readFileSync(path, 'utf8'))).slice(0, RECENT_FILES);
  } catch {
    return [];
  }
}
