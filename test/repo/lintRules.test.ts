import { expect, test } from 'vitest';
import { biomeFindings } from '#test/support/planted.ts';

/** Each planted file breaks one rule on its first line; beside it stands what the linter must say. */
const planted: Record<string, { text: string; finds: string[] }> = {
  'src/shared/model/clean.ts': { text: 'export const day = new Date(0);\n', finds: [] },
  'src/shared/model/now.ts': { text: 'export const now = Date.now();\n', finds: ['1 noJsRestrictedProperties'] },
  'src/shared/model/today.ts': { text: 'export const today = new Date();\n', finds: ['1 plugin'] },
  'src/shared/model/chance.ts': { text: 'export const id = Math.random();\n', finds: ['1 noJsRestrictedProperties'] },
  'src/shared/model/console.ts': { text: "console.log('loud');\n", finds: ['1 noConsole'] },
  'src/shared/model/enum.ts': { text: 'export enum Gear {\n  Acquisition,\n}\n', finds: ['1 noEnum'] },
  'src/shared/model/any.ts': { text: 'export const anything: any = 1;\n', finds: ['1 noExplicitAny'] },
  'src/shared/model/unused.ts': { text: "import { a } from './clean.ts';\n", finds: ['1 noUnusedImports'] },
  'src/shared/model/ending.ts': { text: "export { a } from './clean';\n", finds: ['1 useImportExtensions'] },
  'src/shared/model/format.ts': { text: 'export const quoted = "double"\n', finds: ['0 format'] },
  'src/main/floating.ts': {
    text: 'async function save(): Promise<void> {}\nexport function close(): void {\n  save();\n}\n',
    finds: ['3 noFloatingPromises'],
  },
  'src/main/eval.ts': { text: "eval('1');\n", finds: ['1 noGlobalEval'] },
  'src/renderer/home/html.tsx': {
    text: "export const list = <div dangerouslySetInnerHTML={{ __html: '' }} />;\n",
    finds: ['1 noDangerouslySetInnerHtml'],
  },
  'src/renderer/home/inner.ts': {
    text: "document.body.innerHTML = '';\ndocument.body.insertAdjacentHTML('beforeend', '');\n",
    finds: ['1 plugin', '2 noJsRestrictedProperties'],
  },
  'test/only.test.ts': { text: "test.only('one', () => {});\n", finds: ['1 noFocusedTests'] },
};

test('every rule that the project counts on finds its planted violation', () => {
  const found = biomeFindings(Object.fromEntries(Object.entries(planted).map(([path, { text }]) => [path, text])));
  expect(found).toEqual(Object.fromEntries(Object.entries(planted).map(([path, { finds }]) => [path, finds])));
});
