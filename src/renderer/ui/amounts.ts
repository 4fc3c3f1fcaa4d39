/** Amounts of money, shown in a currency and read as people type them. */
import { parseNumber } from './numbers.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** An amount in its currency to the person's habits; cents only where there are some. */
export function moneyText(amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const key = `${currency}${digits}`;
  const format = formats.get(key) ?? newFormat(currency, digits);
  formats.set(key, format);
  return format.format(amount);
}

function newFormat(currency: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** An amount for a glance, in its currency: $3.4M. */
export function roundMoneyText(amount: number, currency: string): string {
  const format = roundFormats.get(currency) ?? newRoundFormat(currency);
  roundFormats.set(currency, format);
  return format.format(amount);
}

const roundFormats = new Map<string, Intl.NumberFormat>();

function newRoundFormat(currency: string): Intl.NumberFormat {
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', notation: 'compact' } as const;
  return new Intl.NumberFormat(undefined, { ...style, maximumFractionDigits: 1 });
}

const factors: Readonly<Record<string, number>> = {
  k: 1e3,
  t: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/**
 * The amount that a person typed: `1,200`, `1.200,50`, `€ 12k`, `1.5m`, `(300)`. One sign before exactly three digits
 * separates thousands, whatever the system writes: money has no third decimal.
 * @param decimal the decimal sign where both readings are possible; the system's unless said otherwise
 * @returns null for an empty text, undefined for what is no amount
 */
export function parseAmount(text: string, decimal?: string): number | null | undefined {
  const inBrackets = /^\((.*)\)$/.exec(text.trim());
  const bare = (inBrackets?.[1] ?? text)
    .replace(/\p{Sc}/gu, '')
    .replace(/^\s*([+-]?)\s*[A-Z]{3}(?=[\s\d])|\s*\b[A-Z]{3}\s*$/g, '$1')
    .trim();
  const parts = /^(.*?)\s*([a-z]+)\.?$/i.exec(bare);
  const factor = parts === null ? 1 : factors[(parts[2] ?? '').toLowerCase()];
  if (factor === undefined) return undefined;
  const digits = parts === null ? bare : (parts[1] ?? '');
  const grouped = factor === 1 && /^[-+]?\d{1,3}[.,]\d{3}$/.test(digits);
  const number = parseNumber(grouped ? digits.replace(/[.,]/, '') : digits, decimal);
  if (number === null) return bare === '' && inBrackets === null ? null : undefined;
  if (number === undefined) return undefined;
  const amount = Math.round(number * factor * 100) / 100;
  return inBrackets === null ? amount : -amount;
}
