import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldColumn, type PlanColumn, planColumn } from '#renderer/plan/planColumns.ts';
import { planGroups } from '#renderer/plan/planGroups.ts';
import { wholePlan } from '#renderer/plan/planSettings.ts';
import { copiedBlock, emptiedBlock, filledDown, sumOfBlock } from '#renderer/plan/table/cellActions.ts';
import { copiedText, shownText } from '#renderer/plan/table/cellText.ts';
import { pasteBlock } from '#renderer/plan/table/pasteBlock.ts';
import { pasteWords } from '#renderer/plan/table/pasteWords.ts';
import { readCell, readingOf, shifted, usualReading } from '#renderer/plan/table/readCell.ts';
import { type CellsEdit, setCells } from '#renderer/plan/table/setCells.ts';
import { tableRows } from '#renderer/plan/table/tableRows.ts';
import { dayHabits, parseDay } from '#renderer/ui/dayEntry.ts';
import { pastedCells } from '#shared/exchange/csv/readCsv.ts';
import { dayOfText } from '#shared/exchange/workbook/typedText.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import { isRefusal } from '#shared/model/patch.ts';
import { document, facts } from '../planMap.ts';

const today = '2026-06-01';
const column = (key: string): PlanColumn => {
  const found = planColumn(key);
  if (found === undefined) throw new Error(`there is no column ${key}`);
  return found;
};
const field = (key: string): FieldColumn['column'] => (column(key) as FieldColumn).column;
const read = (key: string, text: string, before: unknown = null) =>
  readCell(field(key), text, usualReading(document, today), before);
const workOf = (id: string) => document.elements.get(id) as Work;
const { rows } = tableRows(planGroups(facts, wholePlan), new Set());
const columns = ['title', 'owner', 'start', 'end', 'cost.oneOff', 'plannedCost', 'status', 'purposes'].map(column);
const whole = { top: 0, bottom: 0, left: 0, right: 0 };

describe('a cell reads what people type', () => {
  test('days in several ways, and a way from the day that stands there', () => {
    expect(read('start', '2027-03-12')).toEqual({ value: '2027-03-12' });
    expect(read('start', '12 March 2027')).toEqual({ value: '2027-03-12' });
    expect(read('start', '')).toEqual({ value: null });
    expect(read('start', '+2w', '2026-03-01')).toEqual({ value: '2026-03-15' });
    expect(read('start', '-1m', '2026-03-31')).toEqual({ value: '2026-02-28' });
    expect(read('start', '+14 days', '2026-03-01')).toEqual({ value: '2026-03-15' });
    expect(read('start', '+1', null)).toEqual({ problem: '“+1” needs a date to start from' });
    expect(read('start', 'soon')).toEqual({ problem: expect.stringContaining('“soon” is not a date') });
    expect(shifted('2026-01-31', 1, 'y')).toBe('2027-01-31');
  });

  test('a way that leads outside the years that can be named is refused', () => {
    expect(read('start', '+30', '9999-12-31')).toEqual({ problem: '“+30” leads past the year 9999' });
    expect(read('start', '+1m', '9999-12-01')).toEqual({ problem: '“+1m” leads past the year 9999' });
    expect(read('start', '+9999y', '2026-01-01')).toEqual({ problem: '“+9999y” leads past the year 9999' });
    expect(read('start', '-1w', '0001-01-07')).toEqual({ problem: '“-1w” leads before the year 1' });
    expect(read('start', '-6', '0001-01-07')).toEqual({ value: '0001-01-01' });
  });

  test('amounts with signs and separators, held to their bounds', () => {
    expect(read('cost.oneOff', '$ 1,200.50')).toEqual({ value: 1200.5 });
    expect(read('cost.oneOff', '12k')).toEqual({ value: 12_000 });
    expect(read('cost.oneOff', '')).toEqual({ value: null });
    expect(read('cost.oneOff', '-5')).toEqual({ problem: '“-5” is below 0' });
    expect(read('spent', '99999999999999999999')).toEqual({ problem: '“99999999999999999999” is too large' });
    expect(read('spent', '9e')).toEqual({ problem: '“9e” is not an amount' });
    expect(read('cost.oneOff', 'much')).toEqual({ problem: '“much” is not an amount' });
  });

  test('choices by their words, several at once, and records by their titles', () => {
    expect(read('status', 'in progress')).toEqual({ value: 'active' });
    expect(read('status', '')).toEqual({ problem: 'cannot be empty' });
    expect(read('gears', 'Acquisition, engagement')).toEqual({ value: ['acquisition', 'engagement'] });
    expect(read('audiences', 'buyers')).toEqual({ value: ['buyers'] });
    expect(read('audiences', 'Nobody')).toEqual({ problem: '“Nobody” names nothing on the map' });
  });

  test('a block shows in which order its dates stand and how its amounts are written', () => {
    const reading = readingOf(document, today, ['03/04/2026', '13/04/2026'], ['1.200,50', '7,5']);
    expect(readCell(field('start'), '03/04/2026', reading)).toEqual({ value: '2026-04-03' });
    expect(readCell(field('votes'), '7,5', reading)).toEqual({ problem: expect.anything() });
    expect(readCell(field('cost.oneOff'), '7,5', reading)).toEqual({ value: 7.5 });
  });
});

test.each(['en-US', 'en-GB', 'de-DE', 'sv-SE'])('%s: a day with dots is typed as it is imported', (locale) => {
  const habits = dayHabits(locale);
  const part = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 99 }));
  const year = fc.oneof(fc.integer({ min: 2000, max: 2099 }).map(String), fc.constantFrom('26', '0001', '9999'));
  fc.assert(
    fc.property(part, part, year, fc.boolean(), fc.constantFrom('.', '. '), (a, b, y, isPadded, dot) => {
      const [one, two] = [a, b].map((number) => String(number).padStart(isPadded ? 2 : 1, '0'));
      const text = `${one}${dot}${two}${dot}${y}`;
      const imported = dayOfText(text);
      expect(parseDay(text, habits, today)).toBe(
        imported === null || imported === 'ambiguous' ? undefined : imported.value,
      );
    }),
  );
});

test('cells show values to habit and copy them so that they can be read back', () => {
  const shop = workOf('shop');
  expect(shownText(shop, column('start'), facts)).toBe('Mar 1, 2026');
  expect(shownText(shop, column('cost.oneOff'), facts)).toBe('$100');
  expect(shownText(shop, column('gears'), facts)).toBe('Enlistment, Acquisition');
  expect(shownText(shop, column('purposes'), facts)).toBe('');
  expect(copiedText(shop, column('start'), facts)).toBe('2026-03-01');
  expect(copiedText(shop, column('plannedCost'), facts)).toBe('100');
  expect(copiedText(workOf('forum'), column('dependsOn'), facts)).toBe('Shop');
});

describe('blocks', () => {
  const block = { rows, columns, block: { top: 0, bottom: 2, left: 2, right: 5 } };

  test('are copied as a spreadsheet takes them', () => {
    expect(copiedBlock({ ...block, block: { ...block.block, bottom: 1 } }, facts)).toBe(
      '2026-03-01\t2026-05-01\t100\t100\n2026-02-01\t2028-05-01\t40\t40',
    );
  });

  test('are emptied but for what is calculated or always answered', () => {
    const edits = emptiedBlock({ rows, columns, block: { top: 0, bottom: 0, left: 4, right: 7 } });
    expect(edits).toEqual([{ work: 'shop', path: ['cost', 'oneOff'], value: null }]);
  });

  test('are filled from their first row; one row takes the one above', () => {
    expect(filledDown({ ...block, block: { top: 0, bottom: 2, left: 1, right: 1 } }, facts)).toEqual([
      { work: 'forum', path: ['owner'], value: 'Bo' },
      { work: 'app', path: ['owner'], value: 'Bo' },
    ]);
    expect(filledDown({ ...block, block: { top: 1, bottom: 1, left: 1, right: 1 } }, facts)).toEqual([
      { work: 'forum', path: ['owner'], value: 'Bo' },
    ]);
    expect(filledDown({ ...block, block: { top: 0, bottom: 0, left: 1, right: 1 } }, facts)).toEqual([]);
  });

  test('of amounts are summed up', () => {
    expect(sumOfBlock({ rows, columns, block: { top: 0, bottom: 2, left: 4, right: 4 } })).toBe(140);
    expect(sumOfBlock(block)).toBeNull();
  });
});

describe('a paste', () => {
  let made = 0;
  const target = (block: Partial<typeof whole>) => ({
    rows,
    columns,
    block: { ...whole, ...block },
    facts,
    today,
    newId: () => `new-${++made}`,
  });

  test('takes what can be read and names what cannot by row and column', () => {
    const plan = pasteBlock(pastedCells('2026-07-01\tnever\r\n\t2026-08-01\r\n'), target({ left: 2, right: 2 }));
    expect(plan.edits).toEqual([
      { work: 'shop', path: ['start'], value: '2026-07-01' },
      { work: 'forum', path: ['start'], value: null },
      { work: 'forum', path: ['end'], value: '2026-08-01' },
    ]);
    expect(pasteWords(plan)).toMatch(/^3 cells pasted\. Row 1, End: “never” is not a date/);
  });

  test('of one cell fills the block, and of some rows is repeated where they fit', () => {
    const one = pasteBlock([['Zoe']], target({ left: 1, right: 1, bottom: 2 }));
    expect(one.edits.map(({ work, value }) => [work, value])).toEqual([
      ['shop', 'Zoe'],
      ['forum', 'Zoe'],
      ['app', 'Zoe'],
    ]);
  });

  test('leaves what is calculated, and names cells that initiatives do not have', () => {
    const plan = pasteBlock([['50', 'Done', 'Support']], target({ left: 5, right: 5 }));
    expect(plan.edits).toEqual([{ work: 'shop', path: ['status'], value: 'done' }]);
    expect(plan.problems.map(({ column: label }) => label)).toEqual([column('purposes').label]);
  });

  test('below the last row makes new work of what has a title', () => {
    const plan = pasteBlock(pastedCells('One\tAnn\n\tBo\nTwo\tCy'), target({ top: 3, bottom: 3 }));
    expect(plan.added.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      ['One', 'Ann'],
      ['Two', 'Cy'],
    ]);
    expect(plan.rowsLeft).toBe(1);
    const untitled = pasteBlock([['Ann']], target({ top: 3, bottom: 3, left: 1, right: 1 }));
    expect(pasteWords(untitled)).toBe(
      'Nothing was pasted. 1 row found no place; begin at the title to add them as new work.',
    );
  });

  test('with headings puts each column where its heading says, shown or not', () => {
    const plan = pasteBlock(
      pastedCells('Kind\tTitle\tSpent\nCommunity program\tClub\t5'),
      target({ top: 3, bottom: 3 }),
    );
    expect(plan.added).toEqual([
      {
        id: expect.any(String),
        kind: 'program',
        cells: [
          { path: ['title'], value: 'Club' },
          { path: ['spent'], value: 5 },
        ],
      },
    ]);
  });
});

describe('a paste of what work depends on', () => {
  let made = 0;
  const schedule = ['title', 'owner', 'dependsOn'].map(column);
  const target = (block: Partial<typeof whole>) => ({
    rows,
    columns: schedule,
    block: { ...whole, ...block },
    facts,
    today,
    newId: () => `made-${++made}`,
  });
  const pairsAfter = (plan: ReturnType<typeof pasteBlock>) => {
    const patch = setCells(document, { ...plan, label: 'x', newId: () => `made-${++made}` });
    const next = isRefusal(patch) ? patch : applyPatch(document, patch, '2026-06-02T00:00:00.000Z');
    if (isRefusal(next)) throw new Error(next.refused);
    const links = [...next.links.values()].filter(({ relation }) => relation === 'dependsOn');
    return links.map(({ from, to }) => `${from} ${to}`).sort();
  };

  test('refuses a circle in its cell alone, by row and column, and takes the rest', () => {
    const plan = pasteBlock(pastedCells('Zoe\tForum\nYan\tShop\nXi\tForum'), target({ left: 1, right: 1 }));
    expect(plan.edits.map(({ work, path: [key] }) => `${work} ${key}`)).toEqual([
      'shop owner',
      'forum owner',
      'forum dependsOn',
      'app owner',
      'app dependsOn',
    ]);
    expect(pasteWords(plan)).toBe(
      '5 cells pasted. Row 1, Depends on: “Forum” waits for “Shop”, so together they would go in a circle.',
    );
    expect(pairsAfter(plan)).toEqual(['app forum', 'forum shop']);
  });

  test('refuses what closes a circle with another cell of the block, and what waits for itself', () => {
    const plan = pasteBlock(pastedCells('App\nForum\nShop; Forum'), target({ left: 2, right: 2 }));
    expect(plan.problems).toEqual([
      { row: 2, column: 'Depends on', why: 'Nothing can wait for itself' },
      { row: 3, column: 'Depends on', why: '“Shop” waits for “App”, so together they would go in a circle' },
    ]);
    expect(pasteWords(plan)).toMatch(/^1 cell pasted\. 2 cells did not fit and were left as they are\. Row 2/);
    expect(pairsAfter(plan)).toEqual(['forum shop', 'shop app']);
  });

  test('turns a dependency round, whichever row comes first', () => {
    const plan = pasteBlock([['Forum'], ['']], target({ left: 2, right: 2 }));
    expect(plan.problems).toEqual([]);
    expect(pairsAfter(plan)).toEqual(['shop forum']);
  });

  test('keeps what stood in a refused cell, also where that closes a circle with another', () => {
    // Forum would wait for itself: it stays with Shop, so Shop cannot wait for it.
    const plan = pasteBlock([['Forum'], ['App; Forum']], target({ left: 2, right: 2 }));
    expect(plan.edits).toEqual([]);
    expect(plan.problems.map(({ row }) => row)).toEqual([1, 2]);
  });

  test('gives new work what it depends on', () => {
    const plan = pasteBlock([['Club', 'Ann', 'Forum']], target({ top: 3, bottom: 3 }));
    expect(plan.problems).toEqual([]);
    expect(pairsAfter(plan)).toHaveLength(2);
  });
});

describe('cells are set in one step', () => {
  let links = 0;
  const newId = () => `link-${++links}`;
  const apply = (edit: Omit<CellsEdit, 'newId'>): MapDocument => {
    const patch = setCells(document, { ...edit, newId });
    if (isRefusal(patch)) throw new Error(patch.refused);
    const next = applyPatch(document, patch, '2026-06-02T00:00:00.000Z');
    if (isRefusal(next)) throw new Error(next.refused);
    return next;
  };

  test('two parts of one field, and a theme that becomes one of the map', () => {
    const next = apply({
      label: 'x',
      edits: [
        { work: 'app', path: ['cost', 'oneOff'], value: 7 },
        { work: 'app', path: ['cost', 'perYear'], value: 8 },
        { work: 'app', path: ['theme'], value: 'New' },
      ],
    });
    expect(next.elements.get('app')).toMatchObject({ cost: { oneOff: 7, perYear: 8 }, theme: 'New' });
    expect(next.map.themes).toEqual(['Service', 'Growth', 'New']);
  });

  test('new work stands clear of the cards that are there', () => {
    const next = apply({
      label: 'x',
      edits: [],
      added: [{ id: 'n', kind: 'initiative', cells: [{ path: ['title'], value: 'New' }] }],
    });
    const made = next.elements.get('n');
    expect(made).toMatchObject({ title: 'New', perspective: 'internal', status: 'idea' });
    expect(made?.position.y).toBeGreaterThan(100);
  });

  test('what work depends on is linked and unlinked; a circle is refused', () => {
    const dependsOn = (value: string[]) => [{ work: 'forum', path: ['dependsOn'] as const, value }];
    const next = apply({ label: 'x', edits: dependsOn(['app']) });
    const pairs = [...next.links.values()]
      .filter(({ relation }) => relation === 'dependsOn')
      .map(({ from, to }) => `${from} ${to}`);
    expect(pairs).toEqual(['forum app']);
    const circle = { work: 'shop', path: ['dependsOn'] as const, value: ['forum'] };
    expect(setCells(document, { label: 'x', newId, edits: [circle] })).toEqual({
      refused: expect.stringContaining('circle'),
    });
    expect(read('dependsOn', 'Shop; App')).toEqual({ value: ['shop', 'app'] });
  });

  test('work that is gone is refused', () => {
    const gone = setCells(document, { label: 'x', newId, edits: [{ work: 'gone', path: ['owner'], value: 'A' }] });
    expect(isRefusal(gone)).toBe(true);
  });
});
