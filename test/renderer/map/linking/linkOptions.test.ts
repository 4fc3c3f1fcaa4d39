import { expect, test } from 'vitest';
import { linkOptions, takenBy, tieFor, whyNot } from '#renderer/map/linking/linkOptions.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { sampleMap } from '#test/support/strategyMap.ts';

const document = sampleMap();
const element = (id: string) => document.elements.get(id) as Element;
const none = takenBy([]);
const ways = (from: string, to: string) =>
  linkOptions(element(from), element(to), none).map((one) => `${one.from} ${one.relation} ${one.to}`);

test('a line is read along its direction', () => {
  expect(ways('app', 'loyal')).toEqual(['app supports loyal']);
  expect(ways('hours', 'forum')).toEqual(['hours measures forum']);
  expect(ways('app', 'staff')).toEqual(['app dependsOn staff']);
});

test('where that direction allows nothing, the other way round', () => {
  expect(ways('loyal', 'app')).toEqual(['app supports loyal']);
  expect(ways('forum', 'hours')).toEqual(['hours measures forum']);
  expect(ways('app', 'memo')).toEqual(['memo annotates app']);
});

test('all ways in which it can be meant are offered', () => {
  expect(ways('app', 'forum')).toEqual(['app supports forum', 'app dependsOn forum']);
});

test('what is linked already is not offered again', () => {
  const taken = takenBy(document.links.values());
  expect(linkOptions(element('app'), element('loyal'), taken)).toEqual([]);
  expect(linkOptions(element('app'), element('forum'), taken)).toHaveLength(2);
});

test('nothing links to itself, and notes not to notes', () => {
  expect(ways('app', 'app')).toEqual([]);
  expect(ways('memo', 'memo')).toEqual([]);
});

test('a refusal is a sentence', () => {
  expect(whyNot(document, element('app'), element('loyal'))).toMatch(/already/);
  expect(whyNot(document, element('loyal'), element('app'))).toMatch(/already/);
  expect(whyNot(document, element('memo'), { ...element('memo'), id: 'memo-app' })).toMatch(/\.$/);
});

test('a new card is tied by where it stands: what is above is served', () => {
  expect(tieFor('goal', element('answers'), true)).toEqual({
    other: 'answers',
    direction: 'fromOther',
    relation: 'supports',
  });
  expect(tieFor('goal', element('answers'), false)).toEqual({
    other: 'answers',
    direction: 'toOther',
    relation: 'supports',
  });
  expect(tieFor('kpi', element('app'), true)).toEqual({ other: 'app', direction: 'toOther', relation: 'measures' });
  expect(tieFor('goal', element('app'), false)).toEqual({ other: 'app', direction: 'fromOther', relation: 'supports' });
  expect(tieFor('note', element('memo'), false)).toBeNull();
});
