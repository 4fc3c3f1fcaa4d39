import { expect, test } from 'vitest';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { addLink } from '#shared/model/commands/addLink.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { directionFrom, endsOf, linkChoices, relationWords, whyNoLink } from '#shared/model/linkChoices.ts';
import { isRefusal } from '#shared/model/patch.ts';

const document = completeDraft({
  map: { id: 'm', title: 'M' },
  elements: [
    { id: 'goal', kind: 'goal' },
    { id: 'work', kind: 'initiative' },
    { id: 'program', kind: 'program' },
    { id: 'kpi', kind: 'kpi' },
    { id: 'skill', kind: 'capability' },
    { id: 'note', kind: 'note' },
    { id: 'note2', kind: 'note' },
  ],
  links: [{ id: 'l', from: 'work', to: 'goal', relation: 'supports' }],
});

const chosen = (id: string) =>
  linkChoices(document, id)
    .map(({ other, relation, direction }) => `${relationWords(relation, direction)} ${other.id}`)
    .sort();

test('both directions, every relation that the table permits, and none that is there already', () => {
  expect(chosen('work')).toEqual(
    [
      'Depends on program',
      'Depends on skill',
      'Enabled by skill',
      'Measured by kpi',
      'Needed by program',
      'Notes note',
      'Notes note2',
      'Supported by program',
      'Supports program',
    ].sort(),
  );
  expect(chosen('note2')).toEqual(['goal', 'kpi', 'program', 'skill', 'work'].map((id) => `Annotates ${id}`).sort());
  expect(linkChoices(document, 'gone')).toEqual([]);
});

test('each choice is a link that can be made', () => {
  for (const id of document.elements.keys()) {
    for (const choice of linkChoices(document, id)) {
      const patch = addLink(document, { id: 'new', ...endsOf(id, choice), relation: choice.relation });
      expect(
        isRefusal(patch) ? patch.refused : isRefusal(applyPatch(document, patch, '2026-01-01T00:00:00.000Z')),
      ).toBe(false);
    }
  }
});

test('where there is none it says why', () => {
  expect(whyNoLink(document, 'note', 'note2')).toMatch(/note cannot be linked to a note/);
  expect(whyNoLink(document, 'goal', 'goal')).toMatch(/itself/);
  expect(whyNoLink(document, 'work', 'kpi')).toBeNull();
});

test('a link is seen from either end', () => {
  expect([directionFrom({ from: 'a' }, 'a'), directionFrom({ from: 'a' }, 'b')]).toEqual(['out', 'in']);
});
