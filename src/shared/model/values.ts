/** A unique, non-empty string; unique over the whole document. */
export type Id = string;
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** A moment, ISO 8601 with zone. */
export type Instant = string;

/** Longest id that is taken; longer ones name nothing (they would not fit a database key or a link's end). */
const ID_LIMIT = 200;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month. @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** True for `YYYY-MM-DD` that is in the (Gregorian) calendar, years 0001 to 9999. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string') return false;
  const parts = DAY.exec(value);
  if (parts === null) return false;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;

/** True for an ISO 8601 moment with a zone, on a day that is in the calendar. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string') return false;
  const parts = INSTANT.exec(value);
  return parts !== null && isDay(parts[1]);
}

export function isId(value: unknown): value is Id {
  return typeof value === 'string' && value !== '' && value.length <= ID_LIMIT;
}

/** Plain comparison by UTF-16 code units, the order of ids everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Deep equality of plain JSON values; absent keys and `undefined` are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((entry, i) => sameValue(entry, b[i]));
  }
  if (Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  for (const key of Object.keys(left)) if (!sameValue(left[key], ownValue(right, key))) return false;
  for (const key of Object.keys(right)) if (right[key] !== undefined && !Object.hasOwn(left, key)) return false;
  return true;
}

/** The value of an own key; inherited ones (`constructor`) are not there. */
export function ownValue(record: object, key: string): unknown {
  return Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined;
}
