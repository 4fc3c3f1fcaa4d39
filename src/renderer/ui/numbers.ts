/** Numbers to a person's habits: thousands separated as the system does it, percent without decimals. */
const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });

export function countText(count: number): string {
  return whole.format(count);
}

/** “1 element”, “24 elements”. */
export function amountText(count: number, one: string, many: string): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}

/** @param share 0 to 1 */
export function percentText(share: number): string {
  return percent.format(share);
}

const plain = new Intl.NumberFormat(undefined, { maximumFractionDigits: 10 });

/** A number in full, as one would type it. */
export function numberText(value: number): string {
  return plain.format(value);
}

const decimalSign = new Intl.NumberFormat().formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';

/**
 * The number that a person typed, with a decimal point or comma and with or without separated thousands.
 * @param decimal what decides where both readings are possible (`1,234`); the system's unless said otherwise
 * @returns null for an empty text, undefined for what is no number
 */
export function parseNumber(text: string, decimal: string = decimalSign): number | null | undefined {
  const bare = text.replace(/[\s'’\u00a0\u202f]/g, '');
  if (bare === '') return null;
  const signs = [...bare.matchAll(/[.,]/g)].map((match) => match[0]);
  const last = signs.at(-1);
  const isGrouped = /^[-+]?\d{1,3}([.,]\d{3})+$/.test(bare) && new Set(signs).size === 1;
  // With both signs the last is the decimal one; a lone sign before three digits is read as the system writes numbers.
  const sign = isGrouped && (signs.length > 1 || last !== decimal) ? undefined : last;
  const normal = [...bare].map((letter) => (letter === sign ? '.' : /[.,]/.test(letter) ? '' : letter)).join('');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(normal) ? Number(normal) : undefined;
}
