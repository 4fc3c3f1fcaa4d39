import { type CellObject, utils, write } from 'xlsx';
import { type Evaluation, evaluate } from '#shared/checks/evaluate.ts';
import type { SheetPlan } from '#shared/exchange/workbook/sheetPlan.ts';
import { planWorkbook, writeWorkbook } from '#shared/exchange/workbook/writeWorkbook.ts';
import { compare, median } from './figures.ts';
import { longestTask, type MeasuredPage } from './pages.ts';
import { plausibleMap } from './plausibleMap.ts';
import type { Row } from './row.ts';
import { loadFilled } from './views.ts';

const AS_OF = '2026-11-21';

/** What the library alone makes of the same cells: values and formulas, no style, width, filter or page. */
function writeBare(plans: readonly SheetPlan[]): Uint8Array {
  const workbook = utils.book_new();
  for (const plan of plans) {
    const data = plan.rows.map(({ cells }) =>
      cells.map((cell): CellObject | undefined => {
        if (cell === null || (cell.value === null && cell.formula === undefined)) return undefined;
        const typed: CellObject =
          typeof cell.value === 'number' ? { t: 'n', v: cell.value } : { t: 's', v: cell.value ?? '' };
        return cell.formula === undefined ? typed : { ...typed, f: cell.formula };
      }),
    );
    const width = Math.max(1, ...data.map((row) => row.length));
    const ref = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, data.length - 1), c: width - 1 } });
    const sheet = { '!data': data as CellObject[][], '!ref': ref };
    utils.book_append_sheet(workbook, sheet, plan.name);
  }
  return write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Uint8Array;
}

/** Costs of a workbook at a size, in ms of CPU: ours, and the library's with the same cells. */
function measureWorkbook(size: number, rounds: number) {
  const document = plausibleMap(size);
  const evaluation: Evaluation = evaluate(document, AS_OF);
  return compare(
    { rounds },
    {
      styled: () => writeWorkbook(document, evaluation),
      bare: () => writeBare(planWorkbook(evaluation)),
    },
  );
}

/** Ms for which the longest task held up the page while a map of this size was exported. */
async function measureHold(page: MeasuredPage, size: number): Promise<number> {
  await loadFilled(page, size);
  // The browser's own dialog for a place can be answered by nobody here: without it files are downloaded.
  await page.page.evaluate(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }));
  await page.page.keyboard.press('Control+E');
  const dialog = page.page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('Workbook', { exact: true }).click();
  const longest = await longestTask(page, async () => {
    const download = page.page.waitForEvent('download', { timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await (await download).delete();
    await dialog.waitFor({ state: 'detached' });
  });
  return longest;
}

export const workbookRows: readonly Row[] = [
  {
    name: 'workbook of 2000',
    against: 'bare SheetJS, same cells without styles',
    target: 1.5,
    async measure(_, rounds) {
      const { styled, bare } = measureWorkbook(2000, rounds);
      return { ours: styled, reference: bare };
    },
  },
  {
    name: 'workbook holds the page',
    against: '50 ms',
    target: 1,
    async measure(means, rounds) {
      const { ours } = await means.pages();
      const holds: number[] = [];
      for (let round = 0; round < rounds; round++) holds.push(await measureHold(ours, 2000));
      return { ours: median(holds), reference: 50 };
    },
  },
];
