/** Dates as a person reads them: how long ago in words, and exactly as their system writes dates. */
const steps: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const relative = new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** “3 hours ago”, “yesterday”, “just now”. A moment ahead of the clock (set back since) counts as now. @param now in ms */
export function ageOf(instant: string, now: number): string {
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000);
  const step = steps.find(([, length]) => seconds >= length);
  return step === undefined ? 'just now' : relative.format(-Math.floor(seconds / step[1]), step[0]);
}

/** The moment as the system writes it. */
export function exactMoment(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? '' : exact.format(time);
}

/** A calendar day (`YYYY-MM-DD`) as the system writes it, the same in every time zone. */
export function dayText(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : day.format(time);
}

/** The calendar day where the person is, `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
