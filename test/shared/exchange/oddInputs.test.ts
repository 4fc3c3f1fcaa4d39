/** Inputs that are odd without being broken: each is taken as a person means it, or said; nothing is lost. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/checks/evaluate.ts';
import { readCsv } from '#shared/exchange/csv/readCsv.ts';
import { readMapFile } from '#shared/exchange/readMapFile.ts';
import { guessMapping } from '#shared/exchange/workbook/clientMapping.ts';
import { compareClientSheet } from '#shared/exchange/workbook/compareClientSheet.ts';
import { compareWorkbook } from '#shared/exchange/workbook/compareWorkbook.ts';
import { patchOf } from '#shared/exchange/workbook/patchOf.ts';
import { allKeys, changesNothing } from '#shared/exchange/workbook/preview.ts';
import { readWorkbook } from '#shared/exchange/workbook/readWorkbook.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { isRefusal } from '#shared/model/patch.ts';
import { wellFormed } from '#shared/model/text.ts';
import { EditedWorkbook, exported, smallMap } from './workbook/editedSheets.ts';
import { textCell, workbookWith } from './workbook/packages.ts';

const file = (elements: readonly object[], links: readonly object[] = []) =>
  JSON.stringify({ format: 'throughline-map', version: 1, map: { id: 'm' }, elements, links });
const book = exported(smallMap);
const goal = (id: string, more: object = {}) => ({ id, kind: 'goal', title: `Goal ${id}`, ...more });
const read = (text: string) => readMapFile(text, () => 'x');
let n = 0;
const newId = () => `new-${++n}`;

describe('in a map file', () => {
  it('numbers that are none any more once they are read are set aside, and said with their value', () => {
    const work = { id: 'w', kind: 'initiative', title: 'W', spent: 1 };
    const { document, faults } = read(file([work]).replace('"spent":1', '"spent":1e999'));
    expect(faults.map(({ action, path }) => [action, path])).toEqual([['setAside', 'elements[0].spent']]);
    expect(document.elements.get('w')).toMatchObject({ spent: null });
    const zero = read(file([work]).replace('"spent":1', '"spent":-0'));
    expect(zero.faults).toEqual([]);
    expect(writeMapFile(zero.document)).toContain('"spent": 0,');
  });

  it('ids that look alike are different ones, and kept as they are', () => {
    const ids = ['a', 'A', '\u00e9', 'e\u0301', 'a\u200b', ' a'];
    const { document, faults } = read(file(ids.map((id) => goal(id))));
    expect(faults).toEqual([]);
    expect([...document.elements.keys()].sort()).toEqual([...ids].sort());
    expect([...read(writeMapFile(document)).document.elements.keys()].sort()).toEqual([...ids].sort());
  });

  it('a circle of links is opened, and a finding', () => {
    const links = ['ab', 'bc', 'ca'].map(([from, to]) => ({ id: `${from}${to}`, from, to, relation: 'supports' }));
    const { document, faults } = read(
      file(
        ['a', 'b', 'c'].map((id) => goal(id)),
        links,
      ),
    );
    expect(faults).toEqual([]);
    expect(document.links.size).toBe(3);
    expect(evaluate(document, '2026-11-02').findings.map(({ check }) => check)).toContain('circular-support');
  });

  it('a chain of ten thousand links needs no stack', () => {
    const count = 10_000;
    const goals = Array.from({ length: count }, (_, i) => goal(`g${i}`));
    const links = goals.slice(1).map((_, i) => ({ id: `l${i}`, from: `g${i}`, to: `g${i + 1}`, relation: 'supports' }));
    const { document, faults } = read(file(goals, links));
    expect(faults).toEqual([]);
    expect(() => evaluate(document, '2026-11-02')).not.toThrow();
  });

  it.each([
    ['a label of a megabyte', 'x'.repeat(1_000_000)],
    ['a hundred thousand combining marks', `e${'\u0301'.repeat(100_000)}`],
    ['a megabyte of joined emoji', '👩‍👩‍👧‍👦'.repeat(90_000)],
  ])('%s is cut at the limit, and that is said', (_what, title) => {
    const { document, faults } = read(file([goal('a', { title })]));
    expect(faults.map(({ path }) => path)).toEqual(['elements[0].title']);
    const kept = document.elements.get('a')?.title ?? '';
    expect(kept.length).toBeLessThanOrEqual(300);
    expect(kept.length).toBeGreaterThan(290);
    expect([title.startsWith(kept), wellFormed(kept)]).toEqual([true, kept]);
  });
});

describe('in a workbook', () => {
  it('of merged cells the first holds the value, and that is said', () => {
    const sheet = `<worksheet><sheetData><row r="1">${textCell('A1', 'Title')}${textCell('B1', 'Owner')}</row><row r="2">${textCell('A2', 'Grow')}<c r="B2"/></row></sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells></worksheet>`;
    const content = readWorkbook(workbookWith('', { 'xl/worksheets/sheet1.xml': sheet }));
    expect(content.sheets[0]?.rows[1]?.cells[0]).toBe('Grow');
    expect(content.sheets[0]?.rows[1]?.cells[1] ?? null).toBeNull();
    expect(content.notes.map(({ text }) => text)).toEqual(['“Goals”: of merged cells, the first holds the value.']);
  });

  it('yes and no are understood in the languages of programs, and nothing is guessed', () => {
    const typed = (value: string | boolean) =>
      compareWorkbook(smallMap, new EditedWorkbook(book).type('Platforms', 'Suite', 'Integrated', value).content, {
        newId,
      });
    for (const yes of ['TRUE', 'WAHR', 'yes', 'Oui', '1', true]) {
      expect(typed(yes).changes.map(({ field, newText }) => [field, newText])).toEqual([
        ['Integrated', expect.anything()],
      ]);
    }
    for (const no of ['FALSE', 'FALSCH', 'No', '0', false]) expect(typed(no).changes).toEqual([]);
    const odd = typed('perhaps');
    expect(odd.changes).toEqual([]);
    expect(odd.unreadable.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^“Platforms”, row 2: Integrated “perhaps” is neither Yes nor No/),
    ]);
  });

  it('a choice of nobody’s list is listed and never taken for another', () => {
    const { content } = new EditedWorkbook(book).type('Initiatives', 'Launch the forum', 'Status', 'Fast erledigt');
    const preview = compareWorkbook(smallMap, content, { newId });
    expect(preview.changes).toEqual([]);
    expect(preview.unreadable.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^“Initiatives”, row 2: Status “Fast erledigt” is none of its choices/),
    ]);
  });

  it('imported a second time changes nothing more', () => {
    const { content } = new EditedWorkbook(book)
      .type('Initiatives', 'Launch the forum', 'Title', 'Launch it')
      .type('Goals', 'Grow', 'Weight', 5);
    const first = compareWorkbook(smallMap, content, { newId });
    const after = applyPatch(smallMap, patchOf(first, allKeys(first)), '2026-12-01T00:00:00.000Z');
    if (isRefusal(after)) throw new Error(after.refused);
    expect(changesNothing(compareWorkbook(after, content, { newId }))).toBe(true);
  });
});

describe('in somebody’s own table', () => {
  const preview = (text: string) => {
    const table = readCsv(text, 'Plan');
    const mapping = guessMapping(table);
    if (mapping === null) throw new Error('no mapping');
    return { mapping, ...compareClientSheet(smallMap, table, mapping, { newId }) };
  };

  it('texts that begin like a formula come in as texts', () => {
    const text = `Project,Owner\n"=cmd|' /C calc'!A0",@sum\n`;
    expect(preview(text).additions.map(({ name }) => name)).toEqual(["Initiative “=cmd|' /C calc'!A0”"]);
  });

  it('addresses that would run something are a text like any other', () => {
    const { additions } = preview(
      'Project,Notes\njavascript:alert(1),data:text/html;base64,x\n\\\\host\\share,file:///etc\n',
    );
    expect(additions.map(({ name }) => name)).toEqual([
      'Initiative “javascript:alert(1)”',
      'Initiative “\\\\host\\share”',
    ]);
  });

  it('a column that stands twice is read once, and the other is left', () => {
    const { mapping } = preview('Project,Owner,Owner\nNew shop,Ann,Bea\n');
    expect(mapping.columns.map(({ field }) => field)).toEqual(['title', 'owner', null]);
  });

  it('a header broken into two lines is that header', () => {
    expect(preview('"Project\nname",Lead\nNew shop,Ann\n').mapping.columns.map(({ field }) => field)).toEqual([
      'title',
      'owner',
    ]);
  });
});
