import type { MapDocument } from '../document.ts';
import { type Perspective, POSITION_LIMIT } from '../kinds/base.ts';
import type { Change, Patch, Refusal } from '../patch.ts';
import type { Id } from '../values.ts';
import { changesOf } from './editRecords.ts';

export interface Move {
  readonly id: Id;
  /** Top left corner in px, y from the top of the (new) band. */
  readonly position: { readonly x: number; readonly y: number };
  /** The band it comes to stand in; moving a card into another band changes its perspective. */
  readonly perspective?: Perspective;
}

const withinCanvas = (n: number) => Math.min(POSITION_LIMIT, Math.max(-POSITION_LIMIT, Math.round(n)));

/** Moves cards, by drag, arrow keys or layout. @param merge true while the hand still moves */
export function moveElements(
  document: MapDocument,
  {
    moves,
    merge = false,
    label,
  }: { readonly moves: readonly Move[]; readonly merge?: boolean; readonly label?: string },
): Patch | Refusal {
  const changes: Change[] = [];
  for (const move of moves) {
    const element = document.elements.get(move.id);
    if (element === undefined) return { refused: 'A card that was to be moved is no longer on the map.' };
    const position = { x: withinCanvas(move.position.x), y: withinCanvas(move.position.y) };
    const perspective = move.perspective ?? element.perspective;
    changes.push(...changesOf('elements', element, { position, perspective }));
  }
  return {
    label: label ?? (moves.length === 1 ? 'move card' : `move ${moves.length} cards`),
    changes,
    history: merge ? 'merge' : 'record',
    mergeKey: JSON.stringify(['move', moves.map((m) => m.id)]),
  };
}
