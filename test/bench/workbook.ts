import { type CellObject, utils, write } from 'xlsx';
import { type Evaluation, evaluate } from '#shared/checks/evaluate.ts';
import { compareWorkbook } from '#shared/exchange/workbook/compareWorkbook.ts';
import { readWorkbook } from '#shared/exchange/workbook/readWorkbook.ts';
import type { SheetPlan } from '#shared/exchange/workbook/sheetPlan.ts';
import { planWorkbook, writeWorkbook } from '#shared/exchange/workbook/writeWorkbook.ts';
import { plausibleMap } from './plausibleMap.ts';

const AS_OF = '2026-11-21';
const TARGET = 1.5;

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

/** CPU time of one run in ms. */
function cost(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

/** Alternated rounds, the first left out while the code is still being compiled. */
function compare<K extends string>(rounds: number, runs: Record<K, () => unknown>): Record<K, number> {
  const names = Object.keys(runs) as K[];
  const costs = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const spent = cost(runs[name]);
      if (round >= 0) costs[name].push(spent);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(costs[name])])) as Record<K, number>;
}

/** Costs of a workbook at a size, in ms of CPU. */
export function measureWorkbook(size: number, rounds = 5) {
  const document = plausibleMap(size);
  const evaluation: Evaluation = evaluate(document, AS_OF);
  const plans = planWorkbook(evaluation);
  const bytes = writeWorkbook(document, evaluation);
  const content = readWorkbook(bytes);
  const cells = plans.flatMap(({ rows }) => rows.map((row) => row.cells.filter((cell) => cell?.value != null).length));
  return {
    cells: cells.reduce((sum, count) => sum + count, 0),
    bytes: bytes.length,
    ...compare(rounds, {
      styled: () => writeWorkbook(document, evaluation),
      bare: () => writeBare(planWorkbook(evaluation)),
      bareWriting: () => writeBare(plans),
      reading: () => readWorkbook(bytes),
      comparing: () => compareWorkbook(document, content, { newId: () => 'new' }),
    }),
  };
}

/** Prints the row of performance.md. @returns the exit status: 0 where the target is reached */
export function bench(size = 2000): number {
  const { cells, bytes, styled, bare, bareWriting, reading, comparing } = measureWorkbook(size);
  const ratio = styled / bare;
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const ms = (value: number) => `${Math.round(value)} ms`;
  say(`workbook of ${size}: ${cells} cells, ${Math.round(bytes / 1024)} kB`);
  say(
    `styled ${ms(styled)}, bare ${ms(bare)}: ${ratio.toFixed(2)} (target ${TARGET})${ratio > TARGET ? ' falls short' : ''}`,
  );
  say(`of the bare one, writing alone ${ms(bareWriting)}; reading back ${ms(reading)}, comparing ${ms(comparing)}`);
  return ratio <= TARGET ? 0 : 1;
}
