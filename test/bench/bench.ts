/**
 * Measures the map beside plain React Flow with the same data, in one run: alternating rounds, medians, main-thread CPU.
 * Words after `npm run bench --` choose rows by name; `rounds=3` changes the number of rounds.
 */
import { type MeasuredPage, openPages } from './pages.ts';
import { ensureMap, type Row, rows } from './rows.ts';

const ROUNDS = 5;

/** @returns the exit status: 0 where all chosen rows reach their target */
export async function bench(words: readonly string[]): Promise<number> {
  const rounds = Number(words.find((word) => word.startsWith('rounds='))?.slice(7) ?? ROUNDS);
  const names = words.filter((word) => !word.includes('='));
  const chosen = rows.filter(({ name }) => names.length === 0 || names.some((word) => name.includes(word)));
  if (chosen.length === 0) {
    say(`No row is called so. Rows: ${rows.map(({ name }) => name).join(', ')}`);
    return 1;
  }
  const pages = await openPages();
  const shown = new Map<MeasuredPage, number>();
  let short = 0;
  try {
    say(line(['', 'ours ms', 'reference ms', 'ratio', 'target', '']));
    for (const row of chosen) {
      const { ours, reference } = await measureRow(row, rounds, pages, shown);
      const ratio = ours / reference;
      const reached = ratio <= row.target;
      if (!reached) short++;
      const figures = [ours.toFixed(2), reference.toFixed(2), ratio.toFixed(2), String(row.target)];
      say(line([row.name, ...figures, reached ? '' : 'falls short']));
    }
  } finally {
    await pages.close();
  }
  say(short === 0 ? `All ${chosen.length} reach their targets.` : `${short} of ${chosen.length} fall short.`);
  return short === 0 ? 0 : 1;
}

async function measureRow(
  row: Row,
  rounds: number,
  { ours, bare }: { ours: MeasuredPage; bare: MeasuredPage },
  shown: Map<MeasuredPage, number>,
): Promise<{ ours: number; reference: number }> {
  const own: number[] = [];
  const other: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (row.against === 'bare') {
      await ensureMap(bare, row.size, shown);
      other.push(await row.measure(bare));
    } else {
      await ensureMap(ours, row.against.ourselvesAt, shown);
      other.push(await row.measure(ours));
    }
    await ensureMap(ours, row.size, shown);
    own.push(await row.measure(ours));
  }
  return { ours: median(own), reference: median(other) };
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
}

function line([name = '', ...cells]: readonly string[]): string {
  return name.padEnd(22) + cells.map((cell) => cell.padStart(14)).join('');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
