import { parseAmount } from '#renderer/ui/amounts.ts';
import { dayText } from '#renderer/ui/dates.ts';
import { type DayHabits, dayHabits, parseDay } from '#renderer/ui/dayEntry.ts';
import { parseNumber } from '#renderer/ui/numbers.ts';
import { addMonths, dayIn, dayNumber } from '#shared/analysis/calendar.ts';
import type { Column } from '#shared/exchange/workbook/columns.ts';
import { parseCell } from '#shared/exchange/workbook/parseCell.ts';
import { dayOfText, decimalEvidence } from '#shared/exchange/workbook/typedText.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Day } from '#shared/model/values.ts';
import { referencesOf } from './cellText.ts';

/** What a text was read as: a value, or why it cannot be one, as the end of a sentence (“… is not a date”). */
export type ReadCell = { readonly value: unknown } | { readonly problem: string };

/** How texts are meant that can be read in two ways. */
export interface Reading {
  readonly document: MapDocument;
  readonly today: Day;
  readonly habits: DayHabits;
  /** Undefined for the system's. */
  readonly decimal?: '.' | ',' | undefined;
}

const systemHabits = dayHabits();

/** A person's own habits. */
export function usualReading(document: MapDocument, today: Day): Reading {
  return { document, today, habits: systemHabits };
}

/**
 * The habits that a pasted block shows: where one date can only be day first, or one amount only have a decimal comma,
 * the others of the block are meant alike.
 */
export function readingOf(
  document: MapDocument,
  today: Day,
  days: readonly string[],
  numbers: readonly string[],
): Reading {
  const order = orderIn(days);
  const signs = new Set(numbers.map((text) => decimalEvidence(text)).filter((sign) => sign !== null));
  const [sign] = signs;
  return {
    document,
    today,
    habits: order === null ? systemHabits : { ...systemHabits, order },
    ...(signs.size === 1 ? { decimal: sign === 'comma' ? ',' : '.' } : {}),
  };
}

/** Days with dots say nothing of the others: they are day first in any case. */
function orderIn(days: readonly string[]): DayHabits['order'] | null {
  const found = new Set<DayHabits['order']>();
  for (const day of days) {
    const [, first, second] = /^\s*(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}/.exec(day) ?? [];
    if (Number(first) > 12) found.add('dmy');
    if (Number(second) > 12) found.add('mdy');
  }
  const [order] = found;
  return found.size === 1 ? (order ?? null) : null;
}

const quoted = (text: string) => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

/** Reads a text, typed or pasted, as the value of a column. @param before the cell's day, which `+2w` moves */
export function readCell(column: Column, text: string, reading: Reading, before: unknown = null): ReadCell {
  switch (column.format) {
    case 'day':
      return readDay(text, reading, before);
    case 'money':
      return readNumber(column, text, parseAmount(text, reading.decimal), 'an amount');
    case 'number':
      return readNumber(column, text, parseNumber(text.replace(/\s*%$/, ''), reading.decimal), 'a number');
    default: {
      const parsed = parseCell(column, text, {
        resolve: (target, name) => referencesOf(reading.document).in(target).resolve(name),
      });
      if ('value' in parsed) return { value: parsed.value };
      return { problem: 'problem' in parsed ? parsed.problem : `${quoted(text)} can be read in two ways` };
    }
  }
}

/** A day that a person typed: in full, or as a way from the day that stands there (`+14`, `-2w`, `+1m`). */
function readDay(text: string, { habits, today }: Reading, before: unknown): ReadCell {
  const shift = /^\s*([+-])\s*(\d{1,4})\s*([dwmy]?)[a-z]*\s*$/i.exec(text);
  if (shift !== null) {
    if (typeof before !== 'string') return { problem: `${quoted(text.trim())} needs a date to start from` };
    const count = Number(shift[2]) * (shift[1] === '-' ? -1 : 1);
    const value = shifted(before, count, (shift[3] ?? '').toLowerCase());
    if (value !== null) return { value };
    return { problem: `${quoted(text.trim())} leads ${count > 0 ? 'past the year 9999' : 'before the year 1'}` };
  }
  const day = parseDay(text, habits, today);
  if (day !== undefined) return { value: day };
  const written = dayOfText(text, habits.order === 'dmy' ? 'dayFirst' : 'monthFirst');
  if (written !== null && written !== 'ambiguous') return { value: written.value };
  return { problem: `${quoted(text.trim())} is not a date; try ${dayText(today)}` };
}

/**
 * A day moved by a way; null where that leads outside the years 1 to 9999.
 * @param unit d, w, m or y; days where it is left out
 */
export function shifted(day: Day, count: number, unit: string): Day | null {
  if (unit === 'm') return dayIn(addMonths(day, count));
  if (unit === 'y') return dayIn(addMonths(day, count * 12));
  return dayIn(dayNumber(day) + count * (unit === 'w' ? 7 : 1));
}

function readNumber(column: Column, text: string, number: number | null | undefined, what: string): ReadCell {
  if (number === undefined) return { problem: `${quoted(text.trim())} is not ${what}` };
  // As it was typed: the number that was made of it has lost its last digits.
  if (number !== null && number > Number.MAX_SAFE_INTEGER) return { problem: `${quoted(text.trim())} is too large` };
  // The bounds of the field speak for themselves.
  const parsed = parseCell(column, number, { resolve: () => ({ problem: 'none' }) });
  if ('value' in parsed) return { value: parsed.value };
  return { problem: 'problem' in parsed ? parsed.problem : `${quoted(text.trim())} is not ${what}` };
}
