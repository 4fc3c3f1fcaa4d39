import type { EntriesShape, RecordShape } from '#shared/model/composites.ts';
import type { AnyShape } from '#shared/model/shape.ts';
import { compareText, ownValue, sameValue } from '#shared/model/values.ts';

/** A value that is not the same on both sides. */
export interface FieldDifference {
  /** `cost.oneOff`, `milestones[m1].due`, `readings[2026-03-01].value`; several entries of a day are numbered: `[2026-03-01#2]`. */
  readonly path: string;
  /** Undefined where this side has no such value: an entry that is new or gone. */
  readonly from: unknown;
  readonly to: unknown;
}

/** What differs between two records of one shape, value by value, in the order of their declarations; unknown keys last. */
export function fieldDifferences(shape: AnyShape, from: object, to: object): readonly FieldDifference[] {
  const found: FieldDifference[] = [];
  inRecord(shape, from, to, '', found);
  return found;
}

function inValue(
  shape: AnyShape | undefined,
  from: unknown,
  to: unknown,
  path: string,
  found: FieldDifference[],
): void {
  if (sameValue(from, to)) return;
  if (shape?.tag === 'record' && isObject(from) && isObject(to)) inRecord(shape, from, to, `${path}.`, found);
  else if (shape?.tag === 'entries' && Array.isArray(from) && Array.isArray(to)) {
    inEntries((shape as unknown as EntriesShape<unknown>).of as unknown as AnyShape, from, to, path, found);
  } else found.push({ path, from, to });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function inRecord(shape: AnyShape, from: object, to: object, prefix: string, found: FieldDifference[]): void {
  const shapes = (shape as unknown as RecordShape<unknown>).shapes;
  const unknown = [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((key) => !Object.hasOwn(shapes, key))
    .sort(compareText);
  for (const key of [...Object.keys(shapes), ...unknown]) {
    const inner = Object.hasOwn(shapes, key) ? shapes[key] : undefined;
    inValue(inner, ownValue(from, key), ownValue(to, key), `${prefix}${key}`, found);
  }
}

/** Entries are told by their id, else by their date (or check) and ordinal among equal ones (map-format.md). */
function inEntries(
  shape: AnyShape,
  from: readonly unknown[],
  to: readonly unknown[],
  path: string,
  found: FieldDifference[],
): void {
  const before = keyed(from);
  const after = keyed(to);
  const sizeBefore = found.length;
  for (const [key, entry] of before) inValue(shape, entry, after.get(key), `${path}[${key}]`, found);
  for (const [key, entry] of after) {
    if (!before.has(key)) found.push({ path: `${path}[${key}]`, from: undefined, to: entry });
  }
  // The same entries in another order.
  if (found.length === sizeBefore) found.push({ path, from, to });
}

function keyed(entries: readonly unknown[]): ReadonlyMap<string, unknown> {
  const counts = new Map<string, number>();
  const result = new Map<string, unknown>();
  entries.forEach((entry, place) => {
    const name = isObject(entry)
      ? (ownValue(entry, 'id') ?? ownValue(entry, 'date') ?? ownValue(entry, 'check') ?? ownValue(entry, 'step'))
      : undefined;
    const key = name === undefined ? String(place + 1) : String(name);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    result.set(count === 1 ? key : `${key}#${count}`, entry);
  });
  return result;
}
