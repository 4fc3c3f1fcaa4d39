import { RefusedWorkbook } from '../refusedWorkbook.ts';
import { FILE_LIMIT } from './limits.ts';

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const OTHERS: readonly { readonly start: readonly number[]; readonly what: string }[] = [
  { start: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG picture' },
  { start: [0xff, 0xd8, 0xff], what: 'a JPEG picture' },
  { start: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
  { start: [0x3c], what: 'a web page or another text with tags' },
  { start: [0x7b], what: 'a text in braces, perhaps a map: open it instead' },
];

/**
 * Looks at a file's size and first bytes.
 * @throws RefusedWorkbook where it cannot be a workbook of today's form
 */
export function checkFileKind(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new RefusedWorkbook('empty', 'The file is empty.');
  if (bytes.length > FILE_LIMIT) {
    throw new RefusedWorkbook(
      'tooLarge',
      `The file is larger than ${FILE_LIMIT / (1024 * 1024)} MB, the most that a workbook may be.`,
    );
  }
  if (startsWith(bytes, ZIP)) return;
  if (bytes.every((byte) => byte === 0)) {
    throw new RefusedWorkbook(
      'zeros',
      'The file holds nothing but zeros, as after a power cut; use another copy of it.',
    );
  }
  if (startsWith(bytes, OLE)) {
    throw new RefusedWorkbook(
      'protected',
      'The workbook is protected by a password or is of the old form .xls; save it as .xlsx without a password.',
    );
  }
  const other = OTHERS.find(({ start }) => startsWith(bytes, start));
  throw new RefusedWorkbook(
    'otherFormat',
    `The file is not a workbook (.xlsx)${other === undefined ? '' : `: it is ${other.what}`}.`,
  );
}

/** Says what an archive is that is no workbook of today's form. @throws RefusedWorkbook */
export function checkArchiveKind(names: readonly string[]): void {
  const has = (name: string) => names.some((each) => each.toLowerCase() === name);
  if (has('xl/workbook.bin')) throw other('of the binary form .xlsb');
  if (has('content.xml') && has('mimetype')) throw other('an OpenDocument file');
  if (names.some((name) => name.endsWith('.iwa'))) throw other('a Numbers document');
  if (has('word/document.xml')) throw other('a text document');
  if (has('ppt/presentation.xml')) throw other('a presentation');
  if (!has('[content_types].xml')) throw other('an archive of another kind');
}

function other(what: string): RefusedWorkbook {
  return new RefusedWorkbook(
    'otherFormat',
    `The file is ${what}, not a workbook (.xlsx); save it as .xlsx and try again.`,
  );
}
