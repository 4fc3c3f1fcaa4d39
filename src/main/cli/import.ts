import { randomUUID } from 'node:crypto';
import { guessMapping } from '#shared/exchange/workbook/clientMapping.ts';
import { compareClientSheet } from '#shared/exchange/workbook/compareClientSheet.ts';
import { compareWorkbook } from '#shared/exchange/workbook/compareWorkbook.ts';
import { isExportedWorkbook } from '#shared/exchange/workbook/isExportedWorkbook.ts';
import { patchOf } from '#shared/exchange/workbook/patchOf.ts';
import { allKeys, type Preview } from '#shared/exchange/workbook/preview.ts';
import type { WorkbookContent } from '#shared/exchange/workbook/workbookContent.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { currencyOfLocale } from '#shared/model/currency.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { isRefusal } from '#shared/model/patch.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { type Call, Unusable } from './call.ts';
import { listFaults } from './listFaults.ts';
import { openMap } from './openMap.ts';
import { openTable } from './openTable.ts';

/** `import WORKBOOK --to OUT [--into FILE]`: a map from a workbook alone, or a map with the workbook's changes. */
export const importCall: Call = {
  usage:
    'import WORKBOOK --to OUT.throughline [--into FILE] [--dates day-first|month-first] [--decimals point|comma] [--force]',
  does: 'reads an exported and edited workbook, or a table of your own (.xlsx, .csv)',
  options: {
    to: { type: 'string' },
    into: { type: 'string' },
    dates: { type: 'string' },
    decimals: { type: 'string' },
    force: { type: 'boolean' },
  },
  positionals: 1,
  run: async ([path = ''], { to, into, dates, decimals, force }, { out, err, now }) => {
    if (typeof to !== 'string' || to === '') throw new Unusable('Say where to write it: --to OUT.throughline');
    const dayOrder = oneOf('dates', dates, { 'day-first': 'dayFirst', 'month-first': 'monthFirst' } as const);
    const decimalSign = oneOf('decimals', decimals, { point: 'point', comma: 'comma' } as const);
    const content = await openTable(path);
    const instant = now().toISOString();
    const document = typeof into === 'string' ? await openInto(into, err) : blankMap(instant);
    const preview = compare(path, document, content, {
      ...(dayOrder === undefined ? {} : { dayOrder }),
      ...(decimalSign === undefined ? {} : { decimalSign }),
    });
    const patch = patchOf(preview, allKeys(preview));
    const after = applyPatch(document, patch, instant);
    if (isRefusal(after)) throw new Unusable(`${path}: ${after.refused}`);
    await atomicWrite(to, writeMapFile(after), { force: force === true });
    tell(preview, patch.leftOut, out, err);
    out(`${to}: “${after.map.title}”, ${after.elements.size} elements, ${after.links.size} links.`);
    return 0;
  },
};

function oneOf<T extends string>(
  name: string,
  value: string | boolean | undefined,
  words: Readonly<Record<string, T>>,
): T | undefined {
  if (value === undefined) return undefined;
  const found = typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : undefined;
  if (found === undefined) throw new Unusable(`--${name} takes ${Object.keys(words).join(' or ')}.`);
  return found;
}

async function openInto(path: string, err: (text: string) => void): Promise<MapDocument> {
  const read = await openMap(path);
  listFaults(path, read, err);
  return read.document;
}

/** A map with nothing on it, not even stages: the workbook says which there are. */
function blankMap(instant: string): MapDocument {
  const currency = currencyOfLocale(Intl.DateTimeFormat().resolvedOptions().locale);
  const map = { id: randomUUID(), title: 'Untitled map', currency, createdAt: instant, updatedAt: instant };
  return completeDraft({ map });
}

type Reading = Omit<Parameters<typeof compareWorkbook>[2], 'newId'>;

function compare(path: string, document: MapDocument, content: WorkbookContent, options: Reading): Preview {
  if (isExportedWorkbook(content)) return compareWorkbook(document, content, { ...options, newId: randomUUID });
  const mapping = guessMapping(content);
  if (mapping === null)
    throw new Unusable(`${path}: no sheet has a row of headers with a title, so nothing can be read.`);
  return compareClientSheet(document, content, mapping, { ...options, newId: randomUUID });
}

/** What is done goes to standard output, what is not to standard error. */
function tell(
  { additions, changes, removals, unreadable, questions, ignored, notes }: Preview,
  leftOut: readonly string[],
  toOut: (text: string) => void,
  toErr: (text: string) => void,
): void {
  // Titles and cells may hold line breaks; a line is a line.
  const out = (text: string) => toOut(text.replace(/\s+/g, ' '));
  const err = (text: string) => toErr(text.replace(/\s+/g, ' '));
  for (const { name } of additions) out(`added: ${name}`);
  for (const { name, field, oldText, newText, oneOf: group } of changes) {
    if (group === undefined) out(`changed: ${name}: ${field}: ${oldText || '–'} → ${newText || '–'}`);
  }
  for (const { name, takesAlong } of removals)
    out(`removed: ${name}${takesAlong === undefined ? '' : ` with ${takesAlong}`}`);
  for (const { reason } of unreadable) err(`not read: ${reason}`);
  for (const { sheet, field, kind } of questions) {
    err(`not read: “${sheet}”, ${field}: say how it is meant with ${kind === 'dayOrder' ? '--dates' : '--decimals'}.`);
  }
  for (const text of leftOut) err(`left out: ${text}`);
  for (const text of [...ignored, ...notes]) err(`note: ${text}`);
}
