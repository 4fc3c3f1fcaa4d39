import { expect, test } from 'vitest';
import { editField } from '#renderer/inspector/editField.ts';
import { addTheme, moveTheme, removeTheme, renameTheme } from '#renderer/inspector/themeCommands.ts';
import { usesOf, usesSentence } from '#renderer/inspector/usesOf.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { addRecord } from '#shared/model/commands/addRecord.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { isRefusal, type Patch, type Refusal } from '#shared/model/patch.ts';

const document = completeDraft({
  map: { id: 'm', title: 'M', themes: ['Faster', 'Closer'] },
  elements: [
    {
      id: 'a',
      kind: 'initiative',
      title: 'First',
      owner: 'Ann',
      theme: 'Faster',
      cost: { oneOff: 1, perYear: 2 },
      audiences: ['x'],
    },
    { id: 'b', kind: 'program', title: 'Second', owner: 'Ben', cost: { oneOff: 3, perYear: null } },
    { id: 'k', kind: 'kpi', stage: 's' },
  ],
  audiences: [{ id: 'x', title: 'Planners', channels: ['c'] }],
  channels: [{ id: 'c', title: 'Trade fair' }],
  stages: [{ id: 's', title: 'Buyer' }],
});

function done(patch: Patch | Refusal, before: MapDocument = document): MapDocument {
  const after = isRefusal(patch) ? patch : applyPatch(before, patch, '2026-01-01T00:00:00.000Z');
  if (isRefusal(after)) throw new Error(after.refused);
  return after;
}

const both = { table: 'elements', ids: ['a', 'b'], merge: false } as const;

test('each record is changed from its own value, as one step that says what it changes', () => {
  const patch = editField(document, {
    ...both,
    key: 'cost',
    label: 'Cost',
    update: (value) => ({ ...(value as object), perYear: 9 }),
  });
  const { elements } = done(patch);
  expect([elements.get('a'), elements.get('b')]).toMatchObject([
    { cost: { oneOff: 1, perYear: 9 } },
    { cost: { oneOff: 3, perYear: 9 } },
  ]);
  expect(patch).toMatchObject({ label: 'edit cost of 2 elements', history: 'record' });
});

test('Escape after typing in several gives each back what it had', () => {
  const before = ['Ann', 'Ben'];
  const typed = done(editField(document, { ...both, key: 'owner', label: 'Owner', update: () => 'C', merge: true }));
  const { elements } = done(
    editField(typed, { ...both, key: 'owner', label: 'Owner', update: (_now, place) => before[place], merge: true }),
    typed,
  );
  expect([elements.get('a'), elements.get('b')]).toMatchObject([{ owner: 'Ann' }, { owner: 'Ben' }]);
});

test('something new is made in the same step, and one that is refused makes nothing', () => {
  const first = (d: MapDocument) => addRecord(d, { table: 'audiences', id: 'y', values: { title: 'New' } });
  const edit = { table: 'elements', ids: ['a'], key: 'audiences', label: 'Audiences', merge: false } as const;
  const patch = editField(document, { ...edit, update: (ids) => [...(ids as string[]), 'y'], first });
  expect(patch).toMatchObject({ label: 'edit audiences of Initiative “First”' });
  const after = done(patch);
  expect([after.audiences.size, after.elements.get('a')]).toMatchObject([2, { audiences: ['x', 'y'] }]);
  expect(isRefusal(editField(document, { ...edit, ids: ['gone'], update: () => [], first }))).toBe(true);
});

test('typing joins one step by record and field; abbreviations keep their letters', () => {
  const patch = editField(document, {
    table: 'elements',
    ids: ['a'],
    key: 'itPartner',
    label: 'IT partner',
    update: () => 'D',
    merge: true,
  });
  expect(patch).toMatchObject({ history: 'merge', label: 'edit IT partner of Initiative “First”' });
  const title = editField(document, {
    table: 'elements',
    ids: ['a'],
    key: 'title',
    label: 'Title',
    update: () => 'T',
    merge: true,
  });
  expect(title).toMatchObject({ label: 'rename Initiative “First”' });
  const map = editField(document, {
    table: 'map',
    ids: ['m'],
    key: 'vision',
    label: 'Vision',
    update: () => 'V',
    merge: true,
  });
  expect(map).toMatchObject({ label: 'edit vision of the map' });
});

test('a renamed theme is renamed in all that wears it', () => {
  const after = done(renameTheme(document, { theme: 'Faster', to: ' Sooner ' }));
  expect([after.map.themes, after.elements.get('a')?.theme, after.elements.get('b')?.theme]).toEqual([
    ['Sooner', 'Closer'],
    'Sooner',
    '',
  ]);
  expect(renameTheme(document, { theme: 'Faster', to: 'Closer' })).toHaveProperty('refused');
  expect(renameTheme(document, { theme: 'Faster', to: '  ' })).toHaveProperty('refused');
});

test('themes are added once, moved, and taken off the list', () => {
  expect(addTheme(document, { theme: 'Faster' })).toHaveProperty('refused');
  expect(done(addTheme(document, { theme: 'New' })).map.themes).toEqual(['Faster', 'Closer', 'New']);
  expect(done(moveTheme(document, { from: 0, to: 1 })).map.themes).toEqual(['Closer', 'Faster']);
  const less = done(removeTheme(document, { theme: 'Faster' }));
  expect([less.map.themes, less.elements.get('a')?.theme]).toEqual([['Closer'], 'Faster']);
});

test('what names an entry of a list', () => {
  expect([
    usesOf(document, 'audiences', 'x'),
    usesOf(document, 'channels', 'c'),
    usesOf(document, 'stages', 's'),
    usesOf(document, 'platforms', 'x'),
  ]).toEqual([['First'], ['Planners'], ['Without a title'], []]);
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(usesSentence)).toEqual([
    'Nothing on the map names it.',
    'Named by “A”.',
    'Named by “A” and “B”.',
    'Named by “A” and 2 more.',
  ]);
});
