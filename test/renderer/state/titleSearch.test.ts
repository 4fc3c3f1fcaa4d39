import { expect, test } from 'vitest';
import { findByTitle, titleRank } from '#renderer/state/titleSearch.ts';

const titles = ['Grow recurring revenue', 'Regional user groups', 'Net revenue', 'Café évaluation', 'A/B tests (two)'];
const found = (typed: string, limit = 9) => findByTitle(typed, titles, (title) => title, limit);

test('every typed word has to be in the title, and beginnings of words come first', () => {
  expect(found('re')).toEqual(['Regional user groups', 'Grow recurring revenue', 'Net revenue']);
  expect(found('revenue net')).toEqual(['Net revenue']);
  expect(found('xyz')).toEqual([]);
});

test('case, accents and signs do not matter', () => {
  expect([found('cafe EVAL'), found('a/b'), found('(two)')]).toEqual([
    ['Café évaluation'],
    ['A/B tests (two)'],
    ['A/B tests (two)'],
  ]);
});

test('nothing typed finds all, up to the limit', () => {
  expect(found('', 2)).toEqual(titles.slice(0, 2));
  expect(titleRank(' ', 'Anything')).not.toBeNull();
});
