import { FILE_LIMIT } from '../workbook/gate/limits.ts';
import { RefusedWorkbook } from '../workbook/refusedWorkbook.ts';

/**
 * The text of a CSV file.
 * @param decodeUtf8 strict UTF-8 to text, throwing on invalid bytes
 * @throws RefusedWorkbook where the bytes are no text in UTF-8
 */
export function csvText(bytes: Uint8Array, decodeUtf8: (bytes: Uint8Array) => string): string {
  if (bytes.length === 0) throw new RefusedWorkbook('empty', 'The file is empty.');
  if (bytes.length > FILE_LIMIT) {
    throw new RefusedWorkbook(
      'tooLarge',
      `The file is larger than ${FILE_LIMIT / (1024 * 1024)} MB, the most that is read.`,
    );
  }
  if (bytes.every((byte) => byte === 0)) {
    throw new RefusedWorkbook(
      'zeros',
      'The file holds nothing but zeros, as after a power cut; use another copy of it.',
    );
  }
  const notText = new RefusedWorkbook(
    'notText',
    'The file is not a text in UTF-8; save it as “CSV UTF-8” and try again.',
  );
  if (bytes.includes(0)) throw notText;
  try {
    return decodeUtf8(bytes);
  } catch {
    throw notText;
  }
}
