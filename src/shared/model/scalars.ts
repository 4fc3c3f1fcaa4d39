import { quote } from './faults.ts';
import { plainShape, type Shape } from './shape.ts';
import { cutText, TEXT_LIMIT, TITLE_LIMIT, wellFormed } from './text.ts';
import { type Day, type Id, type Instant, isDay, isId, isInstant } from './values.ts';

export interface TextShape extends Shape<string> {
  readonly tag: 'text';
  readonly limit: number;
}

/** Plain text; unanswered is "". */
export function text(limit = TEXT_LIMIT, fallback = '', pattern?: RegExp): TextShape {
  return plainShape(
    'text',
    () => fallback,
    (raw, key, sink) => {
      if (typeof raw !== 'string' || pattern?.test(raw) === false) {
        sink.report('wrongType', 'setAside', key, `${quote(raw)} is not a text that fits here`, raw);
        return fallback;
      }
      const formed = wellFormed(raw);
      if (formed !== raw)
        sink.report('malformedText', 'repaired', key, 'characters that are no text were taken out', raw);
      if (formed.length <= limit) return formed;
      sink.report('tooLong', 'repaired', key, `the text was cut at ${limit} characters`, raw);
      return cutText(formed, limit);
    },
    { limit },
  ) as TextShape;
}

export const titleText = (): TextShape => text(TITLE_LIMIT);

/** An entry's own id, or a reference that an entry cannot stand without. */
export function id(): Shape<Id> {
  return {
    ...plainShape<Id, object>(
      'id',
      () => undefined,
      (raw) => (isId(raw) && wellFormed(raw) === raw ? raw : undefined),
      {},
    ),
    renewed: (value, renew) => renew(value),
  };
}

/** A reference that may be unanswered; one that names nothing is kept and counts for nothing. */
export function reference(): Shape<Id | null> {
  return {
    ...plainShape<Id | null, object>(
      'id',
      () => null,
      (raw, key, sink) => {
        if (raw === null || (isId(raw) && wellFormed(raw) === raw)) return raw;
        sink.report('wrongType', 'setAside', key, `${quote(raw)} cannot be an id; left unanswered`, raw);
        return null;
      },
      {},
    ),
    renewed: (value, renew) => (value === null ? null : renew(value)),
  };
}

export function day(): Shape<Day | null> {
  return plainShape<Day | null, object>(
    'day',
    () => null,
    (raw, key, sink) => {
      if (raw === null || isDay(raw)) return raw;
      sink.report('notADay', 'setAside', key, `${quote(raw)} is not a day in the calendar; left unanswered`, raw);
      return null;
    },
    {},
  );
}

/** A day that its entry cannot stand without. */
export function requiredDay(): Shape<Day> {
  return plainShape<Day, object>(
    'day',
    () => undefined,
    (raw) => (isDay(raw) ? raw : undefined),
    {},
  );
}

/** A moment. @param fallback what it becomes where it cannot be read; without one, its entry is set aside */
export function instant(fallback?: Instant): Shape<Instant> {
  return plainShape<Instant, object>(
    'instant',
    () => fallback,
    (raw, key, sink) => {
      if (isInstant(raw)) return raw;
      if (fallback !== undefined) {
        sink.report('notAnInstant', 'setAside', key, `${quote(raw)} is not a moment with a time zone`, raw);
      }
      return fallback;
    },
    {},
  );
}

export interface NumberBounds {
  readonly min?: number;
  readonly max?: number;
  /** The value must lie above this. */
  readonly above?: number;
  readonly whole?: boolean;
}

export interface NumberShape<T> extends Shape<T> {
  readonly tag: 'number';
  readonly bounds: NumberBounds;
}

function fits(n: number, { min, max, above, whole }: NumberBounds): boolean {
  return (
    (min === undefined || n >= min) &&
    (max === undefined || n <= max) &&
    (above === undefined || n > above) &&
    (whole !== true || Number.isInteger(n))
  );
}

function numberShape<T>(bounds: NumberBounds, fallback: T | undefined, nullable: boolean): NumberShape<T> {
  return plainShape<T, object>(
    'number',
    () => fallback,
    (raw, key, sink) => {
      if (nullable && raw === null) return null as T;
      if (
        typeof raw === 'number' &&
        Number.isFinite(raw) &&
        Math.abs(raw) <= Number.MAX_SAFE_INTEGER &&
        fits(raw, bounds)
      ) {
        // -0 does not survive JSON, so it never enters.
        return (raw === 0 ? 0 : raw) as T;
      }
      if (fallback === undefined) return undefined;
      const code = typeof raw === 'number' ? 'outOfBounds' : 'wrongType';
      sink.report(
        code,
        'setAside',
        key,
        `${quote(typeof raw === 'number' ? String(raw) : raw)} is not a number that fits here`,
        raw,
      );
      return fallback;
    },
    { bounds },
  ) as NumberShape<T>;
}

/** A number that may be unanswered (null). */
export const number = (bounds: NumberBounds = {}): NumberShape<number | null> =>
  numberShape<number | null>(bounds, null, true);
/** A number that always has a value. */
export const numberOr = (fallback: number, bounds: NumberBounds = {}): NumberShape<number> =>
  numberShape(bounds, fallback, false);
/** A number that its entry cannot stand without. */
export const requiredNumber = (bounds: NumberBounds = {}): NumberShape<number> =>
  numberShape<number>(bounds, undefined, false);

/** Yes, no or unanswered. */
export function flag(): Shape<boolean | null> {
  return flagShape<boolean | null>(null);
}

/** Yes or no, `fallback` where the file does not say. */
export function flagOr(fallback: boolean): Shape<boolean> {
  return flagShape<boolean>(fallback);
}

function flagShape<T extends boolean | null>(fallback: T): Shape<T> {
  return plainShape<T, object>(
    'flag',
    () => fallback,
    (raw, key, sink) => {
      if (typeof raw === 'boolean' || raw === fallback) return raw as T;
      sink.report('wrongType', 'setAside', key, `${quote(raw)} is neither yes nor no`, raw);
      return fallback;
    },
    {},
  );
}

type Choosable = string | number;

export interface ChoiceShape<T> extends Shape<T> {
  readonly tag: 'choice';
  readonly values: readonly Choosable[];
  readonly nullable: boolean;
}

function choiceShape<T>(values: readonly Choosable[], fallback: T | undefined, nullable: boolean): ChoiceShape<T> {
  return plainShape<T, object>(
    'choice',
    () => fallback,
    (raw, key, sink) => {
      if (values.includes(raw as Choosable) || (nullable && raw === null)) return raw as T;
      if (fallback !== undefined) {
        sink.report('notAChoice', 'setAside', key, `${quote(raw)} is not one of its choices`, raw);
      }
      return fallback;
    },
    { values, nullable },
  ) as ChoiceShape<T>;
}

/** One of the values, or unanswered (null). */
export const choice = <const V extends Choosable>(values: readonly V[]): ChoiceShape<V | null> =>
  choiceShape<V | null>(values, null, true);
/** One of the values; `fallback` where the file does not say. */
export const choiceOr = <const V extends Choosable>(values: readonly V[], fallback: V): ChoiceShape<V> =>
  choiceShape<V>(values, fallback, false);
/** One of the values, without which its entry cannot stand. */
export const requiredChoice = <const V extends Choosable>(values: readonly V[]): ChoiceShape<V> =>
  choiceShape<V>(values, undefined, false);
