import type { MapDocument } from '../document.ts';
import type { Element } from '../kinds/registry.ts';
import type { Patch, Refusal } from '../patch.ts';
import type { Id } from '../values.ts';
import { type Move, moveElements } from './moveElements.ts';

/** A card's size in px, which the canvas knows and the document does not. */
export type SizeOf = (element: Element) => { readonly width: number; readonly height: number };

export type Edge = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';

interface Box {
  readonly element: Element;
  readonly start: number;
  readonly size: number;
}

/** Along which coordinate an arrangement works; y counts within a band, so it works band by band. */
type Axis = 'x' | 'y';

function boxes(document: MapDocument, ids: readonly Id[], axis: Axis, sizeOf: SizeOf): Box[][] {
  const groups = new Map<string, Box[]>();
  for (const id of new Set(ids)) {
    const element = document.elements.get(id);
    if (element === undefined) continue;
    const group = axis === 'x' ? '' : element.perspective;
    const size = axis === 'x' ? sizeOf(element).width : sizeOf(element).height;
    groups.set(group, [...(groups.get(group) ?? []), { element, start: element.position[axis], size }]);
  }
  return [...groups.values()];
}

const moveTo = ({ element }: Box, axis: Axis, at: number): Move => ({
  id: element.id,
  position: { ...element.position, [axis]: at },
});

/** Lines the cards up at an edge or through their middles; up and down only within each band. */
export function alignElements(
  document: MapDocument,
  { ids, edge, sizeOf }: { readonly ids: readonly Id[]; readonly edge: Edge; readonly sizeOf: SizeOf },
): Patch | Refusal {
  const axis: Axis = edge === 'left' || edge === 'center' || edge === 'right' ? 'x' : 'y';
  const moves = boxes(document, ids, axis, sizeOf).flatMap((group) => {
    const first = Math.min(...group.map((b) => b.start));
    const last = Math.max(...group.map((b) => b.start + b.size));
    return group.map((box) => {
      if (edge === 'left' || edge === 'top') return moveTo(box, axis, first);
      if (edge === 'right' || edge === 'bottom') return moveTo(box, axis, last - box.size);
      return moveTo(box, axis, (first + last - box.size) / 2);
    });
  });
  return moveElements(document, { moves, label: 'align cards' });
}

/** Gives the cards equal gaps between the outermost two; up and down only within each band. */
export function distributeElements(
  document: MapDocument,
  { ids, axis, sizeOf }: { readonly ids: readonly Id[]; readonly axis: Axis; readonly sizeOf: SizeOf },
): Patch | Refusal {
  const moves = boxes(document, ids, axis, sizeOf).flatMap((group) => {
    const sorted = [...group].sort((a, b) => a.start - b.start);
    const [first] = sorted;
    const last = sorted.at(-1);
    if (first === undefined || last === undefined || sorted.length < 3) return [];
    const filled = sorted.reduce((sum, b) => sum + b.size, 0);
    const gap = (last.start + last.size - first.start - filled) / (sorted.length - 1);
    let at = first.start;
    return sorted.map((box) => {
      const move = moveTo(box, axis, at);
      at += box.size + gap;
      return move;
    });
  });
  return moveElements(document, { moves, label: 'distribute cards' });
}
