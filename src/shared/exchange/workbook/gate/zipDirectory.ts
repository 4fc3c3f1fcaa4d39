import { RefusedWorkbook } from '../refusedWorkbook.ts';
import { ENTRY_LIMIT, PART_LIMIT, RATIO_FREE, RATIO_LIMIT, TOTAL_LIMIT } from './limits.ts';

/** A file inside a ZIP, as the central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  /** Bytes as packed and as unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const ZIP64_LOCATOR = 0x07064b50;
const LONGEST_COMMENT = 0xffff;
/** Bits of an entry's flags: encrypted, strongly encrypted, masked headers. */
const ENCRYPTED = 0b0010_0000_0100_0001;
const STORED = 0;
const DEFLATED = 8;

const damaged = (what: string) =>
  new RefusedWorkbook('damaged', `The workbook is damaged: ${what}; save it again in the program that made it.`);
const unsafe = (what: string) => new RefusedWorkbook('unsafe', `The workbook was not opened: ${what}.`);

/**
 * The entries of a ZIP, read from its central directory and held against each entry's own header. Nothing is unpacked.
 * @throws RefusedWorkbook for a broken ZIP, and for one that is not what a spreadsheet program writes
 */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    throw unsafe('it is one part of a divided archive');
  }
  if (count === 0xffff || start === 0xffffffff || hasZip64(view, end)) throw unsafe('it is a ZIP of the 64-bit form');
  if (count > ENTRY_LIMIT) {
    throw new RefusedWorkbook(
      'tooMany',
      `The workbook holds ${count} parts, more than the ${ENTRY_LIMIT} that are read.`,
    );
  }
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw damaged('its list of parts is broken');
    const { entry, next } = readEntry(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  checkNames(entries);
  checkSizes(entries);
  checkOverlaps(entries, start);
  return entries;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw damaged('its end is missing');
}

function hasZip64(view: DataView, end: number): boolean {
  return end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  const next = at + ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if ((flags & ENCRYPTED) !== 0) {
    throw new RefusedWorkbook(
      'protected',
      'The workbook is protected by a password; save it without one and try again.',
    );
  }
  if (packed === 0xffffffff || size === 0xffffffff || local === 0xffffffff)
    throw unsafe('it is a ZIP of the 64-bit form');
  if (method !== STORED && method !== DEFLATED)
    throw unsafe('it is packed in a way that spreadsheet programs do not use');
  if (method === STORED && packed !== size) throw damaged('the sizes of its parts contradict each other');
  const name = nameAt(bytes, at + ENTRY_SIZE, nameLength);
  const start = dataStart(bytes, view, local, name);
  if (start + packed > view.byteLength) throw damaged('it is cut short');
  const crc = view.getUint32(at + 16, true);
  return { entry: { name, isDeflated: method === DEFLATED, crc, packed, size, start }, next };
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  if (at + length > bytes.length) throw damaged('its list of parts is broken');
  let name = '';
  for (let i = at; i < at + length; i++) name += String.fromCharCode(bytes[i] ?? 0);
  return name;
}

function dataStart(bytes: Uint8Array, view: DataView, local: number, name: string): number {
  if (local + LOCAL_SIZE > view.byteLength || view.getUint32(local, true) !== LOCAL_SIGNATURE) {
    throw damaged('a part is not where its list says');
  }
  const nameLength = view.getUint16(local + 26, true);
  if (nameAt(bytes, local + LOCAL_SIZE, nameLength) !== name) throw damaged('a part is not where its list says');
  return local + LOCAL_SIZE + nameLength + view.getUint16(local + 28, true);
}

/** Names that spreadsheet programs write: plain characters, relative, no way out of the archive. */
const PLAIN_NAME = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\x20-\x7e\x80-\xff]{1,240}$/;

function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (!PLAIN_NAME.test(name) || name.includes('\\') || name.includes(':')) throw unsafe('a part has an odd name');
    const key = name.toLowerCase();
    if (seen.has(key)) throw unsafe('two of its parts have the same name');
    seen.add(key);
  }
}

function checkSizes(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const { size, packed } of entries) {
    total += size;
    if (size > PART_LIMIT) throw tooLarge('a part of it', PART_LIMIT);
    if (size > RATIO_FREE && size > packed * RATIO_LIMIT)
      throw unsafe('it would unpack to far more than a workbook holds');
  }
  if (total > TOTAL_LIMIT) throw tooLarge('it', TOTAL_LIMIT);
}

function tooLarge(what: string, limit: number): RefusedWorkbook {
  const most = limit / (1024 * 1024);
  return new RefusedWorkbook('tooLarge', `The workbook is too large: ${what} unpacks to more than ${most} MB.`);
}

/** Parts that share packed bytes are how a small file unpacks to a huge one. */
function checkOverlaps(entries: readonly ZipEntry[], directory: number): void {
  let reached = 0;
  for (const { start, packed } of [...entries].sort((a, b) => a.start - b.start)) {
    if (start < reached || start + packed > directory) throw unsafe('its parts lie over each other');
    reached = start + packed;
  }
}
