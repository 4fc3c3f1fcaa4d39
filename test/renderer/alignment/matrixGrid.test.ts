import { describe, expect, test } from 'vitest';
import { placeAfter } from '#renderer/alignment/gridKeys.ts';
import { keptSpan, offsetToShow, placesOf, visibleSpan } from '#renderer/ui/windowing.ts';

describe('windowing', () => {
  test('draws what can be seen with a little around it, however long the line', () => {
    const span = visibleSpan(20_000, 600, 44, 500);
    expect(span.start * 44).toBeLessThanOrEqual(20_000);
    expect(span.end * 44).toBeGreaterThanOrEqual(20_600);
    expect(span.end - span.start).toBeLessThan(30);
  });

  test('stays the same for small ways and ends where the line ends', () => {
    expect(visibleSpan(881, 600, 44, 500)).toEqual(visibleSpan(900, 600, 44, 500));
    expect(visibleSpan(0, 600, 44, 3)).toEqual({ start: 0, end: 3 });
    expect(visibleSpan(90_000, 600, 44, 10)).toEqual({ start: 10, end: 10 });
    expect(visibleSpan(-40, 0, 44, 0)).toEqual({ start: 0, end: 0 });
    const before = visibleSpan(881, 600, 44, 500);
    expect(keptSpan(before, visibleSpan(900, 600, 44, 500))).toBe(before);
    expect(keptSpan(before, visibleSpan(2_000, 600, 44, 500))).not.toEqual(before);
  });

  test('the place with the focus is drawn wherever it is', () => {
    expect(placesOf({ start: 4, end: 6 }, 1, 9)).toEqual([1, 4, 5]);
    expect(placesOf({ start: 4, end: 6 }, 8, 9)).toEqual([4, 5, 8]);
    expect(placesOf({ start: 4, end: 6 }, 5, 9)).toEqual([4, 5]);
    expect(placesOf({ start: 4, end: 6 }, -1, 9)).toEqual([4, 5]);
    expect(placesOf({ start: 4, end: 6 }, 9, 9)).toEqual([4, 5]);
  });

  test('scrolls no farther than needed to show a part whole', () => {
    expect(offsetToShow(2, 40, 0, 400)).toBe(0);
    expect(offsetToShow(0, 40, 60, 400)).toBe(0);
    expect(offsetToShow(10, 40, 0, 400)).toBe(40);
  });
});

describe('keys', () => {
  const size = { rows: 5, columns: 3, page: 2 };
  const press = (key: string, some: Partial<KeyboardEvent> = {}) => {
    return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...some };
  };

  test.each([
    ['ArrowDown', {}, { row: 1, column: 1 }, { row: 2, column: 1 }],
    ['ArrowUp', {}, { row: 0, column: 1 }, { row: -1, column: 1 }],
    ['ArrowLeft', {}, { row: 0, column: 0 }, { row: 0, column: -1 }],
    ['ArrowLeft', {}, { row: -1, column: 0 }, { row: -1, column: 0 }],
    ['ArrowUp', {}, { row: 0, column: -1 }, { row: 0, column: -1 }],
    ['ArrowRight', {}, { row: 4, column: 2 }, { row: 4, column: 2 }],
    ['ArrowDown', { ctrlKey: true }, { row: 0, column: 1 }, { row: 4, column: 1 }],
    ['Home', {}, { row: 2, column: 2 }, { row: 2, column: 0 }],
    ['End', { ctrlKey: true }, { row: 0, column: 0 }, { row: 4, column: 2 }],
    ['PageDown', {}, { row: 0, column: 0 }, { row: 2, column: 0 }],
    ['PageUp', {}, { row: 1, column: 0 }, { row: 0, column: 0 }],
  ] as const)('%s %o', (key, some, from, to) => {
    expect(placeAfter(press(key, some), from, size)).toEqual(to);
  });

  test('other keys lead nowhere', () => {
    expect(placeAfter(press('2'), { row: 0, column: 0 }, size)).toBeNull();
    expect(placeAfter(press('ArrowDown', { altKey: true }), { row: 0, column: 0 }, size)).toBeNull();
  });
});
