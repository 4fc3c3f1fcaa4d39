import { kindNamed, type MappedColumn, placesFor } from '#shared/exchange/workbook/clientMapping.ts';
import { type Column, withValueAt } from '#shared/exchange/workbook/columns.ts';
import { linkingFields, namedEnds, type TitleLookup } from '#shared/exchange/workbook/namedLinks.ts';
import { type ParsedCell, parseCell } from '#shared/exchange/workbook/parseCell.ts';
import { ReferenceBook, References } from '#shared/exchange/workbook/references.ts';
import type { CellContent } from '#shared/exchange/workbook/workbookContent.ts';
import type { NewLink } from '#shared/model/commands/addLink.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Perspective } from '#shared/model/kinds/base.ts';
import { type KindName, kindOf } from '#shared/model/kinds/registry.ts';
import { TITLE_LIMIT } from '#shared/model/text.ts';
import type { PastedCard } from './pastedCards.ts';
import type { PastedTable } from './pastedTable.ts';

/** How cells are read to the person's habits; undefined for what cannot be read. */
export interface CellHabits {
  readonly day: (text: string) => string | null | undefined;
  readonly amount: (text: string) => number | null | undefined;
}

/** What becomes of a cell: it is taken, its card has no field for it, or it cannot be read. */
export type CellFate = 'taken' | 'leftOut' | 'unread';

/** What becomes of a row; no card where it has no title. */
export interface PastedRow {
  readonly card: PastedCard | null;
  /** By column. */
  readonly fates: readonly CellFate[];
}

/** What a pasted table becomes, nothing of it done yet. */
export interface ReadTable {
  readonly rows: readonly PastedRow[];
  readonly links: readonly NewLink[];
  /** What could not be read or found, a sentence each; the rest is taken. */
  readonly problems: readonly string[];
}

/** @param what a clause about the cell of a card */
type Tell = (title: string, column: number, what: string) => void;

/**
 * Reads a pasted table into cards and links, by the columns, words and rules by which a client's own sheet is read.
 * @param fields what each column holds, as the person confirmed it
 * @param otherwise the kind of rows that name none
 */
export function readPasted(
  document: MapDocument,
  { headers, rows }: PastedTable,
  fields: readonly (string | null)[],
  otherwise: KindName,
  habits: CellHabits,
  newId: () => string,
): ReadTable {
  const columns = fields.map((field, column): MappedColumn => ({ column, header: headers[column] ?? '', field }));
  const book = new ReferenceBook(document);
  const problems: string[] = [];
  const tell: Tell = (title, column, what) =>
    problems.push(`“${short(title)}”, ${headers[column] || `column ${column + 1}`}: ${what}.`);
  const read = rows.map((cells): Row => {
    const fates = fields.map((): CellFate => 'leftOut');
    const title = plain(cells[fields.indexOf('title')]).slice(0, TITLE_LIMIT);
    if (title === '') return { cells, fates, card: null };
    const said = plain(cells[fields.indexOf('kind')]);
    const named = kindNamed(said);
    if (fields.includes('kind')) fates[fields.indexOf('kind')] = said === '' || named !== null ? 'taken' : 'unread';
    if (said !== '' && named === null) {
      const becomes = kindOf(otherwise).label;
      tell(title, fields.indexOf('kind'), `“${short(said)}” is no kind of card, so it becomes “${becomes}”`);
    }
    const kind = named ?? otherwise;
    let values: Record<string, unknown> = {};
    for (const [column, place] of placesFor(kind, columns)) {
      const text = cells[place]?.trim() ?? '';
      const parsed = text === '' || column.path[0] === 'title' ? null : parsePasted(column, text, habits, book);
      fates[place] = parsed === null || 'value' in parsed ? 'taken' : 'unread';
      if (parsed === null) continue;
      if ('value' in parsed) values = withValueAt(values, column.path, parsed.value);
      else tell(title, place, problemOf(parsed));
    }
    const { perspective, ...rest } = values;
    const band = perspective === undefined ? {} : { perspective: perspective as Perspective };
    return { cells, fates, card: { id: newId(), kind, title, values: rest, ...band } };
  });
  return { rows: read, links: linksOf(read, fields, document, book, tell, newId), problems };
}

interface Row extends PastedRow {
  readonly cells: readonly string[];
  readonly fates: CellFate[];
}

/** Titles of the pasted rows come before those that are on the map already: rows may be pasted twice. */
function linksOf(
  rows: readonly Row[],
  fields: readonly (string | null)[],
  document: MapDocument,
  book: ReferenceBook,
  tell: Tell,
  newId: () => string,
): NewLink[] {
  if (!linkingFields.some(([field]) => fields.includes(field))) return [];
  const cards = new Map(rows.flatMap(({ card }) => (card === null ? [] : [[card.id, card] as const])));
  const pasted = new References(
    [...cards.values()].map(({ id, title, kind }) => ({ id, title, kind: kindOf(kind).label })),
  );
  const lookup: TitleLookup = {
    resolve: (title) => {
      const found = pasted.resolve(title);
      const isUnknown = 'problem' in found && found.problem === 'none';
      return isUnknown ? book.in('elements').resolve(title) : found;
    },
    elementOf: (id) => cards.get(id) ?? document.elements.get(id),
  };
  return rows.flatMap(({ card, cells, fates }) => {
    if (card === null) return [];
    const ends = new Map<string, NewLink>();
    for (const [field, relation] of linkingFields) {
      const at = fields.indexOf(field);
      if (at < 0) continue;
      const found = namedEnds(card, relation, cells[at] ?? '', lookup);
      fates[at] = found.problems.length === 0 ? 'taken' : 'unread';
      for (const problem of found.problems) tell(card.title, at, problem);
      for (const end of found.ends) ends.set(`${end.relation}/${end.to}`, { id: newId(), from: card.id, ...end });
    }
    return [...ends.values()];
  });
}

/** Days and amounts by the person's habits, anything else as in a sheet. */
function parsePasted(column: Column, text: string, habits: CellHabits, book: ReferenceBook): ParsedCell {
  return parseCell(column, contentOf(column, text, habits), {
    resolve: (target, name) => book.in(target).resolve(name),
  });
}

function contentOf({ format }: Column, text: string, { day, amount }: CellHabits): CellContent {
  if (format === 'day') {
    const read = day(text);
    return read == null ? text : { day: read };
  }
  return format === 'money' || format === 'number' ? (amount(text) ?? text) : text;
}

function problemOf(parsed: Exclude<ParsedCell, { value: unknown }>): string {
  return 'problem' in parsed ? parsed.problem : `“${parsed.sample}” can be read in two ways`;
}

const plain = (text = '') => text.trim().replace(/\s+/g, ' ');
const short = (text: string) => (text.length > 48 ? `${text.slice(0, 47)}…` : text);
