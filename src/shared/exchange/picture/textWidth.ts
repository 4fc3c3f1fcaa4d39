import { interAdvances } from './interAdvances.ts';
import type { MeasureWord } from './titleLines.ts';

export type Weight = keyof typeof interAdvances;

function tableOf(weight: Weight): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [first, numbers] of interAdvances[weight]) {
    numbers.split(/\s/).forEach((width, i) => {
      table.set(String.fromCodePoint(first + i), Number(width) / 1000);
    });
  }
  return table;
}

const tables = new Map<Weight, ReadonlyMap<string, number>>();

/** Marks that stand on the letter before them, and signs that only direct how text is set. */
const WITHOUT_WIDTH = /^[\p{M}\p{Cf}\p{Cc}]$/u;
/** What fills a square: East Asian scripts and their punctuation, and signs in color. */
const SQUARE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u;
const COLORED = /^\p{Extended_Pictographic}$/u;
/** Scripts whose letters are wider than ours, on the average. */
const BROAD = /^[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}]$/u;

function estimated(character: string): number {
  if (WITHOUT_WIDTH.test(character)) return 0;
  if (SQUARE.test(character)) return 1;
  if (COLORED.test(character)) return 1.3;
  return BROAD.test(character) ? 0.72 : 0.64;
}

/** Width of a text in em: measured for what Inter holds, estimated by script for everything else. */
export function textWidth(text: string, weight: Weight): number {
  let table = tables.get(weight);
  if (table === undefined) {
    table = tableOf(weight);
    tables.set(weight, table);
  }
  let width = 0;
  for (const character of text) width += table.get(character) ?? estimated(character);
  return width;
}

/** Measures words for `titleLines`. */
export function wordWidth(weight: Weight): MeasureWord {
  return (word) => textWidth(word, weight);
}
