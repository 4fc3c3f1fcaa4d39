import type { NewElement } from '#shared/model/commands/addElement.ts';
import type { KindName } from '#shared/model/kinds/registry.ts';
import { TITLE_LIMIT } from '#shared/model/text.ts';
import { plainLine, type Rows } from './pastedTable.ts';

/** A card to be made, without its place; its band where that was said. */
export type PastedCard = Omit<NewElement, 'position'>;

/** The cards of pasted lines, all of one kind; the first cell of each is its title. */
export function cardsOfLines(rows: Rows, kind: KindName, newId: () => string): readonly PastedCard[] {
  return rows.flatMap(([first = '']) => {
    const title = plainLine(first).slice(0, TITLE_LIMIT);
    return title === '' ? [] : [{ id: newId(), kind, title }];
  });
}
