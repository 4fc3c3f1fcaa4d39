/** Days as a person types them, in the system's habits or as `YYYY-MM-DD`. */

export interface DayHabits {
  /** In which order the numbers of a date stand. */
  readonly order: 'mdy' | 'dmy' | 'ymd';
  /** For each month the names it goes by, in lower case and without dots. */
  readonly months: readonly (readonly string[])[];
  /** Words that stand in a written date and say nothing (“de”, “of”). */
  readonly fillers: ReadonlySet<string>;
}

const plainWord = (word: string) => word.toLowerCase().replaceAll('.', '').trim();
const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** How dates are written in a language and region. @param locale the system's where left out */
export function dayHabits(locale?: string): DayHabits {
  const styles = (['short', 'medium', 'long'] as const).map(
    (dateStyle) => new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC', calendar: 'gregory' }),
  );
  const letters = (styles[0] as Intl.DateTimeFormat)
    .formatToParts(Date.UTC(2024, 10, 21))
    .map(({ type }) => ({ year: 'y', month: 'm', day: 'd' })[type as string] ?? '')
    .join('');
  const order = letters === 'mdy' || letters === 'ymd' ? letters : 'dmy';
  const fillers = new Set(['of', 'the', 'st', 'nd', 'rd', 'th']);
  for (const style of styles) {
    for (const { type, value } of style.formatToParts(Date.UTC(2024, 10, 21))) {
      if (type === 'literal') for (const word of wordsOf(value)) fillers.add(word);
    }
  }
  const months = Array.from({ length: 12 }, (_, month) => {
    const date = Date.UTC(2024, month, 21);
    const written = styles.flatMap((style) => style.formatToParts(date)).filter(({ type }) => type === 'month');
    const english = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }).format(date);
    const alone = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(date);
    const names = [...written.map(({ value }) => value), alone, english].map(plainWord);
    return [...new Set(names.filter((name) => /^\p{L}/u.test(name)))];
  });
  return { order, months, fillers };
}

/** Shorter beginnings of a month's name are ambiguous. */
const SHORTEST_NAME = 3;

/** Numbers with dots between them are a day and a month wherever one is: nobody writes a month first with dots. */
const DOTTED = /^\s*(\d{1,2})\s*\.\s*(\d{1,2})\s*(?:\.\s*(\d{2}|\d{4})?\s*)?$/;

/**
 * The day that a person typed: `2027-03-12`, `3/12/2027`, `12 March 2027`, `12.3.` (this year, day first), `today`.
 * @param today `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`; null for an empty text, undefined for what is no day in the calendar
 */
export function parseDay(text: string, habits: DayHabits, today: string): string | null | undefined {
  const tokens = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  if (tokens.length === 0) return text.trim() === '' ? null : undefined;
  if (plainWord(text) === 'today') return today;
  const dotted = DOTTED.exec(text);
  // As imported files are read too, which knows no second way for them: `03.13.2027` is no day.
  if (dotted !== null) return dayOf(dotted[3] ?? today.slice(0, 4), dotted[2] ?? '', dotted[1] ?? '');
  const numbers = tokens.filter((token) => /^\d/.test(token));
  const words = tokens.filter((token) => !/^\d/.test(token) && !habits.fillers.has(token));
  if (words.length > 1) return undefined;
  const [word] = words;
  const year = today.slice(0, 4);
  if (word === undefined) return fromNumbers(numbers, habits.order, year);
  const month = monthNamed(word, habits.months);
  if (month === undefined || numbers.length === 0 || numbers.length > 2) return undefined;
  const [first = '', second = year] = numbers;
  return first.length === 4 ? dayOf(first, month, second) : dayOf(second, month, first);
}

function fromNumbers(numbers: readonly string[], order: DayHabits['order'], thisYear: string) {
  const [a = '', b = '', c = ''] = numbers;
  if (numbers.length === 1 && a.length === 8) return dayOf(a.slice(0, 4), a.slice(4, 6), a.slice(6));
  if (numbers.length === 2) {
    return order === 'dmy' ? eitherWay(thisYear, b, a) : eitherWay(thisYear, a, b);
  }
  if (numbers.length !== 3) return undefined;
  if (a.length === 4 || order === 'ymd') return dayOf(a, b, c);
  return order === 'dmy' ? eitherWay(c, b, a) : eitherWay(c, a, b);
}

/** Where the month cannot be one, the two were typed the other way around: nothing else can be meant. */
function eitherWay(year: string, month: string, day: string): string | undefined {
  return Number(month) > 12 && Number(day) <= 12 ? dayOf(year, day, month) : dayOf(year, month, day);
}

function monthNamed(word: string, months: DayHabits['months']): string | undefined {
  const exact = months.findIndex((names) => names.includes(word));
  if (exact >= 0) return String(exact + 1);
  if (word.length < SHORTEST_NAME) return undefined;
  const found = months.flatMap((names, month) => (names.some((name) => name.startsWith(word)) ? [month] : []));
  return found.length === 1 ? String((found[0] as number) + 1) : undefined;
}

function dayOf(year: string, month: string, day: string): string | undefined {
  if (year.length !== 4 && year.length !== 2) return undefined;
  const whole = year.length === 2 ? `20${year}` : year;
  if (month.length > 2 || day.length > 2 || Number(whole) < 1) return undefined;
  const iso = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === iso ? iso : undefined;
}
