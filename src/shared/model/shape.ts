import type { FaultSink } from './faults.ts';

export type ShapeTag =
  | 'text'
  | 'id'
  | 'day'
  | 'instant'
  | 'number'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'ids'
  | 'texts'
  | 'record'
  | 'entries'
  | 'open';

/**
 * What a value in the document looks like: the one definition from which its type, its unanswered value, its reading
 * with repair, its strict check and its order in a file all follow.
 */
export interface Shape<T> {
  readonly tag: ShapeTag;
  /** The value of a key that is absent; undefined where an entry without it cannot stand (a reading's date). */
  readonly unanswered: () => T | undefined;
  /**
   * Reads a raw JSON value, reporting every fault. Never throws.
   * @param key the key it stands under, for the report
   * @returns the value or its repair; undefined where the whole entry has to be set aside
   */
  readonly read: (raw: unknown, key: string | number, sink: FaultSink) => T | undefined;
  /** The same value with keys in the order of their declaration and unknown ones last, sorted. */
  readonly ordered: (value: T) => unknown;
  /** A copy in which every id is replaced by what `renew` gives for it. */
  readonly renewed: (value: T, renew: (id: string) => string) => T;
}

// biome-ignore lint/suspicious/noExplicitAny: a shape of some type or other; `unknown` would make it invariant
export type AnyShape = Shape<any>;

export type ValueOf<S> = S extends Shape<infer T> ? T : never;

const same = <T>(value: T): T => value;

/** A shape whose values hold no ids and need no ordering. */
export function plainShape<T, E extends object>(
  tag: ShapeTag,
  unanswered: () => T | undefined,
  read: Shape<T>['read'],
  extra: E,
): Shape<T> & E {
  return { tag, unanswered, read, ordered: same, renewed: same, ...extra };
}
