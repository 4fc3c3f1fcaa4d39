import type { MapDocument } from './document.ts';
import { mapShape } from './mapInfo.ts';
import type { Change } from './patch.ts';
import { type AnyRecord, isOrdered, shapeOf, type TableName, tableNames } from './tables.ts';

/** Two running 32-bit sums. Sums do not depend on order, so a record's share can be taken out and put back. */
export interface DocumentHash {
  readonly a: number;
  readonly b: number;
}

const add = (x: DocumentHash, y: DocumentHash): DocumentHash => ({ a: (x.a + y.a) >>> 0, b: (x.b + y.b) >>> 0 });
const subtract = (x: DocumentHash, y: DocumentHash): DocumentHash => ({ a: (x.a - y.a) >>> 0, b: (x.b - y.b) >>> 0 });

/** Two FNV-1a walks with different seeds over the text's UTF-16 units, each finished by a murmur-like mixing. */
function hashText(text: string): DocumentHash {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
  }
  return { a: mix(a), b: mix(b) };
}

function mix(h: number): number {
  let m = h;
  m = Math.imul(m ^ (m >>> 16), 0x85ebca6b);
  m = Math.imul(m ^ (m >>> 13), 0xc2b2ae35);
  return (m ^ (m >>> 16)) >>> 0;
}

/** A record's share of its document's hash. */
function recordHash(table: TableName, record: AnyRecord): DocumentHash {
  return hashText(`${table}\n${JSON.stringify(shapeOf(table, record)?.ordered(record))}`);
}

/** The share of what the map says of itself; the moment of the last change is left out. */
function mapInfoHash(map: MapDocument['map']): DocumentHash {
  return hashText(`map\n${JSON.stringify(mapShape.ordered({ ...map, updatedAt: '' }))}`);
}

/** An ordered table's share for its order alone. */
function orderHash(document: MapDocument, table: TableName): DocumentHash {
  return hashText(`order\n${table}\n${JSON.stringify([...document[table].keys()])}`);
}

/** Fingerprint of a whole document. Equal documents have equal ones; it guards against damage, not against malice. */
export function documentHash(document: MapDocument): DocumentHash {
  let sum = mapInfoHash(document.map);
  for (const table of tableNames) {
    for (const record of document[table].values()) sum = add(sum, recordHash(table, record));
    if (isOrdered(table)) sum = add(sum, orderHash(document, table));
  }
  return sum;
}

/** The fingerprint after changes, from the one before; costs only what was touched. */
export function hashAfter(
  hash: DocumentHash,
  before: MapDocument,
  after: MapDocument,
  changes: readonly Change[],
): DocumentHash {
  let sum = hash;
  const touched = new Map<string, { table: TableName; id: string }>();
  for (const change of changes) {
    if (change.op === 'place') continue;
    if (change.op === 'set' && change.table === 'map') continue;
    const id = change.op === 'set' ? change.id : change.record.id;
    touched.set(`${change.table}\n${id}`, { table: change.table as TableName, id });
  }
  for (const { table, id } of touched.values()) {
    const old = before[table].get(id);
    const next = after[table].get(id);
    if (old !== undefined) sum = subtract(sum, recordHash(table, old));
    if (next !== undefined) sum = add(sum, recordHash(table, next));
  }
  for (const table of new Set(changes.filter((c) => c.op !== 'set').map((c) => c.table))) {
    if (isOrdered(table)) sum = add(subtract(sum, orderHash(before, table)), orderHash(after, table));
  }
  if (changes.some((c) => c.op === 'set' && c.table === 'map')) {
    sum = add(subtract(sum, mapInfoHash(before.map)), mapInfoHash(after.map));
  }
  return sum;
}

/** As it stands in heads and in the mirror: sixteen hexadecimal digits. */
export function hashToText({ a, b }: DocumentHash): string {
  return a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0');
}

/** The inverse of `hashToText`. */
export function hashFromText(text: string): DocumentHash {
  return { a: Number.parseInt(text.slice(0, 8), 16) >>> 0, b: Number.parseInt(text.slice(8, 16), 16) >>> 0 };
}
