import { strFromU8, strToU8, zipSync } from 'fflate';
import { wellFormed } from '#shared/model/text.ts';
import { RefusedWorkbook } from '../refusedWorkbook.ts';
import type { ContentNote } from '../workbookContent.ts';
import { escapeXml } from '../xmlText.ts';
import { type CleanSheet, cleanSheet } from './cleanSheet.ts';
import { checkArchiveKind, checkFileKind } from './fileKind.ts';
import { SHEET_LIMIT } from './limits.ts';
import { unpackPart } from './unpackPart.ts';
import { readDirectory, type ZipEntry } from './zipDirectory.ts';

/** A workbook brought down to what may reach the spreadsheet library: cells, shared texts and number formats. */
export interface CleanPackage {
  /** A ZIP of our own making. */
  readonly bytes: Uint8Array;
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly found: CleanSheet }[];
  /** Days are counted from 1904. */
  readonly from1904: boolean;
  readonly notes: readonly ContentNote[];
}

/**
 * Lets a workbook through the gate: limits, sizes and checksums are held before anything is parsed, only the parts that
 * hold cells are unpacked, and of those only the cells are kept (reliability.md, section 3).
 * @throws RefusedWorkbook with one clear sentence
 */
export function cleanPackage(bytes: Uint8Array): CleanPackage {
  checkFileKind(bytes);
  const entries = readDirectory(bytes);
  const names = entries.map(({ name }) => name);
  checkArchiveKind(names);
  const partOf = (name: string): string | null => {
    const entry = entries.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return entry === undefined ? null : textOf(bytes, entry);
  };
  const path = workbookPath(partOf('_rels/.rels'));
  const workbook = partOf(path);
  if (workbook === null)
    throw new RefusedWorkbook('damaged', 'The workbook is damaged: its list of sheets is missing.');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = relationsOf(partOf(`${folder}_rels/${path.slice(folder.length)}.rels`) ?? '', folder);
  const listed = sheetsOf(workbook);
  if (listed.length > SHEET_LIMIT) {
    throw new RefusedWorkbook(
      'tooMany',
      `The workbook has ${listed.length} sheets, more than the ${SHEET_LIMIT} that are read.`,
    );
  }
  const notes: ContentNote[] = leftOut(names).map((text) => ({ sheet: null, text }));
  const sheets = listed.flatMap(({ name, isHidden, relation }) => {
    const target = relations.get(relation);
    if (target === undefined || !target.type.endsWith('/worksheet')) {
      notes.push({ sheet: name, text: `The sheet “${name}” holds a chart or macros, not cells; it was left out.` });
      return [];
    }
    const xml = partOf(target.path);
    if (xml === null) throw new RefusedWorkbook('damaged', `The workbook is damaged: the sheet “${name}” is missing.`);
    return [{ name, isHidden, found: cleanSheet(name, xml) }];
  });
  const byType = (type: string) => {
    const target = [...relations.values()].find((each) => each.type.endsWith(type));
    return target === undefined ? null : partOf(target.path);
  };
  const from1904 = /<(?:\w+:)?workbookPr\b[^<>]*\bdate1904\s*=\s*["'](?:1|true)["']/.test(workbook);
  return {
    bytes: packed(sheets, byType('/sharedStrings'), byType('/styles')),
    sheets,
    from1904,
    notes,
  };
}

/** The text of a part; entities of its own and other encodings are refused. */
function textOf(bytes: Uint8Array, entry: ZipEntry): string {
  const part = unpackPart(bytes, entry);
  if ((part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff) || part[1] === 0) {
    throw new RefusedWorkbook(
      'unsafe',
      'The workbook was not opened: its texts are not in UTF-8, as spreadsheet programs write them.',
    );
  }
  const text = strFromU8(part);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new RefusedWorkbook(
      'unsafe',
      'The workbook was not opened: it declares a document type, which no spreadsheet program does.',
    );
  }
  return withoutComments(text);
}

function withoutComments(text: string): string {
  if (!text.includes('<!--')) return text;
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    if (start < 0) return kept.join('') + text.slice(at);
    kept.push(text.slice(at, start));
    const end = text.indexOf('-->', start + 4);
    if (end < 0) return kept.join('');
    at = end + 3;
  }
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"<>]*)"|'([^'<>]*)')`).exec(tag);
  return found === null ? undefined : unescapeXml(found[1] ?? found[2] ?? '');
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (_whole, decimal, hex, name) => {
    if (name !== undefined) return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name as 'amp'];
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? wellFormed(String.fromCodePoint(code)) : '';
  });
}

function workbookPath(rootRelations: string | null): string {
  const roots = relationsOf(rootRelations ?? '', '');
  const root = [...roots.values()].find(({ type }) => type.endsWith('/officeDocument'));
  return root?.path ?? 'xl/workbook.xml';
}

/** Relations by id, with paths inside the archive; those that lead outside it are left out. */
function relationsOf(xml: string, folder: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)) {
    const id = attribute(tag, 'Id');
    const target = attribute(tag, 'Target');
    if (id === undefined || target === undefined || attribute(tag, 'TargetMode')?.toLowerCase() === 'external')
      continue;
    const path = target.startsWith('/') ? target.slice(1) : resolved(`${folder}${target}`);
    relations.set(id, { type: attribute(tag, 'Type') ?? '', path });
  }
  return relations;
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function sheetsOf(workbook: string) {
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)].map(([tag], i) => ({
    name: attribute(tag, 'name') ?? `Sheet ${i + 1}`,
    isHidden: /hidden/i.test(attribute(tag, 'state') ?? ''),
    relation: /[\s]\w+:id\s*=\s*["']([^"'<>]*)["']/.exec(tag)?.[1] ?? '',
  }));
}

function leftOut(names: readonly string[]): string[] {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  return [
    ...(has(/vbaProject|macrosheets/i) ? ['The workbook holds macros; they were left out.'] : []),
    ...(has(/^xl\/externalLinks\//i) ? ['Links to other workbooks were left out; their last values were read.'] : []),
    ...(has(/^xl\/(?:embeddings|activeX|ctrlProps)\//i) ? ['Embedded objects were left out.'] : []),
    ...(has(/^xl\/(?:connections\.xml|queryTables\/)/i) ? ['Connections to data elsewhere were left out.'] : []),
    ...(has(/^xl\/(?:comments|threadedComments)/i) ? ['Comments were left out.'] : []),
  ];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A package of our own with nothing in it but cells, shared texts and styles. */
function packed(sheets: CleanPackage['sheets'], strings: string | null, styles: string | null): Uint8Array {
  const numbered = sheets.map((sheet, i) => ({ ...sheet, number: i + 1 }));
  const extra = [
    ...(strings === null ? [] : [{ file: 'sharedStrings', text: strings }]),
    ...(styles === null ? [] : [{ file: 'styles', text: styles }]),
  ];
  const override = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const relation = (id: string, type: string, path: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${path}.xml"/>`;
  const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${numbered.map(({ number }) => override(`worksheets/sheet${number}`, 'worksheet')).join('')}${extra.map(({ file }) => override(file, file)).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${relationships}">${relation('rId1', 'officeDocument', 'xl/workbook')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered.map(({ number }) => `<sheet name="${escapeXml(`Sheet${number}`)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${relationships}">${numbered.map(({ number }) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}`)).join('')}${extra.map(({ file }, i) => relation(`rId${numbered.length + i + 1}`, file, file)).join('')}</Relationships>`,
  };
  for (const { number, found } of numbered) parts[`xl/worksheets/sheet${number}.xml`] = found.xml;
  for (const { file, text } of extra) parts[`xl/${file}.xml`] = text;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 0 });
}
