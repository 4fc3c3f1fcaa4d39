/** The days of a calendar's page. Days are `YYYY-MM-DD`, the same in every time zone. */

const DAY = 86_400_000;
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The first day of the week where the person is, 0 for Sunday; Monday where the system does not say. */
export function firstWeekday(locale: string = navigator.language): number {
  // Where the system has no language set, Chromium says “en-US@posix”, which is no name of one.
  const info = new Intl.Locale(locale.replace(/@.*$/, '')) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    readonly getWeekInfo?: () => { readonly firstDay: number };
  };
  return (info.getWeekInfo?.() ?? info.weekInfo ?? { firstDay: 1 }).firstDay % 7;
}

export function addDays(day: string, count: number): string {
  return dayAt(timeOf(day) + count * DAY);
}

/** The same day of another month, or that month's last one. */
export function addMonths(day: string, count: number): string {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return dayAt(last.getTime());
}

/** The whole weeks that hold the month of `day`. @param start first day of the week, 0 for Sunday */
export function monthWeeks(day: string, start: number): string[][] {
  const first = timeOf(`${day.slice(0, 7)}-01`);
  const before = (new Date(first).getUTCDay() - start + 7) % 7;
  const last = timeOf(addMonths(`${day.slice(0, 7)}-01`, 1)) - DAY;
  const count = Math.ceil(((last - first) / DAY + 1 + before) / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_none, place) => dayAt(first + (week * 7 + place - before) * DAY)),
  );
}
