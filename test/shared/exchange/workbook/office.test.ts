import { strFromU8, strToU8 } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluate } from '#shared/checks/evaluate.ts';
import { compareWorkbook } from '#shared/exchange/workbook/compareWorkbook.ts';
import { patchOf } from '#shared/exchange/workbook/patchOf.ts';
import { allKeys } from '#shared/exchange/workbook/preview.ts';
import { readWorkbook } from '#shared/exchange/workbook/readWorkbook.ts';
import { writeWorkbook } from '#shared/exchange/workbook/writeWorkbook.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { documentHash } from '#shared/model/hash.ts';
import { invert, isRefusal } from '#shared/model/patch.ts';
import { templates } from '#shared/templates/registry.ts';
import { EditedWorkbook } from './editedSheets.ts';
import { Office, office } from './libreOffice.ts';
import { repacked } from './packages.ts';

const program = office === null ? null : new Office(office);
afterAll(() => program?.remove());

const [template] = templates;
if (template === undefined) throw new Error('no template');
const document = completeDraft(template.draft);
const bytes = writeWorkbook(document, evaluate(document, template.anchor));
const now = '2026-12-01T00:00:00.000Z';

function run(lines: readonly string[], source = bytes) {
  if (program === null) throw new Error('unreachable');
  return readWorkbook(program.edit(source, lines));
}

describe.skipIf(program === null)('in LibreOffice', { timeout: 240_000 }, () => {
  it('a workbook opened and saved again changes nothing', () => {
    const { additions, changes, removals, unreadable, questions, ignored } = compareWorkbook(document, run([]), {
      newId: () => 'x',
    });
    expect({ additions, changes, removals, unreadable, questions, ignored }).toEqual({
      ignored: [],
      additions: [],
      changes: [],
      removals: [],
      unreadable: [],
      questions: [],
    });
  });

  it('two renamed, three added, one deleted and dates changed come back as just that, in one step', () => {
    const titles = [...document.elements.values()]
      .filter(({ kind }) => kind === 'initiative')
      .map(({ title }) => title);
    const goal = [...document.elements.values()].find(({ kind }) => kind === 'goal')?.title ?? '';
    const [first = '', second = '', third = ''] = titles;
    const edited = new EditedWorkbook(readWorkbook(bytes));
    const at = (header: string) => edited.column('Initiatives', header);
    const end = edited.sheet('Initiatives').rows.length;
    const content = run([
      'sheet = document.Sheets.getByName("Initiatives")',
      `sheet.getCellByPosition(0, RowOf(sheet, "${first}")).setString("=Renamed & <by hand>")`,
      `sheet.getCellByPosition(${at('End')}, RowOf(sheet, "${second}")).setValue(DateSerial(2028, 5, 31))`,
      `sheet.getCellByPosition(${at('Start')}, RowOf(sheet, "${second}")).setString("")`,
      `sheet.Rows.removeByIndex(RowOf(sheet, "${third}"), 1)`,
      `sheet.getCellByPosition(0, ${end + 1}).setString("First new")`,
      `sheet.getCellByPosition(${at('Status')}, ${end + 1}).setString("Planned")`,
      `sheet.getCellByPosition(${at('Cost: one-off')}, ${end + 1}).setValue(1234.5)`,
      `sheet.getCellByPosition(0, ${end + 2}).setString("Second new")`,
      'goals = document.Sheets.getByName("Goals")',
      `goals.getCellByPosition(0, RowOf(goals, "${goal}")).setString("Another goal")`,
      'links = document.Sheets.getByName("Links")',
      'last = RowOf(links, "")',
      'links.getCellByPosition(0, last).setString("First new")',
      'links.getCellByPosition(1, last).setString("Supports")',
      'links.getCellByPosition(2, last).setString("Another goal")',
    ]);
    let n = 0;
    const preview = compareWorkbook(document, content, { newId: () => `new-${++n}` });
    expect(preview.unreadable).toEqual([]);
    expect(
      preview.changes.map(({ field, oldText, newText }) => [
        field,
        oldText === '' ? '' : field === 'Start' || field === 'End' ? 'day' : oldText,
        newText,
      ]),
    ).toEqual([
      ['Title', goal, 'Another goal'],
      ['Title', first, '=Renamed & <by hand>'],
      ['Start', 'day', ''],
      ['End', 'day', '2028-05-31'],
    ]);
    expect(preview.additions.map(({ name }) => name)).toEqual([
      'Initiative “First new”',
      'Initiative “Second new”',
      '“First new” supports “Another goal”',
    ]);
    expect(preview.removals.map(({ name }) => name)).toEqual([`Initiative “${third}”`]);
    const patch = patchOf(preview, allKeys(preview));
    expect([patch.leftOut, patch.history]).toEqual([[], 'record']);
    const after = applyPatch(document, patch, now);
    if (isRefusal(after)) throw new Error(after.refused);
    expect([...after.elements.values()].find(({ title }) => title === 'First new')).toMatchObject({
      status: 'planned',
      cost: { oneOff: 1234.5 },
    });
    const undone = applyPatch(after, { changes: invert(patch.changes) }, now);
    if (isRefusal(undone)) throw new Error(undone.refused);
    expect(documentHash(undone)).toEqual(documentHash(document));
  });

  it('totals are calculated to what stands in the file', () => {
    const blank = repacked(bytes, (parts) => {
      for (const name of Object.keys(parts)) {
        const part = parts[name];
        if (!name.startsWith('xl/worksheets/') || part === undefined) continue;
        parts[name] = strToU8(strFromU8(part).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'));
      }
    });
    const written = new EditedWorkbook(readWorkbook(bytes));
    const calculated = new EditedWorkbook(run([], blank));
    expect(readWorkbook(blank).notes.some(({ text }) => text.includes('without a result'))).toBe(true);
    for (const name of ['Summary', 'Alignment']) {
      const numbers = ({ rows }: ReturnType<EditedWorkbook['sheet']>) =>
        rows.map(({ number, cells }) => [
          number,
          cells.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : null)),
        ]);
      expect(numbers(calculated.sheet(name))).toEqual(numbers(written.sheet(name)));
    }
  });

  it('every page can be printed', () => {
    const pdf = Buffer.from(program?.convert(bytes, 'pdf') ?? []).toString('latin1');
    expect(pdf.startsWith('%PDF')).toBe(true);
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(15);
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThan(60);
  });
});
