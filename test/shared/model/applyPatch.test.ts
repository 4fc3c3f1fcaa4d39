import { describe, expect, it } from 'vitest';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { addElement } from '#shared/model/commands/addElement.ts';
import { addLink } from '#shared/model/commands/addLink.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import { moveElements } from '#shared/model/commands/moveElements.ts';
import { removeElements } from '#shared/model/commands/removeElements.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { type Change, isRefusal, joinChanges, type Patch, type Refusal } from '#shared/model/patch.ts';

const NOW = '2026-11-21T12:00:00.000Z';
const document = completeDraft({
  map: { id: 'm' },
  elements: [
    { id: 'g', kind: 'goal', title: 'Grow' },
    { id: 'h', kind: 'goal', title: 'Hold' },
    { id: 'i', kind: 'initiative', title: 'Invite', milestones: [{ id: 'ms', title: 'Go' }] },
    { id: 'n', kind: 'note', title: 'Note' },
  ],
  links: [{ id: 'l', from: 'i', to: 'g', relation: 'supports' }],
});

function patched(d: MapDocument, patch: Patch | Refusal): MapDocument {
  if (isRefusal(patch)) throw new Error(patch.refused);
  const next = applyPatch(d, patch, NOW);
  if (isRefusal(next)) throw new Error(next.refused);
  return next;
}

const refusalOf = (changes: readonly Change[]) => {
  const result = applyPatch(document, { changes }, NOW);
  return isRefusal(result) ? result.refused : 'applied';
};

describe('a patch that would break the map is refused with the reason', () => {
  const goal = document.elements.get('g');
  const link = document.links.get('l');
  if (goal === undefined || link === undefined) throw new Error('The draft has both.');
  const add = (record: object, table: 'elements' | 'links' = 'elements'): Change => ({
    op: 'add',
    table,
    record: record as never,
  });
  const set = (
    id: string,
    key: string,
    from: unknown,
    to: unknown,
    table: 'elements' | 'links' = 'elements',
  ): Change => ({
    op: 'set',
    table,
    id,
    key,
    from,
    to,
  });
  const cases: [what: string, change: Change, says: RegExp][] = [
    ['an element left with a link', { op: 'remove', table: 'elements', record: goal }, /link would be left/],
    ['an id that is taken', add({ ...goal }), /already on the map/],
    ['an id that a milestone has', add({ ...goal, id: 'ms' }), /same id/],
    ['the id of the map', add({ ...goal, id: 'm' }), /same id/],
    ['an empty id', add({ ...goal, id: '' }), /cannot be an id/],
    ['a kind that is none', add({ ...goal, id: 'z', kind: 'dream' }), /no element of this kind/],
    ['a field that is missing', add({ id: 'z', kind: 'goal', title: 5 }), /not a text/],
    ['a link to nowhere', add({ ...link, id: 'z', to: 'nowhere' }, 'links'), /at each end/],
    ['a link to itself', add({ ...link, id: 'z', from: 'g' }, 'links'), /to itself/],
    [
      'a forbidden relation',
      add({ ...link, id: 'z', relation: 'leadsTo' }, 'links'),
      /cannot be linked to .*in this way/,
    ],
    ['a second link of the relation', add({ ...link, id: 'z' }, 'links'), /linked in this way already/],
    ['a link turned to a forbidden target', set('l', 'to', 'g', 'n', 'links'), /cannot be linked/],
    ['another kind', set('g', 'kind', 'goal', 'note'), /cannot become something else/],
    ['a value that does not fit', set('g', 'weight', 3, 9), /not one of its choices/],
    ['an absent value', set('g', 'weight', 3, undefined), /cannot do without/],
    ['a title beyond its limit', set('g', 'title', 'Grow', 'x'.repeat(301)), /cut at 300/],
    ['a value that was changed meanwhile', set('g', 'title', 'Shrink', 'Thrive'), /has been changed since/],
    ['a record that is gone', set('gone', 'title', 'a', 'b'), /no longer on the map/],
    ['a key that reaches a prototype', set('g', '__proto__', undefined, {}), /cannot become something else/],
  ];
  it.each(cases)('%s', (_what, change, says) => {
    expect(refusalOf([change])).toMatch(says);
  });

  it('and the rest of the patch is not applied either', () => {
    const before = document.elements.size;
    expect(refusalOf([add({ ...goal, id: 'new' }), { op: 'remove', table: 'elements', record: goal }])).toMatch(/left/);
    expect(document.elements.size).toBe(before);
    expect(document.elements.has('new')).toBe(false);
  });
});

describe('commands', () => {
  it('deleting an element takes its links along', () => {
    const next = patched(document, removeElements(document, { ids: ['g'] }));
    expect([...next.elements.keys()]).toEqual(['h', 'i', 'n']);
    expect(next.links.size).toBe(0);
  });

  it('a goal in the top two bands is a business goal, below them a digital one', () => {
    const levels = (['shareholder', 'customer', 'internal', 'learning'] as const).map((perspective) => {
      const next = patched(document, addElement(document, { id: 'new', kind: 'goal', title: 'New', perspective }));
      const made = next.elements.get('new');
      return made?.kind === 'goal' ? made.level : null;
    });
    expect(levels).toEqual(['business', 'business', 'digital', 'digital']);
  });

  it('a link that the pair does not allow says so in words', () => {
    expect(addLink(document, { id: 'x', from: 'g', to: 'i' })).toEqual({
      refused: 'A goal cannot be linked to an initiative.',
    });
  });

  it('an edit that changes nothing makes no change', () => {
    expect(editRecords(document, { table: 'elements', ids: ['g'], values: { title: 'Grow' } })).toMatchObject({
      changes: [],
    });
  });

  it('moving into another band changes the perspective', () => {
    const next = patched(
      document,
      moveElements(document, { moves: [{ id: 'n', position: { x: 1.4, y: 2 }, perspective: 'customer' }] }),
    );
    expect(next.elements.get('n')).toMatchObject({ perspective: 'customer', position: { x: 1, y: 2 } });
  });

  it('what a patch does not touch is shared', () => {
    const next = patched(
      document,
      editRecords(document, { table: 'elements', ids: ['g'], values: { title: 'Thrive' } }),
    );
    expect(next.links).toBe(document.links);
    expect(next.elements.get('h')).toBe(document.elements.get('h'));
    expect(next.map.updatedAt).toBe(NOW);
  });
});

describe('joining the steps of one gesture', () => {
  it('keeps one change a key, from the first value to the last', () => {
    const drag = (from: number, to: number): Change => ({
      op: 'set',
      table: 'elements',
      id: 'g',
      key: 'position',
      from: { x: from, y: 0 },
      to: { x: to, y: 0 },
    });
    expect(joinChanges([drag(0, 1)], [drag(1, 2)])).toEqual([drag(0, 2)]);
  });
});
