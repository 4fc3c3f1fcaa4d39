import { expect, test } from 'vitest';
import { controlOf } from '#renderer/inspector/controls.ts';
import { answeredIn, commonFields, fieldGroups } from '#renderer/inspector/fieldGroups.ts';
import { knownPeople, knownTags, knownTexts } from '#renderer/state/knownTexts.ts';
import { completeDraft } from '#shared/model/draft.ts';
import type { Fields } from '#shared/model/field.ts';
import { kindNames, kindOf } from '#shared/model/kinds/registry.ts';
import { mapFields } from '#shared/model/mapInfo.ts';
import { listRecords } from '#shared/model/tables.ts';

const declared = [
  ...kindNames.map((kind) => kindOf(kind).fields),
  ...Object.values(listRecords).map(({ fields }) => fields as Fields),
  mapFields as Fields,
];

test('every declared field that is not hidden has a control', () => {
  const without = declared.flatMap((fields) =>
    Object.entries(fields).filter(([, { control }]) => control !== 'hidden' && controlOf(control) === undefined),
  );
  expect(without).toEqual([]);
});

test('groups hold every field once, in the sections that it names', () => {
  for (const kind of kindNames) {
    const { fields } = kindOf(kind);
    const visible = Object.keys(fields).filter((key) => fields[key]?.control !== 'hidden');
    const grouped = fieldGroups(fields).flatMap((group) => group.fields.map(([key]) => key));
    expect([...grouped].sort()).toEqual([...visible].sort());
  }
  expect(fieldGroups(kindOf('note').fields, ['votes', 'parked']).map(({ id }) => id)).toEqual(['basics', 'more']);
});

test('several elements share what all of them have, and no lists of their own', () => {
  const shared = (...kinds: (typeof kindNames)[number][]) =>
    Object.keys(commonFields(kinds.map((kind) => kindOf(kind).fields)));
  expect(shared('goal', 'kpi', 'initiative')).toEqual([
    'description',
    'perspective',
    'theme',
    'tags',
    'votes',
    'parked',
    'owner',
  ]);
  expect(shared('initiative', 'program')).toContain('gears');
  expect(shared('initiative')).not.toContain('milestones');
  // A goal's scale is its weight, a capability's how far along it is.
  expect(shared('goal', 'capability')).not.toContain('weight');
});

test('a group is empty where nothing differs from a new record', () => {
  const [empty, owned] = completeDraft({
    map: { id: 'm' },
    elements: [
      { id: 'a', kind: 'initiative' },
      { id: 'b', kind: 'initiative', team: 'Six people' },
    ],
  }).elements.values();
  const plan = fieldGroups(kindOf('initiative').fields).find(({ id }) => id === 'plan');
  if (plan === undefined || empty === undefined || owned === undefined) throw new Error('no plan');
  expect([answeredIn(plan, [empty]), answeredIn(plan, [owned]), answeredIn(plan, [empty, owned])]).toEqual([0, 1, 1]);
});

test('people, lines and tags of the whole map complete what is typed, the most used first', () => {
  const document = completeDraft({
    map: { id: 'm' },
    elements: [
      {
        id: 'a',
        kind: 'initiative',
        owner: 'Ann',
        itPartner: 'Kim',
        team: 'Web',
        tags: ['z'],
        milestones: [{ id: 'x', owner: 'Kim' }],
      },
      { id: 'b', kind: 'goal', owner: 'Lou', tags: ['a', 'z'] },
      { id: 'c', kind: 'kpi', owner: 'Kim', unit: '%' },
    ],
    reviews: [{ id: 'r', date: '2026-01-01', author: 'Max' }],
  });
  expect(knownPeople(document)[0]).toBe('Kim');
  expect([...knownPeople(document)].sort()).toEqual(['Ann', 'Kim', 'Lou', 'Max']);
  expect([knownTexts(document, 'Team'), knownTexts(document, 'Unit'), knownTexts(document, 'Source')]).toEqual([
    ['Web'],
    ['%'],
    [],
  ]);
  expect(knownTags(document)).toEqual(['a', 'z']);
});
