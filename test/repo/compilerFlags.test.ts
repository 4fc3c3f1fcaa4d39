import { expect, test } from 'vitest';
import { plant, runTool } from '#test/support/planted.ts';

/** One file a flag: a violation, and the compiler's number for it. */
const planted: Record<string, { text: string; error: string | null }> = {
  'clean.ts': { text: 'export const one: number = 1;', error: null },
  'strictNull.ts': { text: 'export const one: number = null;', error: 'TS2322' },
  'implicitAny.ts': { text: 'export function same(x) { return x; }', error: 'TS7006' },
  'uncheckedIndex.ts': { text: 'const list: string[] = []; export const first: string = list[0];', error: 'TS2322' },
  'exactOptional.ts': { text: 'export const one: { day?: string } = { day: undefined };', error: 'TS2375' },
  'implicitReturn.ts': { text: 'export function f(x: number) { if (x > 1) return 1; }', error: 'TS7030' },
  'fallthrough.ts': {
    text: 'export function f(x: number) { switch (x) { case 1: x = 2; case 2: x = 3; } return x; }',
    error: 'TS7029',
  },
  'override.ts': { text: 'class A { a() {} } export class B extends A { a() {} }', error: 'TS4114' },
  'typeImport.ts': { text: "import { Day } from './type.ts'; export const one: Day = 1;", error: 'TS1484' },
  'type.ts': { text: 'export type Day = number;', error: null },
  'dom.ts': { text: 'export const title = document.title;', error: 'TS2584' },
  'node.ts': { text: 'export const home = process.env;', error: 'TS2591' },
};

test('src/shared compiles strictly, without the DOM and without Node', () => {
  const sources = Object.entries(planted).map(([name, { text }]) => [`src/shared/model/${name}`, `${text}\n`]);
  const folder = plant(Object.fromEntries(sources), ['tsconfig.base.json', 'src/shared/tsconfig.json']);
  const { output } = runTool('typescript/bin/tsc', ['-p', 'src/shared', '--pretty', 'false'], folder);
  const found = [...output.matchAll(/^src\/shared\/model\/(\w+\.ts)\(.*?error (TS\d+)/gm)].map(([, name, code]) => [
    name,
    code,
  ]);
  const expected = Object.entries(planted).flatMap(([name, { error }]) => (error ? [[name, error]] : []));
  expect(found.sort()).toEqual(expected.sort());
});
