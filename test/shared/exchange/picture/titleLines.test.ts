import { expect, test } from 'vitest';
import { titleLines } from '#shared/exchange/picture/titleLines.ts';

/** Every sign is half an em wide. */
const measure = (word: string) => word.length / 2;
const lines = (title: string, signs: number, most: number) => titleLines(title, signs / 2, most, measure);

test('words go where they fit', () => {
  expect(lines('Hold support cost flat', 13, 3)).toEqual(['Hold support', 'cost flat']);
});

test('a word wider than a line is parted at its hyphen or slash, which stays with what is before it', () => {
  expect(lines('Every customer-facing employee', 12, 4)).toEqual(['Every', 'customer-', 'facing', 'employee']);
  expect(lines('sales/marketing', 10, 3)).toEqual(['sales/', 'marketing']);
  // One that fits stays whole.
  expect(lines('Guided 90-day start', 12, 3)).toEqual(['Guided', '90-day start']);
});

test('a word without a place to part it is broken where it has to be', () => {
  expect(lines('Donaudampfschiff', 8, 3)).toEqual(['Donaudam', 'pfschiff']);
});

test('what does not fit ends in an ellipsis, and a rest of a word too short to tell anything goes with it', () => {
  expect(lines('Carry customer ideas', 14, 1)).toEqual(['Carry custome…']);
  expect(lines('Carry customer ideas', 15, 1)).toEqual(['Carry customer…']);
  expect(lines('Grow by share of wallet', 12.2, 1)).toEqual(['Grow by…']);
  expect(lines('Unabridgeable', 6, 1)).toEqual(['Unabr…']);
});
