import { type Day, isDay } from '#shared/model/values.ts';

// What people type where a program expects a number or a date, in the habits of many countries. What can be meant in two
// ways is never guessed.

/** How numbers with one separator before three digits are meant: `1,234` and `1.234`. */
export type DecimalSign = 'point' | 'comma';
/** How `01/02/2026` is meant. */
export type DayOrder = 'dayFirst' | 'monthFirst';

export type Typed<T> = { readonly value: T } | 'ambiguous' | null;

const SIGNS = /[€$£¥₹₩%]|^\s*[A-Z]{3}\b|\b[A-Z]{3}\s*$/gu;
const GROUPED_BY_COMMA = /^\d{1,3}(?:,\d{3})+$/;
const GROUPED_BY_POINT = /^\d{1,3}(?:\.\d{3})+$/;

/**
 * A number as a person types it: `1.234,56`, `1 234.5`, `1'234`, `(5)`, `5 %`, `€ 7`. A percentage is its number.
 * @param sign how the file writes decimals, where that is known
 */
export function numberOfText(text: string, sign?: DecimalSign): Typed<number> {
  const bare = text
    .replace(SIGNS, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replaceAll('\u2212', '-');
  const isNegative = /^\(.*\)$/.test(bare) || bare.startsWith('-') || bare.endsWith('-');
  const unsigned = bare
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^[-+]|-$/g, '')
    .trim();
  if (/^\d+(?:\.\d+)?[eE][-+]?\d{1,3}$/.test(unsigned)) return finite(Number(unsigned), isNegative);
  const digits = unsigned.replace(/(\d)[ '’](?=\d{3}(?:\D|$))/g, '$1');
  if (!/^[\d.,]+$/.test(digits) || !/\d/.test(digits)) return null;
  return withSeparators(digits, isNegative, sign);
}

function withSeparators(digits: string, isNegative: boolean, sign: DecimalSign | undefined): Typed<number> {
  const commas = digits.split(',').length - 1;
  const points = digits.split('.').length - 1;
  if (commas === 0 && points === 0) return finite(Number(digits), isNegative);
  if (commas > 0 && points > 0) {
    const decimal = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
    const [whole = '', fraction = '', ...more] = digits.split(decimal);
    const isGrouped = (decimal === ',' ? GROUPED_BY_POINT : GROUPED_BY_COMMA).test(whole);
    if (!isGrouped || more.length > 0 || !/^\d*$/.test(fraction)) return null;
    return finite(Number(`${whole.replace(/[.,]/g, '')}.${fraction}`), isNegative);
  }
  const separator = commas > 0 ? ',' : '.';
  const isGrouped = (commas > 0 ? GROUPED_BY_COMMA : GROUPED_BY_POINT).test(digits);
  if (commas + points > 1) return isGrouped ? finite(Number(digits.replace(/[.,]/g, '')), isNegative) : null;
  const decimal = finite(Number(digits.replace(',', '.')), isNegative);
  if (!isGrouped || digits.startsWith('0')) return decimal;
  if (sign === undefined) return 'ambiguous';
  return (sign === 'comma') === (separator === ',') ? decimal : finite(Number(digits.replace(/[.,]/g, '')), isNegative);
}

function finite(value: number, isNegative: boolean): Typed<number> {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null;
  return { value: isNegative && value !== 0 ? -value : value };
}

/** What a text says of how its file writes decimals: `1,5` and `1.234,56` say comma; null where it says nothing. */
export function decimalEvidence(text: string): DecimalSign | null {
  const digits = text.replace(SIGNS, '').trim();
  if (/^[-+(]?\d{1,3}(?:[.\s'’\u00a0\u202f]\d{3})*,(?:\d{1,2}|\d{4,})\)?$/.test(digits)) return 'comma';
  if (/^[-+(]?\d{1,3}(?:[,\s'’\u00a0\u202f]\d{3})*\.(?:\d{1,2}|\d{4,})\)?$/.test(digits)) return 'point';
  return null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS =
  /^(?:january|february|march|april|june|july|august|september|sept|october|november|december|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\.?$/i;

/** A calendar day as a person types it. `order` decides what `01/02/2026` means; without it that is ambiguous. */
export function dayOfText(text: string, order?: DayOrder): Typed<Day> {
  const trimmed = text
    .trim()
    .replace(/[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AaPp][Mm])?(?:Z|[+-]\d{2}:?\d{2})?$/, '');
  const year = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(trimmed);
  if (year !== null) return dayOf(year[1], year[2], year[3]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(trimmed);
  if (dotted !== null) return dayOf(dotted[3], dotted[2], dotted[1]);
  const named = namedMonth(trimmed);
  if (named !== null) return named;
  const pair = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(trimmed);
  if (pair === null) return null;
  const dayFirst = dayOf(pair[3], pair[2], pair[1]);
  const monthFirst = dayOf(pair[3], pair[1], pair[2]);
  if (dayFirst === null || monthFirst === null || pair[1] === pair[2]) return dayFirst ?? monthFirst;
  if (order === undefined) return 'ambiguous';
  return order === 'dayFirst' ? dayFirst : monthFirst;
}

function namedMonth(text: string): { readonly value: Day } | null {
  const parts = text.split(/[\s,.\-/]+/).filter((part) => part !== '');
  if (parts.length !== 3) return null;
  const at = parts.findIndex((part) => LONG_MONTHS.test(part));
  if (at !== 0 && at !== 1) return null;
  const month = MONTHS.indexOf((parts[at] ?? '').slice(0, 3).toLowerCase()) + 1;
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(parts[at === 0 ? 1 : 0] ?? '')?.[1];
  return dayOf(parts[2], String(month), day);
}

function dayOf(year = '', month = '', day = ''): { readonly value: Day } | null {
  const whole = year.length === 2 ? `20${year}` : year;
  const text = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? { value: text } : null;
}
