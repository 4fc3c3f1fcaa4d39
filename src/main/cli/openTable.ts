import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { csvText } from '#shared/exchange/csv/csvText.ts';
import { readCsv } from '#shared/exchange/csv/readCsv.ts';
import { FILE_LIMIT } from '#shared/exchange/workbook/gate/limits.ts';
import { readWorkbook } from '#shared/exchange/workbook/readWorkbook.ts';
import { RefusedWorkbook } from '#shared/exchange/workbook/refusedWorkbook.ts';
import type { WorkbookContent } from '#shared/exchange/workbook/workbookContent.ts';
import { Unusable } from './call.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a workbook or a CSV file from disk.
 * @throws Unusable with the file's name and the reason where it cannot be read at all
 */
export async function openTable(path: string): Promise<WorkbookContent> {
  try {
    const bytes = await bytesOf(path);
    if (extname(path).toLowerCase() !== '.csv') return readWorkbook(bytes);
    const text = csvText(bytes, (each) => utf8.decode(each));
    return readCsv(text, basename(path, extname(path)));
  } catch (error) {
    if (error instanceof RefusedWorkbook) throw new Unusable(`${path}: ${error.message}`);
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
