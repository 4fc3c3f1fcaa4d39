import { type Move, moveElements } from '#shared/model/commands/moveElements.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { perspectives } from '#shared/model/kinds/base.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Patch, Refusal } from '#shared/model/patch.ts';
import { nameOf } from '#shared/model/tables.ts';
import type { Id } from '#shared/model/values.ts';
import { sameRun } from './outlineTree.ts';

export interface Reordering {
  readonly id: Id;
  /** The elements among which it stands, in their order. */
  readonly siblings: readonly Id[];
  readonly by: 1 | -1;
}

/** Moves an element one place up or down among its siblings: the two swap their places on the map (map-format.md, order). */
export function reorder(document: MapDocument, { id, siblings, by }: Reordering): Patch | Refusal {
  const element = document.elements.get(id);
  if (element === undefined) return { refused: 'What was to be moved is no longer on the map.' };
  const run = siblings.flatMap((one) => document.elements.get(one) ?? []).filter((other) => sameRun(other, element));
  const at = run.findIndex((other) => other.id === id);
  const other = run[at + by];
  if (other === undefined) return { refused: `It is the ${by === 1 ? 'last' : 'first'} of its kind here.` };
  const label = `move ${nameOf('elements', element)}`;
  if (other.perspective !== element.perspective) return { refused: bandSentence(element, other) };
  if (other.position.x !== element.position.x || other.position.y !== element.position.y) {
    const moves = [
      { id, position: other.position },
      { id: other.id, position: element.position },
    ];
    return moveElements(document, { moves, label });
  }
  return moveElements(document, { moves: spread(run, at, by), label });
}

/** Cards that lie on one another have no order of their own: they are laid side by side, px by px, in the new one. */
function spread(run: readonly Element[], at: number, by: 1 | -1): Move[] {
  const { position, perspective } = run[at] as Element;
  const order = run.filter(
    (one) => one.perspective === perspective && one.position.x === position.x && one.position.y === position.y,
  );
  const from = order.indexOf(run[at] as Element);
  const [moved] = order.splice(from, 1);
  order.splice(from + by, 0, moved as Element);
  return order.map(({ id }, place) => ({ id, position: { x: position.x + place, y: position.y } }));
}

function bandSentence(element: Element, other: Element): string {
  const isAbove = perspectives.indexOf(element.perspective) < perspectives.indexOf(other.perspective);
  return `The next one stands in a ${isAbove ? 'lower' : 'higher'} band of the map, and bands come first. Change its perspective to move it there.`;
}
