import { expect, test } from 'vitest';
import { cardsFor } from '#renderer/map/find/cardsFor.ts';
import { sampleMap } from '#test/support/strategyMap.ts';

const found = (typed: string) => cardsFor(sampleMap(), typed).sort();

test('titles, owners and tags are searched, without regard to case', () => {
  expect(found('ANSWER')).toEqual(['answers', 'hours']);
  expect(found('ann')).toEqual(['app', 'forum']);
  expect(found('north')).toEqual(['forum']);
  expect(found('ann forum')).toEqual(['forum']);
});

test('nothing typed finds nothing, and so does what is not there', () => {
  expect(found('  ')).toEqual([]);
  expect(found('zebra')).toEqual([]);
});
