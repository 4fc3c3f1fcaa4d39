import { titleRank } from '#renderer/state/titleSearch.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { elementsInOrder } from '#shared/model/order.ts';
import type { Id } from '#shared/model/values.ts';

/** The cards whose title, owner or tags hold what is typed, in the map's order. */
export function cardsFor(document: MapDocument, typed: string): Id[] {
  if (typed.trim() === '') return [];
  return elementsInOrder(document)
    .filter((element) => titleRank(typed, textOf(element)) !== null)
    .map(({ id }) => id);
}

function textOf(element: Element): string {
  const owner = 'owner' in element ? element.owner : '';
  return [element.title, owner, ...element.tags].join(' ');
}
