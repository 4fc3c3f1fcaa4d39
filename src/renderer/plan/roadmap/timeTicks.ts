import { dayOfNumber, firstOfMonth, monthOf } from '#shared/analysis/calendar.ts';
import { type FiscalQuarter, quartersBetween } from '#shared/analysis/fiscalQuarters.ts';
import { type TimeScale, type Zoom, zoomOf } from './timeScale.ts';

/** A period of the axis: its place and its name. */
export interface Tick {
  /** Day numbers of its first day and of the first day after it. */
  readonly start: number;
  readonly end: number;
  /** What fits into it; blank where nothing does. */
  readonly label: string;
}

/** Two levels of the axis: the closer periods under the wider ones. */
export interface TimeTicks {
  readonly major: readonly Tick[];
  readonly minor: readonly Tick[];
}

export interface TickHabits {
  /** First month of the fiscal year, 1 to 12. */
  readonly yearStart: number;
  /** First day of the week, 0 for Sunday. */
  readonly firstWeekday: number;
  /** The system's language where left out. */
  readonly locale?: string;
}

/** More quarters than any axis holds. */
const QUARTERS = 2000;
/** Px that a label of the kind takes with some air. */
const ROOM = {
  day: 22,
  month: 34,
  monthLong: 84,
  quarter: 24,
  half: 24,
  year: 34,
  years: 48,
  fiscalYears: 64,
} as const;

/**
 * The periods that lie between two days, whole: weeks in months, months in quarters, quarters in years, or parts of years
 * in years. Quarters and years are fiscal.
 */
export function ticksOf(scale: TimeScale, from: number, to: number, habits: TickHabits): TimeTicks {
  const levels: Readonly<Record<Zoom, () => TimeTicks>> = {
    weeks: () => ({ major: monthTicks(from, to, habits, 'full'), minor: weekTicks(scale, from, to, habits) }),
    months: () => ({ major: quarterTicks(from, to, habits, true), minor: monthMinors(scale, from, to, habits) }),
    quarters: () => ({ major: yearTicks(scale, from, to, habits), minor: quarterTicks(from, to, habits, false) }),
    years: () => ({ major: yearTicks(scale, from, to, habits), minor: partsOfYears(scale, from, to, habits) }),
  };
  return levels[zoomOf(scale.px)]();
}

/** The first day of the week in which a day lies. Day 0, 1 January 1, was a Monday. @param firstWeekday 0 for Sunday */
export function weekStart(day: number, firstWeekday: number): number {
  const shift = (firstWeekday + 6) % 7;
  return day - ((((day - shift) % 7) + 7) % 7);
}

function weekTicks({ px }: TimeScale, from: number, to: number, { firstWeekday }: TickHabits): Tick[] {
  const ticks: Tick[] = [];
  for (let start = weekStart(from, firstWeekday); start < to; start += 7) {
    const label = 7 * px < ROOM.day ? '' : String(Number(dayOfNumber(start).slice(8)));
    ticks.push({ start, end: start + 7, label });
  }
  return ticks;
}

function monthMinors({ px }: TimeScale, from: number, to: number, habits: TickHabits): Tick[] {
  return monthTicks(from, to, habits, 30 * px >= ROOM.monthLong ? 'long' : 30 * px >= ROOM.month ? 'short' : 'narrow');
}

function monthTicks(
  from: number,
  to: number,
  { locale }: TickHabits,
  form: 'full' | 'long' | 'short' | 'narrow',
): Tick[] {
  const format =
    form === 'full'
      ? new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
      : new Intl.DateTimeFormat(locale, { month: form, timeZone: 'UTC' });
  const ticks: Tick[] = [];
  const { year, month } = monthOf(dayOfNumber(from));
  let start = from - Number(dayOfNumber(from).slice(8)) + 1;
  for (let count = year * 12 + month - 1; start < to; count++) {
    // By the count, not by the days: those past the year 9999 have no month of their own.
    const end = firstOfMonth(Math.floor((count + 1) / 12), ((count + 1) % 12) + 1);
    const label = format.format(Date.parse(`${dayOfNumber(start)}T00:00:00Z`));
    ticks.push({ start, end, label });
    start = end;
  }
  return ticks;
}

function quartersOf(from: number, to: number, { yearStart }: TickHabits): readonly FiscalQuarter[] {
  return quartersBetween(dayOfNumber(from), dayOfNumber(Math.max(from, to - 1)), yearStart, QUARTERS);
}

function quarterTicks(from: number, to: number, habits: TickHabits, withYear: boolean): Tick[] {
  return quartersOf(from, to, habits).map(({ year, number, start, end }) => {
    return { start, end, label: withYear ? `Q${number} ${year}` : `Q${number}` };
  });
}

/** How many years are named together where one alone has no room for its name. */
const YEARS = [2, 5, 10, 20, 50];

/** Whole years, or whole decades and the like: one that has begun before is followed back to its beginning. */
function yearTicks({ px }: TimeScale, from: number, to: number, habits: TickHabits): Tick[] {
  const room = habits.yearStart === 1 ? ROOM.years : ROOM.fiscalYears;
  const count = 365 * px >= ROOM.year ? 1 : (YEARS.find((years) => years * 365 * px >= room) ?? 100);
  return joined(
    quartersOf(from - 366 * count, to + 366 * count, habits),
    ({ fiscalYear }) => String(Math.floor(fiscalYear / count)),
    ({ year }) => year,
  ).filter(({ start, end }) => end > from && start < to);
}

/** Quarters, else halves, under the years; where neither has room, nothing. */
function partsOfYears(scale: TimeScale, from: number, to: number, habits: TickHabits): Tick[] {
  const { px } = scale;
  if (91 * px >= ROOM.quarter) return quarterTicks(from, to, habits, false);
  if (182 * px < ROOM.half) return yearTicks(scale, from, to, habits).map((tick) => ({ ...tick, label: '' }));
  const half = ({ number }: FiscalQuarter) => (number <= 2 ? 'H1' : 'H2');
  return joined(quartersOf(from - 184, to + 184, habits), (quarter) => `${quarter.year} ${half(quarter)}`, half).filter(
    ({ start, end }) => end > from && start < to,
  );
}

/** Neighboring quarters with the same key as one period. */
function joined(
  quarters: readonly FiscalQuarter[],
  keyOf: (quarter: FiscalQuarter) => string,
  labelOf: (quarter: FiscalQuarter) => string,
): Tick[] {
  const ticks: (Tick & { readonly key: string })[] = [];
  for (const quarter of quarters) {
    const key = keyOf(quarter);
    const last = ticks.at(-1);
    if (last?.key === key) ticks[ticks.length - 1] = { ...last, end: quarter.end };
    else ticks.push({ key, start: quarter.start, end: quarter.end, label: labelOf(quarter) });
  }
  return ticks.map(({ start, end, label }) => ({ start, end, label }));
}
