/**
 * Measures the program beside a reference in one run: alternated rounds, medians, CPU time.
 * Words after `npm run bench --` choose rows by name; `rounds=3` changes the number of rounds, `rows` lists them.
 */
import { Means, type Row } from './row.ts';
import { rows } from './rows.ts';

const ROUNDS = 5;

/** @returns the exit status: 0 where all chosen rows reach their target */
export async function bench(words: readonly string[]): Promise<number> {
  const rounds = Number(words.find((word) => word.startsWith('rounds='))?.slice(7) ?? ROUNDS);
  const names = words.filter((word) => !word.includes('='));
  const isList = names.includes('rows');
  const chosen = rows.filter(({ name }) => names.length === 0 || names.some((word) => name.includes(word)));
  if (isList || chosen.length === 0) {
    say(rows.map(({ name, target, against }) => `${name} (at most ${target} of ${against})`).join('\n'));
    return isList ? 0 : 1;
  }
  const means = new Means();
  const short: string[] = [];
  try {
    say(line(['', 'ours ms', 'reference', 'ratio', 'target']));
    for (const row of chosen) if (!(await showRow(row, means, rounds))) short.push(row.name);
  } finally {
    await means.close();
  }
  say(short.length === 0 ? `All ${chosen.length} reach their targets.` : `Fall short: ${short.join(', ')}.`);
  return short.length === 0 ? 0 : 1;
}

/** @returns whether it reaches its target */
async function showRow(row: Row, means: Means, rounds: number): Promise<boolean> {
  try {
    const { ours, reference } = await row.measure(means, rounds);
    const ratio = ours / reference;
    const reached = ratio <= row.target;
    const figures = [ours, reference, ratio].map((figure) => figure.toFixed(2));
    const end = `  of ${row.against}${reached ? '' : ', FALLS SHORT'}`;
    say(line([row.name, ...figures, String(row.target)]) + end);
    return reached;
  } catch (error) {
    say(`${row.name.padEnd(NAME)}could not be measured: ${(error as Error).message.split('\n')[0]}`);
    return false;
  }
}

const NAME = 30;

function line([name = '', ...cells]: readonly string[]): string {
  return name.padEnd(NAME) + cells.map((cell) => cell.padStart(11)).join('');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
