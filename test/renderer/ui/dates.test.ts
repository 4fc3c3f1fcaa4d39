import { describe, expect, test } from 'vitest';
import { ageOf, exactMoment, localDay } from '#renderer/ui/dates.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const ago = (seconds: number) => ageOf(new Date(now - seconds * 1000).toISOString(), now);

describe('how long ago', () => {
  test('in the largest unit that is full', () => {
    expect(ago(20)).toBe('just now');
    expect(ago(90)).toBe('1 minute ago');
    expect(ago(59 * 60)).toBe('59 minutes ago');
    expect(ago(26 * 3600)).toBe('yesterday');
    expect(ago(6 * 86_400)).toBe('6 days ago');
    expect(ago(15 * 86_400)).toBe('2 weeks ago');
    expect(ago(400 * 86_400)).toBe('last year');
  });

  test('a moment ahead of a clock that was set back is now', () => {
    expect(ago(-86_400)).toBe('just now');
  });

  test('what is no moment has no words', () => {
    expect(exactMoment('never')).toBe('');
  });
});

test('the calendar day is the one where the person is', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
