import type { MapDocument } from './document.ts';
import { perspectives } from './kinds/base.ts';
import type { Element } from './kinds/registry.ts';
import { compareText } from './values.ts';

/** Order of elements in lists and the outline: perspective (top down), y, x, id. */
export function compareElements(a: Element, b: Element): number {
  return (
    perspectives.indexOf(a.perspective) - perspectives.indexOf(b.perspective) ||
    a.position.y - b.position.y ||
    a.position.x - b.position.x ||
    compareText(a.id, b.id)
  );
}

export function elementsInOrder(document: MapDocument): Element[] {
  return [...document.elements.values()].sort(compareElements);
}
