import type { FaultSink } from './faults.ts';
import { plainShape, type Shape } from './shape.ts';
import { wellFormed } from './text.ts';
import { compareText, ownValue } from './values.ts';

/** Keys that would reach an object's prototype in careless hands; no field of the format has such a name. */
export const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A JSON value of no declared shape (an unknown key's), copied with its texts well-formed and unsafe keys set aside.
 * Recursion is bounded: files are refused beyond a nesting of 64 before anything is built.
 */
export function cleanOpen(value: unknown, key: string | number, sink: FaultSink): unknown {
  if (typeof value === 'string') {
    const formed = wellFormed(value);
    if (formed !== value)
      sink.report('malformedText', 'repaired', key, 'characters that are no text were taken out', value);
    return formed;
  }
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    if (value === 0) return 0;
    sink.report('outOfBounds', 'setAside', key, `the number is too large to be kept`, String(value));
    return null;
  }
  if (typeof value !== 'object' || value === null) return value;
  sink.enter(key);
  const copy = Array.isArray(value) ? value.map((entry, i) => cleanOpen(entry, i, sink)) : cleanObject(value, sink);
  sink.leave();
  return copy;
}

function cleanObject(value: object, sink: FaultSink): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const inner = ownValue(value, name);
    if (UNSAFE_KEYS.has(name)) {
      sink.report('unsafeKey', 'setAside', name, 'a key of this name cannot be kept', inner);
    } else {
      copy[name] = cleanOpen(inner, name, sink);
    }
  }
  return copy;
}

/** The same value with the keys of every object sorted: what the format does not declare has no order of its own. */
export function orderedOpen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(orderedOpen);
  const keys = Object.keys(value).sort(compareText);
  return Object.fromEntries(keys.map((key) => [key, orderedOpen(ownValue(value, key))]));
}

export type OpenRecord = Readonly<Record<string, unknown>>;

/** An object whose keys the format does not declare (a saved view's settings). */
export function open(): Shape<OpenRecord> {
  const shape = plainShape<OpenRecord, object>(
    'open',
    () => ({}),
    (raw, key, sink) => {
      if (typeof raw === 'object' && raw !== null && !Array.isArray(raw))
        return cleanOpen(raw, key, sink) as OpenRecord;
      sink.report('wrongType', 'setAside', key, 'it does not fit here', raw);
      return {};
    },
    {},
  );
  return { ...shape, ordered: orderedOpen };
}
