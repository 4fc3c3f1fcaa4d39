import { Inflate } from 'fflate';
import { RefusedWorkbook } from '../refusedWorkbook.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zipDirectory.ts';

/** Packed bytes that are unpacked at a time: at most some four megabytes come of them before the size is looked at. */
const STEP = 4096;

const damaged = () =>
  new RefusedWorkbook('damaged', 'The workbook is damaged: a part of it cannot be unpacked; use another copy of it.');

/**
 * The bytes of an entry, unpacked piece by piece into a buffer of the declared size, which is never exceeded.
 * @throws RefusedWorkbook where size or checksum are not what the entry declares
 */
export function unpackPart(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  const part = entry.isDeflated ? inflate(packed, entry.size) : packed;
  if (part.length !== entry.size || crc32(part) !== entry.crc) throw damaged();
  return part;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  const part = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > size) throw damaged();
    part.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    throw damaged();
  }
  if (filled !== size) throw damaged();
  return part;
}
