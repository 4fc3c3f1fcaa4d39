import type { Day } from '#shared/model/values.ts';

/** How days, numbers and amounts are written in a report. */
export interface ReportWriting {
  /** “Nov 21, 2026”; a dash for no day. */
  day(day: Day | null): string;
  number(value: number): string;
  /** Whole amounts in the map's currency. */
  money(amount: number): string;
  /** Whole percent of a share; a dash for none. */
  percent(share: number | null): string;
}

/** What stands where nothing is known. */
export const NONE = '–';

/**
 * Writes to a person's habits.
 * @param currency ISO 4217
 * @param locale the system's where it is left out
 */
export function reportWriting(currency: string, locale?: string): ReportWriting {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const money = moneyFormat(currency, locale);
  return {
    day: (given) => (given === null ? NONE : day.format(new Date(`${given}T00:00:00Z`))),
    number: (value) => number.format(value),
    money: (amount) => money.format(amount),
    percent: (share) => (share === null ? NONE : percent.format(share)),
  };
}

function moneyFormat(currency: string, locale: string | undefined): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
  } catch {
    // A currency that the system does not know is left out, not refused.
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  }
}
