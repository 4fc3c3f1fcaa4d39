import type { NewElement } from '#shared/model/commands/addElement.ts';
import type { KindName } from '#shared/model/kinds/registry.ts';
import { TEXT_LIMIT, TITLE_LIMIT } from '#shared/model/text.ts';
import { kindNamed, type PastedField, type PastedTable, plainLine, type Rows } from './pastedTable.ts';

/** How cells are read to the person's habits; undefined for what cannot be read. */
export interface CellReading {
  readonly day: (text: string) => string | null | undefined;
  readonly amount: (text: string) => number | null | undefined;
}

/** A card to be made of a row, without its place and id. */
export type PastedCard = Pick<NewElement, 'kind' | 'title'> & { readonly values: Readonly<Record<string, unknown>> };

/** The cards of pasted lines, all of one kind; the first cell of each is its title. */
export function cardsOfLines(rows: Rows, kind: KindName): readonly PastedCard[] {
  return rows.flatMap(([first = '']) => {
    const title = plainLine(first).slice(0, TITLE_LIMIT);
    return title === '' ? [] : [{ kind, title, values: {} }];
  });
}

/**
 * The cards of a pasted table. What a kind has no field for, or what cannot be read, is left out of the card; `unread`
 * counts the cells that could not be read.
 * @param fields what each column holds, as the person confirmed it
 * @param otherwise the kind of rows that name none
 */
export function cardsOfTable(
  { rows }: PastedTable,
  fields: readonly (PastedField | null)[],
  otherwise: KindName,
  read: CellReading,
): { readonly cards: readonly PastedCard[]; readonly unread: number } {
  let unread = 0;
  const cards = rows.flatMap((row): PastedCard[] => {
    const cell = (field: PastedField) => row[fields.indexOf(field)]?.trim() ?? '';
    const title = cell('title').replace(/\s+/g, ' ').slice(0, TITLE_LIMIT);
    if (title === '') return [];
    const kind = kindNamed(cell('kind')) ?? otherwise;
    const day = (field: 'start' | 'end') => {
      const value = read.day(cell(field));
      if (value === undefined) unread++;
      return value ?? null;
    };
    const values: Record<string, unknown> = {};
    if (cell('description') !== '') values.description = cell('description').slice(0, TEXT_LIMIT);
    if (cell('owner') !== '' && kind !== 'note') values.owner = cell('owner');
    const [start, end] = [day('start'), day('end')];
    if (kind === 'initiative' || kind === 'program') {
      if (start !== null) values.start = start;
      if (end !== null) values.end = end;
      const amount = read.amount(cell('cost'));
      if (amount === undefined || (amount !== null && amount < 0)) unread++;
      else if (amount !== null) values.cost = { oneOff: amount, perYear: null };
    } else if ((kind === 'goal' || kind === 'capability') && end !== null) values.due = end;
    return [{ kind, title, values }];
  });
  return { cards, unread };
}
