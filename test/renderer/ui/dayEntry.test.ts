import { describe, expect, test } from 'vitest';
import { dayHabits, parseDay } from '#renderer/ui/dayEntry.ts';

const today = '2026-11-21';
const orderIn = (locale: string) => dayHabits(locale).order;

test('the order of the numbers is the region’s', () => {
  expect(['en-US', 'en-GB', 'de-DE', 'sv-SE', 'ja-JP'].map(orderIn)).toEqual(['mdy', 'dmy', 'dmy', 'ymd', 'ymd']);
});

const cases: readonly [locale: string, typed: string, day: string | null | undefined][] = [
  ['en-US', '', null],
  ['en-US', '   ', null],
  ['en-US', '2027-03-12', '2027-03-12'],
  ['en-GB', '2027-3-2', '2027-03-02'],
  ['en-US', '20270312', '2027-03-12'],
  ['en-US', '3/12/2027', '2027-03-12'],
  ['en-GB', '3/12/2027', '2027-12-03'],
  ['en-GB', '12.3.27', '2027-03-12'],
  ['en-US', '03.04.2027', '2027-04-03'],
  ['en-US', '3. 4. 27', '2027-04-03'],
  ['sv-SE', '03.04.2027', '2027-04-03'],
  ['en-US', '3.4.', '2026-04-03'],
  ['en-US', '3.4', '2026-04-03'],
  ['en-US', '03/04/2027', '2027-03-04'],
  ['en-US', '03-04-2027', '2027-03-04'],
  ['en-US', '2027.03.04', '2027-03-04'],
  ['en-US', '03.13.2027', undefined],
  ['en-US', '3/12', '2026-03-12'],
  ['en-GB', '12.3.', '2026-03-12'],
  ['en-US', '31/12/2026', '2026-12-31'],
  ['en-GB', '12/31/2026', '2026-12-31'],
  ['sv-SE', '27-03-12', '2027-03-12'],
  ['en-US', 'March 12, 2027', '2027-03-12'],
  ['en-US', '12 mar 2027', '2027-03-12'],
  ['en-US', '12th of March 2027', '2027-03-12'],
  ['en-US', '12 of March 2027', '2027-03-12'],
  ['en-US', '2027 March 12', '2027-03-12'],
  ['en-US', 'dec 5', '2026-12-05'],
  ['en-US', 'ma 5', undefined],
  ['en-US', 'ju 5 2027', undefined],
  ['en-US', 'today', '2026-11-21'],
  ['en-US', '2/29/2027', undefined],
  ['en-US', '2/29/2028', '2028-02-29'],
  ['en-US', '2027', undefined],
  ['en-US', '13/13/2027', undefined],
  ['en-US', '1/2/3/4', undefined],
  ['en-US', '1/2/202', undefined],
  ['en-US', 'soon', undefined],
  ['en-US', '%%', undefined],
];

test.each(cases)('%s: “%s” is %s', (locale, typed, day) => {
  expect(parseDay(typed, dayHabits(locale), today)).toBe(day);
});

describe('a day as the system writes it is read back', () => {
  const days = ['2026-01-31', '2027-05-02', '2028-02-29', '2026-09-09', '2026-12-24'];
  test.each([
    'en-US',
    'en-GB',
    'de-DE',
    'fr-FR',
    'es-ES',
    'it-IT',
    'pt-BR',
    'nl-NL',
    'sv-SE',
    'pl-PL',
    'fi-FI',
    'cs-CZ',
    'ja-JP',
    'zh-CN',
    'ko-KR',
  ])('%s', (locale) => {
    const habits = dayHabits(locale);
    const write = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const back = days.map((day) => parseDay(write.format(Date.parse(`${day}T00:00:00Z`)), habits, today));
    expect(back).toEqual(days);
  });
});
