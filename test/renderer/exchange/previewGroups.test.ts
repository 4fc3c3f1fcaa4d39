import { describe, expect, test } from 'vitest';
import { previewGroups, withGroup, withLine } from '#renderer/exchange/previewGroups.ts';
import type { FieldChange, Preview } from '#shared/exchange/workbook/preview.ts';
import { completeDraft } from '#shared/model/draft.ts';

const change = (key: string, oneOf?: string): FieldChange => ({
  key,
  sheet: 'Goals',
  row: 4,
  name: 'Goal “A”',
  field: 'Owner',
  oldText: 'Ann',
  newText: key,
  target: { table: 'elements', id: 'a', path: ['owner'], value: key },
  ...(oneOf === undefined ? {} : { oneOf }),
});

const preview: Preview = {
  document: completeDraft({ map: { id: 'm' } }),
  additions: [],
  changes: [change('one'), change('two', 'twice'), change('three', 'twice')],
  removals: [
    { key: 'gone', sheet: 'Goals', name: 'Goal “B”', what: { table: 'elements', id: 'b' }, takesAlong: '2 links' },
  ],
  unreadable: [],
  questions: [],
  ignored: [],
  notes: [],
};

describe('what a preview offers', () => {
  const groups = previewGroups(preview);
  const changes = groups[0];
  if (changes === undefined) throw new Error('no changes');

  test('stands in groups, those without a line left out, each line with its place', () => {
    expect(groups.map(({ key, lines }) => [key, lines.length])).toEqual([
      ['changes', 3],
      ['removals', 1],
    ]);
    expect(changes.lines[0]).toMatchObject({
      place: 'Goals, row 4',
      change: { field: 'Owner', before: 'Ann', after: 'one' },
    });
    expect(groups[1]?.lines[0]?.note).toBe('with 2 links');
  });

  test('is accepted line by line; of lines that exclude each other the last one stands', () => {
    const [, two, three] = changes.lines;
    if (two === undefined || three === undefined) throw new Error('no lines');
    const both = withLine(withLine(new Set(['one']), two, true, changes.lines), three, true, changes.lines);
    expect([...both]).toEqual(['one', 'three']);
    expect([...withLine(both, three, false, changes.lines)]).toEqual(['one']);
  });

  test('or as a group, without those that have to be chosen one by one', () => {
    expect([...withGroup(new Set(['gone']), changes, true)]).toEqual(['gone', 'one']);
    expect([...withGroup(new Set(['gone', 'one', 'two']), changes, false)]).toEqual(['gone']);
  });
});
