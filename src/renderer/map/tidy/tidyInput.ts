import { cardSizes } from '#shared/exchange/cardSize.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { perspectives } from '#shared/model/kinds/base.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import type { TidyInput } from './tidyBands.ts';

const ranks: Readonly<Record<Element['kind'], number>> = {
  goal: 0,
  initiative: 1,
  program: 1,
  kpi: 2,
  capability: 2,
  note: 2,
};

/**
 * The map as the layout sees it, and the ids of its cards in the same order.
 * @param only the cards to tidy, with the links between them; all where it is absent
 */
export function tidyInput(
  document: MapDocument,
  only?: ReadonlySet<Id>,
): { readonly input: TidyInput; readonly ids: readonly Id[] } {
  const elements = [...document.elements.values()].filter(({ id }) => only === undefined || only.has(id));
  const ids = elements.map(({ id }) => id);
  const number = new Map(ids.map((id, i) => [id, i]));
  const cards = elements.map(({ kind, perspective, position }) => ({
    band: perspectives.indexOf(perspective),
    rank: ranks[kind],
    ...position,
    ...cardSizes[kind],
  }));
  const links = [...document.links.values()].flatMap(({ from, to, relation }) => {
    const [a, b] = [number.get(from), number.get(to)];
    if (a === undefined || b === undefined) return [];
    // What work depends on stands below it, like what enables it.
    return relation === 'dependsOn' ? [b, a] : [a, b];
  });
  return { input: { cards, links }, ids };
}
