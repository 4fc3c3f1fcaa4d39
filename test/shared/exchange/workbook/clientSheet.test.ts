import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/checks/evaluate.ts';
import { readCsv } from '#shared/exchange/csv/readCsv.ts';
import { workCsv } from '#shared/exchange/csv/workCsv.ts';
import { clientFields, guessMapping, guessSheet } from '#shared/exchange/workbook/clientMapping.ts';
import { compareClientSheet } from '#shared/exchange/workbook/compareClientSheet.ts';
import { patchOf } from '#shared/exchange/workbook/patchOf.ts';
import { allKeys } from '#shared/exchange/workbook/preview.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { isRefusal } from '#shared/model/patch.ts';
import { smallMap } from './editedSheets.ts';

const own = readCsv(
  [
    'Our digital plan 2026;;;;;;',
    '',
    'Project name;Lead;Status;Start date;Budget;Supports;Cost center',
    'launch the forum;Grace;On hold;15.03.2026;1.500,00;Grow, Answer faster;77',
    'Ask a planner;Linus;In progress;01.04.2026;2.000,50;Answer faster;78',
    'Nowhere;;;;;Missing goal;',
    ';Nobody;;;;;',
  ].join('\n'),
  'Projects',
);

let n = 0;
const newId = () => `new-${++n}`;

describe('a client’s own sheet', () => {
  const mapping = guessMapping(own);
  if (mapping === null) throw new Error('no mapping');

  it('is matched by its headers, wherever they stand', () => {
    expect(mapping).toMatchObject({ sheet: 'Projects', headerRow: 3, kind: 'initiative' });
    expect(mapping.columns.map(({ field }) => field)).toEqual([
      'title',
      'owner',
      'status',
      'start',
      'cost.oneOff',
      'link:supports',
      null,
    ]);
    const sheet = own.sheets[0];
    expect(sheet && guessSheet(sheet, 1)).toBeNull();
    const known = clientFields().map(({ field }) => field);
    for (const { field } of mapping.columns) if (field !== null) expect(known).toContain(field);
  });

  it('changes what the map has by title, adds the rest, links by title and removes nothing', () => {
    const preview = compareClientSheet(smallMap, own, mapping, { newId });
    expect(preview.changes.map(({ field, oldText, newText }) => [field, oldText, newText])).toEqual([
      ['Owner', 'Ada', 'Grace'],
      ['Status', 'Active', 'On hold'],
      ['Start', '2026-02-01', '15.03.2026'],
      ['Cost: one-off', '1000', '1.500,00'],
    ]);
    expect(preview.additions.map(({ name }) => name)).toEqual([
      'Initiative “Ask a planner”',
      'Initiative “Nowhere”',
      '“Launch the forum” supports “Grow”',
      '“Ask a planner” supports “Answer faster”',
    ]);
    expect(preview.removals).toEqual([]);
    expect(preview.unreadable.map(({ reason }) => reason)).toEqual([
      '“Projects”, row 7: a new Initiative without a title was not read.',
      '“Projects”, row 6: “Missing goal” names nothing on the map, so it was not linked.',
    ]);
    expect(preview.ignored).toEqual(['“Projects”: the column “Cost center” was not read.']);
    const after = applyPatch(smallMap, patchOf(preview, allKeys(preview)), '2026-07-01T00:00:00.000Z');
    if (isRefusal(after)) throw new Error(after.refused);
    const added = [...after.elements.values()].find(({ title }) => title === 'Ask a planner');
    expect(added).toMatchObject({ status: 'active', start: '2026-04-01', cost: { oneOff: 2000.5 }, owner: 'Linus' });
  });

  it('may say the kind of each row in a column', () => {
    const kinds = readCsv(
      'Type,Name,Serves,Supports\nObjective,Reach,,\nKPI,Visitors,,\nProject,Site,,Reach\nRock,Stone,,\n',
      'Plan',
    );
    const guess = guessMapping(kinds);
    if (guess === null) throw new Error('no mapping');
    const preview = compareClientSheet(smallMap, kinds, guess, { newId });
    expect(preview.additions.map(({ name }) => name)).toEqual([
      'Goal “Reach”',
      'Initiative “Site”',
      'KPI “Visitors”',
      '“Site” supports “Reach”',
    ]);
    expect(preview.unreadable.map(({ reason }) => reason)).toEqual([
      '“Plan”, row 5: “Rock” is no kind of element, so the row was not read.',
    ]);
  });

  it('says “serves” of goals and “supports” of everything; a KPI that supports something measures it', () => {
    const plan = readCsv('Type,Name,Serves\nKPI,Visits,Launch the forum\nSkill,Coding,Launch the forum\n', 'Plan');
    const guess = guessMapping(plan);
    if (guess === null) throw new Error('no mapping');
    expect(guess.columns.map(({ field }) => field)).toEqual(['kind', 'title', 'link:supports']);
    expect(compareClientSheet(smallMap, plan, guess, { newId }).additions.map(({ name }) => name)).toEqual([
      'KPI “Visits”',
      'Capability “Coding”',
      '“Visits” measures “Launch the forum”',
      '“Coding” enables “Launch the forum”',
    ]);
    const own = guessMapping(readCsv('Type,Name,Serves\nProgram,Forum,"Lower cost of service"\n', 'Plan'));
    expect(own?.columns.at(-1)?.field).toBe('serves');
  });

  it('gives its one column of last days to whatever each kind calls it', () => {
    const plan = readCsv(
      'Type,Name,End\nGoal,Reach,2027-06-30\nProject,Site,2027-03-31\nKPI,Visits,2027-12-31\n',
      'Plan',
    );
    const guess = guessMapping(plan);
    if (guess === null) throw new Error('no mapping');
    const { additions } = compareClientSheet(smallMap, plan, guess, { newId });
    expect(additions.map(({ what }) => ('record' in what ? what.record : null))).toMatchObject([
      { due: '2027-06-30' },
      { end: '2027-03-31' },
      { target: { date: '2027-12-31' } },
    ]);
  });

  it('names what it cannot read of choices, numbers for bands among them', () => {
    const plan = readCsv(
      'Name,Status,Perspective,Owner (lead)\nSite,Soonish,2,Ann\nShop,in work,Customer perspective,Bob\n',
      'P',
    );
    const guess = guessMapping(plan);
    if (guess === null) throw new Error('no mapping');
    const { additions, unreadable } = compareClientSheet(smallMap, plan, guess, { newId });
    expect(additions.map(({ what }) => ('record' in what ? what.record : null))).toMatchObject([
      { title: 'Site', status: 'idea', owner: 'Ann' },
      { title: 'Shop', status: 'active', perspective: 'customer', owner: 'Bob' },
    ]);
    expect(unreadable.map(({ field }) => field)).toEqual(['Status', 'Perspective']);
  });

  it('that is our own CSV changes nothing', () => {
    const content = readCsv(workCsv(evaluate(smallMap, '2026-07-01')), 'plan');
    const guess = guessMapping(content);
    if (guess === null) throw new Error('no mapping');
    const { additions, changes, removals, unreadable } = compareClientSheet(smallMap, content, guess, { newId });
    expect({ additions, changes, removals, unreadable }).toEqual({
      additions: [],
      changes: [],
      removals: [],
      unreadable: [],
    });
  });
});
