import { moneyText } from '#renderer/ui/amounts.ts';
import type { Column } from '#shared/exchange/workbook/columns.ts';
import { type Reading, readCell } from './readCell.ts';

const spoken = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * How the text in a cell is understood while it is typed: the day with its weekday, the amount in the map's currency.
 * Null where that is plain to see, or nothing is understood yet.
 */
export function cellPreview(column: Column, text: string, reading: Reading, before: unknown): string | null {
  if (text.trim() === '' || (column.format !== 'day' && column.format !== 'money')) return null;
  const read = readCell(column, text, reading, before);
  if (!('value' in read) || read.value === null) return null;
  if (column.format === 'day') return spoken.format(Date.parse(`${read.value as string}T00:00:00Z`));
  return /^\d{1,3}$/.test(text.trim()) ? null : moneyText(read.value as number, reading.document.map.currency);
}
