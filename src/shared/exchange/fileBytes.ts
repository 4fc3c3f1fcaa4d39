import { RefusedFile } from './refusedFile.ts';

/** Largest map file, in bytes (map-format.md, limits of a file). */
export const FILE_LIMIT = 40 * 1024 * 1024;

/** How files of other kinds begin, and what to call them. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a GIF picture' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a workbook or another zipped file; a workbook is imported, not opened' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document' },
  { bytes: [0x1f, 0x8b], what: 'a compressed file' },
  { bytes: [0x3c, 0x21], what: 'a web page' },
  { bytes: [0x3c, 0x68], what: 'a web page' },
  { bytes: [0x3c, 0x3f, 0x78, 0x6d, 0x6c], what: 'an XML file' },
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);

/**
 * The text of a map file.
 * @param decodeUtf8 strict UTF-8 to text, throwing on invalid bytes (`new TextDecoder('utf-8', { fatal: true }).decode`)
 * @param limit the most bytes it may have; a file of all maps may have more than one of a single map
 * @throws RefusedFile where the bytes cannot be a map file
 */
export function textOfBytes(
  bytes: Uint8Array,
  decodeUtf8: (bytes: Uint8Array) => string,
  limit: number = FILE_LIMIT,
): string {
  if (bytes.length === 0) throw new RefusedFile('empty', 'The file is empty.');
  if (bytes.length > limit)
    throw new RefusedFile(
      'tooLarge',
      `The file is larger than ${limit / (1024 * 1024)} MB, the most that a map file may be.`,
    );
  if (bytes.every((byte) => byte === 0)) {
    throw new RefusedFile(
      'zeros',
      'The file holds nothing but zeros, as after a power cut; look for the map under “Restore from a backup”.',
    );
  }
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    throw new RefusedFile('notText', 'The file is written in UTF-16; save it as UTF-8 and open it again.');
  }
  const known = SIGNATURES.find((s) => startsWith(bytes, s.bytes));
  if (known !== undefined) throw new RefusedFile('otherFormat', `The file is not a map: it is ${known.what}.`);
  try {
    return decodeUtf8(bytes);
  } catch {
    throw new RefusedFile('notText', 'The file is damaged or is not a text: it is not valid UTF-8.');
  }
}
