import { type KindName, kindOf } from '#shared/model/kinds/registry.ts';
import { choiceOfText } from './choiceAliases.ts';
import { type Column, columnsOf } from './columns.ts';
import { headerAliases, kindAliases } from './headerAliases.ts';
import { splitList } from './listText.ts';
import { comparableTitle } from './references.ts';
import { recordSheets } from './registry.ts';
import {
  type CellContent,
  isBlankCell,
  type SheetContent,
  textOfCell,
  type WorkbookContent,
} from './workbookContent.ts';

/** Kinds that a row of a client's sheet can become. */
export const clientKinds = [
  'goal',
  'initiative',
  'program',
  'kpi',
  'capability',
] as const satisfies readonly KindName[];
export type ClientKind = (typeof clientKinds)[number];

/** How a client's own sheet is read. Plain data, so that it can be shown, changed and remembered. */
export interface ClientMapping {
  readonly sheet: string;
  /** The row of the headers, as the spreadsheet program counts. */
  readonly headerRow: number;
  /** What a row becomes that does not say its kind. */
  readonly kind: ClientKind;
  readonly columns: readonly MappedColumn[];
}

export interface MappedColumn {
  /** 0 first. */
  readonly column: number;
  readonly header: string;
  /** What it holds: `title`, `cost.oneOff`, `kind`, `id`, `link:supports`; null where it is not read. */
  readonly field: string | null;
}

/** Rows at the top among which the headers are looked for. */
const HEADER_SEARCH = 20;

const byField = new Map<KindName, ReadonlyMap<string, Column>>();

/** The columns of a kind by field: those of its record sheet, where it has one. */
export function columnsByField(kind: KindName): ReadonlyMap<string, Column> {
  const known = byField.get(kind);
  if (known !== undefined) return known;
  const sheet = recordSheets.find(({ home }) => 'kind' in home && home.kind === kind);
  const columns = sheet?.columns ?? columnsOf(kindOf(kind).fields);
  const made = new Map(columns.map((column) => [column.path.join('.'), column]));
  byField.set(kind, made);
  return made;
}

/** What each kind calls the day by which something is over: a sheet has one column of it for rows of all kinds. */
const LAST_DAYS: readonly string[] = ['end', 'due', 'target.date'];

/**
 * The columns of a kind that a sheet fills, each with its place in the sheet. A last day goes to whichever field the kind
 * has for one; any other field that the kind does not have is left out.
 */
export function placesFor(kind: KindName, columns: readonly MappedColumn[]): ReadonlyMap<Column, number> {
  const fields = columnsByField(kind);
  const places = new Map<Column, number>();
  for (const { column, field } of columns) {
    const own = field === null ? undefined : fields.get(field);
    if (own !== undefined) places.set(own, column);
  }
  const lastDay = LAST_DAYS.map((field) => fields.get(field)).find((column) => column !== undefined);
  for (const { column, field } of columns) {
    if (lastDay === undefined || field === null || fields.has(field) || !LAST_DAYS.includes(field)) continue;
    if (!places.has(lastDay)) places.set(lastDay, column);
  }
  return places;
}

/** Every field that a column can be matched with, for the list of choices: its key and what it is called. */
export function clientFields(): readonly { readonly field: string; readonly label: string }[] {
  const fields = new Map<string, string>([
    ['title', 'Title'],
    ['kind', 'Kind'],
    ['link:supports', 'Supports (titles of goals or work)'],
    ['link:measures', 'Measures (titles of what a KPI measures)'],
    ['link:dependsOn', 'Depends on (titles)'],
    ['id', 'ID'],
  ]);
  for (const kind of clientKinds) {
    for (const [field, { header }] of columnsByField(kind)) if (!fields.has(field)) fields.set(field, header);
  }
  return [...fields].map(([field, label]) => ({ field, label }));
}

/**
 * Guesses how a workbook of a client's own is to be read: the sheet and row whose headers say most, and what each column
 * holds. Null where no sheet has a column that could be a title.
 */
export function guessMapping(content: WorkbookContent): ClientMapping | null {
  const guesses = content.sheets.flatMap((sheet) => {
    const mapping = guessSheet(sheet);
    return mapping === null ? [] : [mapping];
  });
  const strength = ({ columns }: ClientMapping) => columns.filter(({ field }) => field !== null).length;
  return guesses.reduce<ClientMapping | null>(
    (best, each) => (best === null || strength(each) > strength(best) ? each : best),
    null,
  );
}

/** Guesses how one sheet is to be read. @param headerRow where a person has chosen it */
export function guessSheet(sheet: SheetContent, headerRow?: number): ClientMapping | null {
  const candidates = sheet.rows
    .slice(0, HEADER_SEARCH)
    .filter(({ number }) => headerRow === undefined || number === headerRow);
  let best: ClientMapping | null = null;
  let most = 0;
  for (const { number, cells } of candidates) {
    const below = sheet.rows.filter((row) => row.number > number);
    const columns = toldByCells(matchHeaders(cells), below);
    const matched = columns.filter(({ field }) => field !== null).length;
    if (!columns.some(({ field }) => field === 'title') || matched <= most) continue;
    most = matched;
    best = { sheet: sheet.name, headerRow: number, kind: kindFor(sheet, columns), columns };
  }
  return best;
}

/** What each header means. A field is given to one column only, the one that says it most plainly. */
function matchHeaders(cells: readonly (CellContent | undefined)[]): readonly MappedColumn[] {
  const headers = Array.from(cells, (cell, column) => ({
    column,
    header: textOfCell(cell).trim().replace(/\s+/g, ' '),
  })).filter(({ column }) => !isBlankCell(cells[column]));
  const given = new Map<number, string>();
  const words = labels();
  for (const [field, aliases] of words) {
    for (const alias of aliases) {
      const found = headers.find(({ column, header }) => !given.has(column) && isCalled(header, alias));
      if (found === undefined) continue;
      given.set(found.column, field);
      break;
    }
  }
  return headers.map(({ column, header }) => ({ column, header, field: given.get(column) ?? null }));
}

/** `Budget (EUR)`, `Title *` and `Owner:` say what they say without what stands beside it. */
function isCalled(header: string, alias: string): boolean {
  const whole = comparableTitle(header);
  return whole === alias || whole.replace(/\(.*?\)|[:*]+$/g, '').trim() === alias;
}

/**
 * “Serves” is our own word for the six ways in which a program serves, and other people's for the goals that something
 * supports: its cells tell which.
 */
function toldByCells(columns: readonly MappedColumn[], rows: SheetContent['rows']): readonly MappedColumn[] {
  const ways = columnsByField('program').get('serves')?.choices ?? [];
  const isWay = (text: string) => choiceOfText('serves', text, ways) !== undefined;
  const namesGoals = (column: number) =>
    rows.some(({ cells }) => splitList(textOfCell(cells[column])).some((text) => !text.split(',').every(isWay)));
  const isTaken = columns.some(({ field }) => field === 'link:supports');
  return columns.map((each) =>
    each.field === 'serves' && !isTaken && namesGoals(each.column) ? { ...each, field: 'link:supports' } : each,
  );
}

/** Fields with the headers that mean them: the program's own label first, then what people say. */
function labels(): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>(Object.entries(headerAliases).map(([field, aliases]) => [field, [...aliases]]));
  for (const kind of clientKinds) {
    for (const [field, { header }] of columnsByField(kind)) {
      const aliases = all.get(field) ?? [];
      const label = comparableTitle(header);
      if (!aliases.includes(label)) aliases.unshift(label);
      all.set(field, aliases);
    }
  }
  return all;
}

/** The kind that a sheet is about, by its name or by what its title column is called. */
function kindFor(sheet: SheetContent, columns: readonly MappedColumn[]): ClientKind {
  const title = columns.find(({ field }) => field === 'title')?.header ?? '';
  const named = kindOfText(sheet.name) ?? kindOfText(title);
  return named ?? 'initiative';
}

/** The kind of card that a word means; null where it means none. */
export function kindNamed(text: string): KindName | null {
  const word = comparableTitle(text);
  return (Object.hasOwn(kindAliases, word) ? kindAliases[word] : undefined) ?? null;
}

/** The kind that a word means, of those that a row can become; null where it means none. */
export function kindOfText(text: string): ClientKind | null {
  const kind = kindNamed(text);
  return clientKinds.find((each) => each === kind) ?? null;
}
