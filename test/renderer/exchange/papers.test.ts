import { expect, test } from 'vitest';
import { paperOfLocale } from '#renderer/exchange/exportChoices.ts';
import { PRINT_MARGIN, papers, spread } from '#renderer/exchange/papers.ts';

const wide = { width: 2500, height: 1700 };
const tall = { width: 800, height: 2400 };

test('one sheet lies for what is wide and stands for what is tall, and holds all of it', () => {
  for (const [picture, isLying] of [
    [wide, true],
    [tall, false],
  ] as const) {
    const { sheet, across, down, scale } = spread(picture, papers.a4, 1);
    expect([across, down, sheet.width > sheet.height]).toEqual([1, 1, isLying]);
    expect(picture.width * scale).toBeLessThanOrEqual(sheet.width - 2 * PRINT_MARGIN + 0.001);
    expect(picture.height * scale).toBeLessThanOrEqual(sheet.height - 2 * PRINT_MARGIN + 0.001);
  }
});

test('several sheets fill their width, in as few rows as it goes', () => {
  for (const across of [2, 3, 4, 5, 6]) {
    const { sheet, down, scale } = spread(wide, papers.a4, across);
    expect(wide.width * scale).toBeCloseTo(across * (sheet.width - 2 * PRINT_MARGIN));
    const rows = (wide.height * scale) / (sheet.height - 2 * PRINT_MARGIN);
    expect(down).toBeGreaterThanOrEqual(rows - 0.02);
    expect(down).toBeLessThan(rows + 1);
  }
});

test('the paper is that of the region', () => {
  expect(['en-US', 'en-CA', 'es-MX', 'en-GB', 'de', 'de-DE', 'zh-Hant-TW'].map(paperOfLocale)).toEqual([
    'letter',
    'letter',
    'letter',
    'a4',
    'a4',
    'a4',
    'a4',
  ]);
});
