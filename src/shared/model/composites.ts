import { type FaultSink, quote } from './faults.ts';
import { cleanOpen, orderedOpen, UNSAFE_KEYS } from './openValue.ts';
import { text } from './scalars.ts';
import { type AnyShape, plainShape, type Shape, type ValueOf } from './shape.ts';
import { compareText, type Id, isId, ownValue } from './values.ts';

export type Shapes = Readonly<Record<string, AnyShape>>;
export type RecordOf<S extends Shapes> = { readonly [K in keyof S]: ValueOf<S[K]> };

export interface RecordShape<T> extends Shape<T> {
  readonly tag: 'record';
  readonly shapes: Shapes;
}

/**
 * An object with declared keys. Absent keys take their unanswered value, unknown keys are kept as they are.
 * It cannot be read (undefined) where a key that has no unanswered value is missing or unreadable.
 */
export function record<const S extends Shapes>(shapes: S): RecordShape<RecordOf<S>> {
  const entries = Object.entries(shapes);
  const unanswered = (): RecordOf<S> | undefined => {
    const value: Record<string, unknown> = {};
    for (const [key, shape] of entries) {
      const inner: unknown = shape.unanswered();
      if (inner === undefined) return undefined;
      value[key] = inner;
    }
    return value as RecordOf<S>;
  };
  return {
    tag: 'record',
    shapes,
    unanswered,
    read: (raw, key, sink) => {
      if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
        const fallback = unanswered();
        if (fallback !== undefined) sink.report('wrongType', 'setAside', key, `${quote(raw)} does not fit here`, raw);
        return fallback;
      }
      sink.enter(key);
      const value: Record<string, unknown> = {};
      let whole = true;
      for (const [name, shape] of entries) {
        const present = Object.hasOwn(raw, name);
        const inner: unknown = present ? shape.read(ownValue(raw, name), name, sink) : shape.unanswered();
        if (inner === undefined) whole = false;
        value[name] = inner;
      }
      keepUnknown(raw, shapes, value, sink);
      sink.leave();
      return whole ? (value as RecordOf<S>) : undefined;
    },
    ordered: (value) => {
      const result: Record<string, unknown> = {};
      for (const [name, shape] of entries) result[name] = shape.ordered(ownValue(value, name));
      const unknown = Object.keys(value).filter((name) => !Object.hasOwn(shapes, name));
      for (const name of unknown.sort(compareText)) result[name] = orderedOpen(ownValue(value, name));
      return result;
    },
    renewed: (value, renew) => {
      const result: Record<string, unknown> = { ...value };
      for (const [name, shape] of entries) result[name] = shape.renewed(result[name], renew);
      return result as RecordOf<S>;
    },
  };
}

function keepUnknown(raw: object, shapes: Shapes, into: Record<string, unknown>, sink: FaultSink): void {
  for (const name of Object.keys(raw)) {
    if (Object.hasOwn(shapes, name)) continue;
    const value = ownValue(raw, name);
    if (UNSAFE_KEYS.has(name)) {
      sink.report('unsafeKey', 'setAside', name, 'a key of this name cannot be kept', value);
    } else {
      into[name] = cleanOpen(value, name, sink);
    }
  }
}

export interface EntriesShape<T> extends Shape<readonly T[]> {
  readonly tag: 'entries';
  readonly of: RecordShape<T>;
}

/** A list of objects. An entry that cannot be read is set aside whole. */
export function entries<T>(of: RecordShape<T>): EntriesShape<T> {
  return {
    tag: 'entries',
    of,
    unanswered: () => [],
    read: (raw, key, sink) => {
      if (!Array.isArray(raw)) {
        sink.report('wrongType', 'setAside', key, `${quote(raw)} is not a list; left empty`, raw);
        return [];
      }
      sink.enter(key);
      const list: T[] = [];
      raw.forEach((entry, i) => {
        const value = of.read(entry, i, sink);
        if (value !== undefined) list.push(value);
        else sink.report('incompleteEntry', 'setAside', i, 'an entry without what it cannot do without', entry);
      });
      sink.leave();
      return list;
    },
    ordered: (list) => list.map((entry) => of.ordered(entry)),
    renewed: (list, renew) => list.map((entry) => of.renewed(entry, renew)),
  };
}

/** A list brought to a fixed length (the ten promises). */
export function fixedEntries<T>(of: RecordShape<T>, length: number): EntriesShape<T> {
  const free = entries(of);
  const fill = (list: readonly T[]): readonly T[] => [
    ...list.slice(0, length),
    ...Array.from({ length: Math.max(0, length - list.length) }, () => of.unanswered() as T),
  ];
  return {
    ...free,
    unanswered: () => fill([]),
    read: (raw, key, sink) => {
      const list = free.read(raw, key, sink) ?? [];
      if (list.length !== length && Array.isArray(raw)) {
        sink.report('wrongLength', 'repaired', key, `the list of ${list.length} was brought to ${length}`, raw);
      }
      return fill(list);
    },
  };
}

/** Reads a list of single values; a value that does not fit is set aside, a repeated one dropped. */
function singles<T extends string>(tag: 'choices' | 'ids' | 'texts', fits: (v: unknown) => boolean, repeats: boolean) {
  return (raw: unknown, key: string | number, sink: FaultSink): readonly T[] => {
    if (!Array.isArray(raw)) {
      sink.report('wrongType', 'setAside', key, `${quote(raw)} is not a list; left empty`, raw);
      return [];
    }
    const seen = new Set<unknown>();
    return raw.filter((entry): entry is T => {
      if (!fits(entry)) {
        const code = tag === 'choices' ? 'notAChoice' : 'wrongType';
        sink.report(code, 'setAside', key, `${quote(entry)} does not fit into the list`, entry);
        return false;
      }
      if (!repeats && seen.has(entry)) {
        sink.report('repeatedEntry', 'repaired', key, `${quote(entry)} stood twice; one was dropped`, entry);
        return false;
      }
      seen.add(entry);
      return true;
    });
  };
}

export interface ChoicesShape<V extends string> extends Shape<readonly V[]> {
  readonly tag: 'choices';
  readonly values: readonly V[];
}

/** Any number of the values, each once. */
export function choices<const V extends string>(values: readonly V[]): ChoicesShape<V> {
  const read = singles<V>('choices', (v) => values.includes(v as V), false);
  return plainShape<readonly V[], object>('choices', () => [], read, { values }) as ChoicesShape<V>;
}

/** Ids of other records, each once; those that name nothing are kept. */
export function ids(): Shape<readonly Id[]> {
  const shape = plainShape<readonly Id[], object>('ids', () => [], singles<Id>('ids', isId, false), {});
  return { ...shape, renewed: (list, renew) => list.map(renew) };
}

/** A list of short texts (tags, themes), kept in order. */
export function texts(): Shape<readonly string[]> {
  const one = text();
  const list = singles<string>('texts', (v) => typeof v === 'string', true);
  return plainShape<readonly string[], object>(
    'texts',
    () => [],
    (raw, key, sink) => list(raw, key, sink).map((entry) => one.read(entry, key, sink) as string),
    {},
  );
}
