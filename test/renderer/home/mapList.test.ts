import { describe, expect, test } from 'vitest';
import { arrange, daysLeft } from '#renderer/home/mapList.ts';
import type { StoredMap } from '#renderer/state/mapStorage.ts';

const map = (mapId: string, title: string, organization: string, savedAt: string): StoredMap => ({
  mapId,
  title,
  organization,
  savedAt,
  createdAt: savedAt,
  revision: 1,
  elements: 0,
  links: 0,
  hash: '',
  binnedAt: null,
  kinds: { goal: 0, initiative: 0, program: 0, kpi: 0, capability: 0, note: 0 },
});

describe('the maps on Home', () => {
  const maps = [
    map('1', 'Café 10', 'Zed', '2026-01-01T00:00:00Z'),
    map('2', 'café 9', '', '2026-03-01T00:00:00Z'),
    map('3', 'Alpha', 'Northwind', '2026-02-01T00:00:00+05:00'),
  ];
  const ids = (typed: string, order: Parameters<typeof arrange>[2]) => arrange(maps, typed, order).map((m) => m.mapId);

  test('in the order that was chosen, numbers as numbers, those without an organization last', () => {
    expect(ids('', 'edited')).toEqual(['2', '3', '1']);
    expect(ids('', 'title')).toEqual(['3', '2', '1']);
    expect(ids('', 'organization')).toEqual(['3', '1', '2']);
    expect(ids('', 'created')).toEqual(['2', '3', '1']);
  });

  test('found by words in title and organization, whatever their case and accents', () => {
    expect(ids('CAFE', 'title')).toEqual(['2', '1']);
    expect(ids('zed caf', 'title')).toEqual(['1']);
    expect(ids('wind', 'title')).toEqual(['3']);
    expect(ids('nothing like it', 'title')).toEqual([]);
  });

  test('two alike stay in one order', () => {
    const twins = [map('b', 'Same', '', '2026-01-01T00:00:00Z'), map('a', 'Same', '', '2026-01-01T00:00:00Z')];
    expect(arrange(twins, '', 'edited').map((m) => m.mapId)).toEqual(['a', 'b']);
    expect(arrange([...twins].reverse(), '', 'title').map((m) => m.mapId)).toEqual(['a', 'b']);
  });
});

describe('days left in the bin', () => {
  const now = Date.parse('2026-03-31T12:00:00Z');
  test('count down from 30 and end at 0', () => {
    expect(daysLeft('2026-03-31T12:00:00Z', now)).toBe(30);
    expect(daysLeft('2026-03-30T11:59:00Z', now)).toBe(29);
    expect(daysLeft('2026-03-01T12:00:00Z', now)).toBe(0);
    expect(daysLeft('2025-01-01T00:00:00Z', now)).toBe(0);
  });

  test('a clock that was set back gives no more than 30', () => {
    expect(daysLeft('2026-05-01T00:00:00Z', now)).toBe(30);
  });
});
