import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { FILE_LIMIT, textOfBytes } from '#shared/exchange/fileBytes.ts';
import { type ReadMapFile, readMapFile } from '#shared/exchange/readMapFile.ts';
import { RefusedFile } from '#shared/exchange/refusedFile.ts';
import { Unusable } from './call.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a map file from disk.
 * @throws Unusable with the file's name and the reason where it cannot be opened at all
 */
export async function openMap(path: string): Promise<ReadMapFile> {
  try {
    return readMapFile(
      textOfBytes(await bytesOf(path), (bytes) => utf8.decode(bytes)),
      randomUUID,
    );
  } catch (error) {
    if (error instanceof RefusedFile) throw new Unusable(`${path}: ${error.message}`);
    throw error;
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    // A file far beyond the limit is refused without being read; one byte more is enough for the reader to say so.
    const { size } = await stat(path);
    return size > FILE_LIMIT ? new Uint8Array(FILE_LIMIT + 1).fill(0x20) : await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new Unusable(`${path}: there is no such file.`);
    if (code === 'EISDIR') throw new Unusable(`${path}: this is a folder, not a file.`);
    throw new Unusable(`${path}: the file cannot be read (${code ?? 'unknown reason'}).`);
  }
}
