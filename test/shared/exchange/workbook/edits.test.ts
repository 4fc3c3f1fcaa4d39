import { describe, expect, it } from 'vitest';
import { compareWorkbook } from '#shared/exchange/workbook/compareWorkbook.ts';
import type { CompareOptions } from '#shared/exchange/workbook/comparison.ts';
import { patchOf } from '#shared/exchange/workbook/patchOf.ts';
import { allKeys, changesNothing, type Preview } from '#shared/exchange/workbook/preview.ts';
import type { CellContent } from '#shared/exchange/workbook/workbookContent.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { documentHash } from '#shared/model/hash.ts';
import { invert, isRefusal } from '#shared/model/patch.ts';
import { EditedWorkbook, exported, smallMap } from './editedSheets.ts';

const workbook = () => new EditedWorkbook(exported(smallMap));
const now = '2026-07-01T00:00:00.000Z';

function compare(edited: EditedWorkbook, options: Partial<CompareOptions> = {}): Preview {
  let n = 0;
  return compareWorkbook(smallMap, edited.content, { newId: () => `new-${++n}`, ...options });
}

function applied(preview: Preview, accepted = allKeys(preview)): MapDocument {
  const patch = patchOf(preview, accepted);
  const after = applyPatch(preview.document, patch, now);
  if (isRefusal(after)) throw new Error(after.refused);
  const back = applyPatch(after, { changes: invert(patch.changes) }, now);
  if (isRefusal(back)) throw new Error(back.refused);
  expect(documentHash(back)).toEqual(documentHash(preview.document));
  return after;
}

const reasons = (preview: Preview) => preview.unreadable.map(({ reason }) => reason);

describe('an edited field', () => {
  it('is a change from old to new, by the column’s words', () => {
    const preview = compare(
      workbook()
        .type('Initiatives', 'Launch the forum', 'Status', 'on hold')
        .type('Initiatives', 'Launch the forum', 'Cost: one-off', '1.200,50')
        .type('Initiatives', 'Launch the forum', 'Start', { day: '2026-03-15' })
        .type('Initiatives', 'Launch the forum', 'Gears', 'Enlistment, Monetization')
        .type('Initiatives', 'Launch the forum', 'Audiences', 'partners')
        .type('KPIs', 'Answers in a day', 'Stage', 'Buyer')
        .type('Capabilities', 'Moderation', 'Today', 2),
    );
    expect(reasons(preview)).toEqual([]);
    expect(preview.changes.map(({ name, field, oldText, newText }) => [name, field, oldText, newText])).toEqual([
      ['Initiative “Launch the forum”', 'Status', 'Active', 'on hold'],
      ['Initiative “Launch the forum”', 'Start', '2026-02-01', '2026-03-15'],
      ['Initiative “Launch the forum”', 'Cost: one-off', '1000', '1.200,50'],
      ['Initiative “Launch the forum”', 'Audiences', 'Planners; Partners', 'partners'],
      ['Initiative “Launch the forum”', 'Gears', 'Engagement; Enlistment', 'Enlistment, Monetization'],
      ['KPI “Answers in a day”', 'Stage', 'First contact', 'Buyer'],
      ['Capability “Moderation”', 'Today', '1', '2'],
    ]);
    const after = applied(preview);
    expect(after.elements.get('i1')).toMatchObject({
      status: 'paused',
      start: '2026-03-15',
      cost: { oneOff: 1200.5, perYear: 250.5 },
      audiences: ['a2'],
      gears: ['enlistment', 'monetization'],
    });
    expect(after.elements.get('k1')).toMatchObject({ stage: 's2' });
    expect(after.elements.get('c1')).toMatchObject({ current: 2, needed: 3 });
  });

  it('is left alone where it is declined', () => {
    const preview = compare(
      workbook()
        .type('Initiatives', 'Launch the forum', 'Cost: one-off', 1)
        .type('Initiatives', 'Launch the forum', 'Cost: per year', 2),
    );
    const [first] = preview.changes;
    const after = applied(preview, new Set([first?.key ?? '']));
    expect(after.elements.get('i1')).toMatchObject({ cost: { oneOff: 1, perYear: 250.5 } });
  });

  it('becomes unanswered where its cell is emptied, if it can be', () => {
    const preview = compare(
      workbook()
        .type('Initiatives', 'Launch the forum', 'Owner', null)
        .type('Initiatives', 'Launch the forum', 'Start', '  ')
        .type('Initiatives', 'Launch the forum', 'Tags', null)
        .type('Initiatives', 'Launch the forum', 'Status', null),
    );
    expect(reasons(preview)).toEqual(['“Initiatives”, row 2: Status cannot be empty; left as it was.']);
    expect(applied(preview).elements.get('i1')).toMatchObject({ owner: '', start: null, tags: [], status: 'active' });
  });

  it('of the map itself is read from the summary', () => {
    const edited = workbook();
    edited.rows('Summary', (rows) =>
      rows.map((row) => {
        const said: Record<string, CellContent> = {
          Vision: 'Better',
          'Horizon end': { day: '2028-06-30' },
          Currency: 'usd',
        };
        const value = said[String(row.cells[0])];
        return value === undefined ? row : { ...row, cells: [row.cells[0], value] };
      }),
    );
    const preview = compare(edited);
    expect(reasons(preview)).toEqual([
      expect.stringMatching(/row \d+: Currency “usd” does not fit here; left as it was/),
    ]);
    expect(applied(preview).map).toMatchObject({
      vision: 'Better',
      horizon: { start: '2026-01-01', end: '2028-06-30' },
    });
  });
});

describe('rows', () => {
  it('without an id are additions, which may name each other', () => {
    const preview = compare(
      workbook()
        .append('Goals', { Title: 'Delight', Perspective: 'Customer value' })
        .append('Audiences', { Title: 'Mentors', Group: 'influencers' })
        .append('Initiatives', { Title: 'Mentor days', Audiences: 'Mentors; Planners', Status: 'Planned' })
        .append('Links', { From: 'Mentor days', To: 'Delight', Strength: 'strong' })
        .append('Milestones', { Title: 'First day', Work: 'Mentor days', Due: '2026-12-01' })
        .append('KPIs', { Title: 'Mentors met' })
        .append('Readings', { KPI: 'Mentors met', Date: { day: '2026-06-30' }, Value: 7 })
        .append('Readings', { KPI: 'Answers in a day', Date: '2026-05-01', Value: '50' }),
    );
    expect(reasons(preview)).toEqual([]);
    expect(preview.changes).toEqual([]);
    expect(preview.additions.map(({ name, sheet }) => `${sheet}: ${name}`)).toEqual([
      'Audiences: Audience “Mentors”',
      'Goals: Goal “Delight”',
      'Initiatives: Initiative “Mentor days”',
      'KPIs: KPI “Mentors met”',
      'Readings: Reading of “Answers in a day”: 50 on 2026-05-01',
      'Readings: Reading of “Mentors met”: 7 on 2026-06-30',
      'Milestones: Milestone “First day” of “Mentor days”',
      'Links: “Mentor days” supports “Delight”',
    ]);
    const after = applied(preview);
    const titled = (title: string) => [...after.elements.values()].find((element) => element.title === title);
    expect(titled('Delight')).toMatchObject({ kind: 'goal', level: 'business', perspective: 'customer' });
    const work = titled('Mentor days');
    const mentors = [...after.audiences.values()].find(({ title }) => title === 'Mentors');
    expect(work).toMatchObject({
      audiences: [mentors?.id, 'a1'],
      milestones: [{ title: 'First day', due: '2026-12-01' }],
    });
    expect([...after.links.values()]).toContainEqual(
      expect.objectContaining({ from: work?.id, to: titled('Delight')?.id, relation: 'supports', strength: 3 }),
    );
    expect(after.elements.get('k1')).toMatchObject({ readings: [{ value: 40 }, { value: 50 }, { value: 55.5 }] });
  });

  it('that need what was declined are left out, and it is said', () => {
    const preview = compare(
      workbook()
        .append('Goals', { Title: 'Delight' })
        .append('Audiences', { Title: 'Mentors' })
        .type('Initiatives', 'Launch the forum', 'Audiences', 'Planners; Mentors')
        .append('Links', { From: 'Launch the forum', To: 'Delight' }),
    );
    const declined = ['Goal “Delight”', 'Audience “Mentors”'];
    const accepted = new Set(
      [...allKeys(preview)].filter((key) => !preview.additions.some((a) => a.key === key && declined.includes(a.name))),
    );
    expect(patchOf(preview, accepted).leftOut).toEqual([
      'The link from “Launch the forum” to “” was left out: one of its ends is not on the map.',
    ]);
    expect(applied(preview, accepted).elements.get('i1')).toMatchObject({ audiences: ['a1'] });
  });

  it('that are gone are removals, each with what goes along', () => {
    const preview = compare(
      workbook()
        .delete('Goals', 'Answer faster')
        .delete('Milestones', 'Open')
        .delete('Links', 'Moderation')
        .rows('Readings', (rows) => rows.filter((_, i) => i !== 1)),
    );
    expect(preview.removals.map(({ name, takesAlong }) => [name, takesAlong])).toEqual([
      ['Goal “Answer faster”', '3 links'],
      ['Reading of “Answers in a day” on 2026-03-01', undefined],
      ['Milestone “Open”', undefined],
      ['“Moderation” enables “Launch the forum”', undefined],
    ]);
    expect(reasons(preview)).toEqual([]);
    const after = applied(preview);
    expect([...after.links.keys()]).toEqual(['l5']);
    expect(after.elements.get('k1')).toMatchObject({ readings: [{ value: 55.5 }] });
  });

  it('may stand in any order, with blank ones between', () => {
    const edited = workbook().rows('Links', ([header, ...rows]) => (header ? [header, ...rows.reverse()] : rows));
    edited.rows('Goals', ([header, ...rows]) =>
      header ? [{ number: 1, cells: [] }, header, ...rows.reverse(), { number: 90, cells: [' ', null] }] : rows,
    );
    expect(changesNothing(compare(edited))).toBe(true);
  });

  it('of the KPI route change its order by theirs', () => {
    const preview = compare(
      workbook().rows('KPI route', (rows) => [rows[0], rows[3], rows[1], rows[2]].filter((row) => row !== undefined)),
    );
    expect(preview.changes).toMatchObject([
      { field: 'Order', oldText: 'First contact → Buyer → Advocate', newText: 'Advocate → First contact → Buyer' },
    ]);
    expect([...applied(preview).stages.keys()]).toEqual(['s3', 's1', 's2']);
  });

  it('that repeat an id are all listed, and one of them may be taken', () => {
    const edited = workbook().rows('Goals', (rows) => [...rows, { ...(rows[1] ?? { cells: [] }), number: 9 }]);
    edited.rows('Goals', (rows) =>
      rows.map((row) => (row.number === 9 ? { ...row, cells: ['Copied', ...row.cells.slice(1)] } : row)),
    );
    const preview = compare(edited);
    expect(reasons(preview)).toEqual([
      '“Goals”, row 2: the ID stands in row 9 too; accept one of them.',
      '“Goals”, row 9: the ID stands in row 2 too; accept one of them.',
    ]);
    expect(preview.removals).toEqual([]);
    expect(preview.changes).toMatchObject([{ newText: 'Copied', oneOf: expect.any(String) }]);
    expect(applied(preview).elements.get('g1')?.title).toBe('Grow');
    expect(applied(preview, new Set(preview.changes.map(({ key }) => key))).elements.get('g1')?.title).toBe('Copied');
  });

  it('with an id of something else, without a title or with a misfit are named by sheet and row, and the rest goes on', () => {
    const preview = compare(
      workbook()
        .append('Goals', { Title: 'Stolen', ID: 'i1' })
        .append('Goals', { Due: '2026-02-30', Owner: 'Nobody' })
        .append('Goals', { Title: 'Fine', Weight: 9, Due: '30.2.2026' })
        .append('Links', { From: 'Grow', To: 'Moderation' })
        .append('Links', { From: 'Grow', To: 'Nothing' })
        .type('Initiatives', 'Launch the forum', 'Cost: one-off', -5)
        .type('Initiatives', 'Launch the forum', 'Cost: per year', 1e20)
        .type('Initiatives', 'Launch the forum', 'End', { error: '#REF!' }),
    );
    expect(reasons(preview)).toEqual([
      '“Goals”, row 6: the ID belongs to Initiative “Launch the forum”, so the row was not read.',
      '“Goals”, row 9: Due “2026-02-30” is not a date; left empty.',
      '“Goals”, row 9: a new Goal without a title was not read.',
      '“Goals”, row 12: Weight “9” is none of its choices (1, 2, 3, 4, 5); left empty.',
      '“Goals”, row 12: Due “30.2.2026” is not a date; left empty.',
      '“Initiatives”, row 2: End shows the error #REF!; left as it was.',
      '“Initiatives”, row 2: Cost: one-off “-5” is below 0; left as it was.',
      '“Initiatives”, row 2: Cost: per year “100000000000000000000” is too large; left as it was.',
      '“Links”, row 8: the relation is missing, so the link was not read.',
      '“Links”, row 11: To “Nothing” names nothing on the map; left empty.',
      '“Links”, row 11: a new link needs an element at each end, so it was not read.',
    ]);
    expect(preview.additions.map(({ name }) => name)).toEqual(['Goal “Fine”']);
    expect(applied(preview).elements.size).toBe(smallMap.elements.size + 1);
  });
});

describe('sheets and columns', () => {
  it('may stand in any order', () => {
    const edited = workbook().sheets((sheets) => [...sheets].reverse());
    for (const name of ['Goals', 'Initiatives', 'Readings', 'Links']) {
      edited.rows(name, (rows) =>
        rows.map((row) => ({ ...row, cells: Array.from({ length: 60 }, (_, i) => row.cells[59 - i]) })),
      );
    }
    expect(changesNothing(compare(edited))).toBe(true);
  });

  it('that are missing leave their fields alone', () => {
    const edited = workbook().sheets((sheets) => sheets.filter(({ name }) => name !== 'KPIs' && name !== 'Audiences'));
    for (const header of ['Owner', 'Cost: one-off', 'Milestones']) {
      const at = edited.headers('Initiatives').indexOf(header);
      if (at >= 0)
        edited.rows('Initiatives', (rows) =>
          rows.map((row) => ({ ...row, cells: Array.from(row.cells).filter((_, i) => i !== at) })),
        );
    }
    edited.delete('Links', 'Answers in a day');
    const preview = compare(edited);
    expect([preview.additions, preview.changes, preview.removals]).toEqual([[], [], []]);
    expect(preview.notes.join(' ')).toMatch(/left as on the map: KPIs, Audiences/);
  });

  it('without ids are matched by title, and nothing is removed', () => {
    const edited = workbook().type('Goals', 'Grow', 'Owner', 'Ada').delete('Goals', 'Answer faster');
    const at = edited.column('Goals', 'ID');
    edited.rows('Goals', (rows) => rows.map((row) => ({ ...row, cells: row.cells.slice(0, at) })));
    const preview = compare(edited);
    expect(preview.removals).toEqual([]);
    expect(preview.changes).toMatchObject([{ field: 'Owner', newText: 'Ada' }]);
  });

  it('that the map does not know are reported, and calculated ones ignored', () => {
    const edited = workbook()
      .type('Alignment', 'Launch the forum', 'Kind', 'Mine')
      .type('Goals', 'Grow', 'Measured', 'very');
    edited.rows('Goals', (rows) =>
      rows.map((row, i) => ({ ...row, cells: [...row.cells, i === 0 ? 'Cost center' : '7'] })),
    );
    edited.sheets((sheets) => [...sheets, { name: 'Scratch', isHidden: false, rows: [{ number: 1, cells: ['x'] }] }]);
    const preview = compare(edited);
    expect(changesNothing(preview)).toBe(true);
    expect(preview.ignored).toEqual([
      'The sheet “Scratch” is none of an exported workbook and was not read.',
      '“Goals”: the column “Cost center” is none of the map’s and was not read.',
      '“Alignment” shows something else than the map (B2); it is calculated, so what was typed there was not read.',
    ]);
  });
});

describe('dates and numbers as text', () => {
  it('that can be read in two ways are asked about once a column, with samples, and never guessed', () => {
    const edited = workbook()
      .type('Milestones', 'Open', 'Due', '02/03/2026')
      .type('Milestones', 'Full', 'Due', '05/11/2026')
      .type('Goals', 'Grow', 'Due', '31/12/2026')
      .type('Initiatives', 'Launch the forum', 'Cost: one-off', '1,234');
    const asked = compare(edited);
    expect(asked.questions).toEqual([
      {
        key: 'Initiatives/Cost: one-off',
        kind: 'decimalSign',
        sheet: 'Initiatives',
        field: 'Cost: one-off',
        samples: ['1,234'],
      },
      {
        key: 'Milestones/Due',
        kind: 'dayOrder',
        sheet: 'Milestones',
        field: 'Due',
        samples: ['02/03/2026', '05/11/2026'],
      },
    ]);
    expect(asked.changes.map(({ newText }) => newText)).toEqual(['31/12/2026']);
    const answered = compare(edited, { dayOrder: { 'Milestones/Due': 'dayFirst' }, decimalSign: 'comma' });
    expect(answered.questions).toEqual([]);
    expect(applied(answered).elements.get('i1')).toMatchObject({
      cost: { oneOff: 1.234 },
      milestones: [{ due: '2026-03-02' }, { due: '2026-11-05' }],
    });
    expect(applied(compare(edited, { dayOrder: 'monthFirst', decimalSign: 'point' })).elements.get('i1')).toMatchObject(
      {
        cost: { oneOff: 1234 },
        milestones: [{ due: '2026-02-03' }, { due: '2026-05-11' }],
      },
    );
  });
});
