/**
 * A text with a head beside it, as two files: `<name>.throughline`, which a person can open as it is, and
 * `<name>.head.json`. Names are never used twice and files never changed, so the two cannot come to disagree: the
 * head is written first, and the rename that gives the text its name is the one step that makes both count.
 * A head without a text is an unfinished write. What is broken or foreign is passed over, never thrown or deleted.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { atomicWrite, unfinishedFile } from './atomicWrite.ts';
import type { FileSystem } from './fileSystem.ts';
import { errorCode } from './fileWriteError.ts';

const TEXT = '.throughline';
const HEAD = '.head.json';
/** Only this account reads what the mirror holds. */
const PRIVATE_FILE = 0o600;
/** A head is some hundred bytes; a larger file under its name is not one of ours. */
const LARGEST_HEAD = 65_536;

const sidecar = z.object({
  format: z.literal('throughline mirror 1'),
  databaseId: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  head: z.unknown(),
});

export interface Stored<Head> {
  databaseId: string;
  head: Head;
  text: string;
}

/** The text's hash as heads hold it. */
export function textHash(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Writes the pair; `name` must not have been used in this folder. @throws FileWriteError */
export async function writeStored(
  folder: string,
  name: string,
  stored: Stored<unknown>,
  fileSystem: FileSystem,
): Promise<void> {
  const bytes = new TextEncoder().encode(stored.text);
  const head: z.infer<typeof sidecar> = {
    format: 'throughline mirror 1',
    databaseId: stored.databaseId,
    bytes: bytes.length,
    sha256: textHash(bytes),
    head: stored.head,
  };
  const options = { force: true, mode: PRIVATE_FILE, fileSystem };
  await atomicWrite(join(folder, name + HEAD), `${JSON.stringify(head)}\n`, options);
  try {
    await atomicWrite(join(folder, name + TEXT), bytes, options);
  } catch (error) {
    // On a full disk nothing that counts for nothing should stay.
    await unlink(join(folder, name + HEAD)).catch(() => {});
    throw error;
  }
}

/** Names of all complete pairs in a folder, in no order; none where there is no such folder. */
export async function storedNames(folder: string): Promise<string[]> {
  const files = new Set(await namesIn(folder));
  return [...files]
    .filter((file) => file.endsWith(TEXT) && files.has(file.slice(0, -TEXT.length) + HEAD))
    .map((file) => file.slice(0, -TEXT.length));
}

/** The head alone, the text's length compared but the text not read; null where either is missing or broken. */
export async function readStoredHead<Head>(
  folder: string,
  name: string,
  schema: z.ZodType<Head>,
): Promise<Omit<Stored<Head>, 'text'> | null> {
  const found = await readSidecar(folder, name);
  const head = schema.safeParse(found?.head);
  if (!found || !head.success) return null;
  const size = await stat(join(folder, name + TEXT)).catch(() => null);
  return size?.size === found.bytes ? { databaseId: found.databaseId, head: head.data } : null;
}

/** Head and text, compared byte by byte through the hash; null where either is missing or broken. */
export async function readStored<Head>(
  folder: string,
  name: string,
  schema: z.ZodType<Head>,
): Promise<Stored<Head> | null> {
  const found = await readSidecar(folder, name);
  const head = schema.safeParse(found?.head);
  if (!found || !head.success) return null;
  const bytes = await readFile(join(folder, name + TEXT)).catch(() => null);
  if (bytes?.length !== found.bytes || textHash(bytes) !== found.sha256) return null;
  return { databaseId: found.databaseId, head: head.data, text: bytes.toString('utf8') };
}

/** Removes a pair, the text first: what is left at a kill then counts as unfinished. */
export async function removeStored(folder: string, name: string): Promise<void> {
  await unlink(join(folder, name + TEXT)).catch(unlessGone);
  await unlink(join(folder, name + HEAD)).catch(unlessGone);
}

/**
 * Removes what killed writes left: unfinished files and heads without a text, once they are older than an hour
 * (`now` in ms), so that a write of another process under way is left alone.
 */
export async function sweepUnfinished(folder: string, now: number): Promise<void> {
  const names = new Set(await namesIn(folder));
  for (const name of names) {
    const orphan = name.endsWith(HEAD) && !names.has(name.slice(0, -HEAD.length) + TEXT);
    if (!orphan && !unfinishedFile.test(name)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (!found || now - found.mtimeMs < 3_600_000) continue;
    if (orphan && !(await readSidecar(folder, name.slice(0, -HEAD.length)))) continue;
    await unlink(path).catch(() => {});
  }
}

async function readSidecar(folder: string, name: string) {
  try {
    const path = join(folder, name + HEAD);
    if ((await stat(path)).size > LARGEST_HEAD) return null;
    return sidecar.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  }
}

function unlessGone(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error;
}
