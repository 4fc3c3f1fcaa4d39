/** The days of a calendar's page. Days are `YYYY-MM-DD`, the same in every time zone, held to the years 1 to 9999. */

const DAY = 86_400_000;
const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T00:00:00Z');
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const isNamed = (time: number) => time >= FIRST && time <= LAST;
// Also infinite and beyond what a Date can hold.
const dayAt = (time: number) => new Date(Math.min(LAST, Math.max(FIRST, time))).toISOString().slice(0, 10);

/** The first day of the week where the person is, 0 for Sunday; Monday where the system does not say. */
export function firstWeekday(locale: string = navigator.language): number {
  // Where the system has no language set, Chromium says “en-US@posix”, which is no name of one.
  const info = new Intl.Locale(locale.replace(/@.*$/, '')) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    readonly getWeekInfo?: () => { readonly firstDay: number };
  };
  return (info.getWeekInfo?.() ?? info.weekInfo ?? { firstDay: 1 }).firstDay % 7;
}

/** The day so many days later (or, below 0, earlier); the first or the last there is where that leads beyond it. */
export function addDays(day: string, count: number): string {
  return dayAt(timeOf(day) + count * DAY);
}

/** The same day of another month, or that month's last one; the first or the last day there is where that leads beyond it. */
export function addMonths(day: string, count: number): string {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const months = year * 12 + month - 1 + count;
  if (months < 12) return dayAt(FIRST);
  if (months >= 120_000) return dayAt(LAST);
  // `Date.UTC` would take the years below 100 for those of the last century.
  const last = new Date(0);
  last.setUTCFullYear(Math.floor(months / 12), (months % 12) + 1, 0);
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return dayAt(last.getTime());
}

/**
 * The whole weeks that hold the month of `day`; null stands for the days before the year 1 and after 9999.
 * @param start first day of the week, 0 for Sunday
 */
export function monthWeeks(day: string, start: number): (string | null)[][] {
  const first = timeOf(`${day.slice(0, 7)}-01`);
  const before = (new Date(first).getUTCDay() - start + 7) % 7;
  const last = timeOf(addMonths(`${day.slice(0, 7)}-31`, 0));
  const count = Math.ceil(((last - first) / DAY + 1 + before) / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_none, place) => {
      const time = first + (week * 7 + place - before) * DAY;
      return isNamed(time) ? dayAt(time) : null;
    }),
  );
}
