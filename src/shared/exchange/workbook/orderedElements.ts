import type { MapDocument } from '#shared/model/document.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { elementsInOrder } from '#shared/model/order.ts';

const known = new WeakMap<MapDocument, readonly Element[]>();

/** The elements in the order of lists. Sorted once a document: several sheets need them. */
export function orderedElements(document: MapDocument): readonly Element[] {
  const sorted = known.get(document) ?? elementsInOrder(document);
  known.set(document, sorted);
  return sorted;
}
