import type { Day } from '#shared/model/values.ts';

/** How numbers, money and months are written for this person and this map. */
export interface Writing {
  number(value: number): string;
  /** Short, in the map's currency: “€250K”. */
  money(value: number): string;
  /** “Mar 2027”; empty for no day. */
  month(day: Day | null): string;
}

/**
 * Writes to a person's habits.
 * @param currency ISO 4217, the map's
 * @param locale the system's where it is left out
 */
export function createWriting(currency: string, locale?: string): Writing {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const money = moneyFormat(currency, locale);
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const months = new Map<string, string>();
  return {
    number: (value) => number.format(value),
    money: (value) => money.format(value),
    month(day) {
      if (day === null) return '';
      const key = day.slice(0, 7);
      let written = months.get(key);
      if (written === undefined) {
        written = month.format(new Date(`${day}T00:00:00Z`));
        months.set(key, written);
      }
      return written;
    },
  };
}

function moneyFormat(currency: string, locale: string | undefined): Intl.NumberFormat {
  const short = { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 } as const;
  try {
    return new Intl.NumberFormat(locale, { ...short, style: 'currency', currency });
  } catch {
    // A currency that the system does not know is left out, not refused.
    return new Intl.NumberFormat(locale, short);
  }
}
