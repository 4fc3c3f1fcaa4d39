import type { MapDocument } from '../document.ts';
import type { Relation } from '../link.ts';
import type { Patch, Refusal } from '../patch.ts';
import type { Id } from '../values.ts';
import { addElement, type NewElement } from './addElement.ts';
import { addLink } from './addLink.ts';
import { combine } from './combine.ts';

export interface NewLinkedElement {
  readonly element: NewElement;
  readonly link: {
    readonly id: Id;
    /** The element that is there already. */
    readonly other: Id;
    /** Whether the link leads from the new element to the other one, or the other way. */
    readonly direction: 'toOther' | 'fromOther';
    readonly relation?: Relation;
  };
}

/** Places a new element and links it, as one step: an initiative that supports a goal, a KPI that measures it. */
export function addLinkedElement(document: MapDocument, { element, link }: NewLinkedElement): Patch | Refusal {
  const { id, other, direction, relation } = link;
  const ends = direction === 'toOther' ? { from: element.id, to: other } : { from: other, to: element.id };
  const added = addElement(document, element);
  const label = 'refused' in added ? '' : added.label;
  return combine(document, label, [
    () => added,
    (d) => addLink(d, { id, ...ends, ...(relation === undefined ? {} : { relation }) }),
  ]);
}
