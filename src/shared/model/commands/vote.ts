import type { MapDocument } from '../document.ts';
import type { Patch, Refusal } from '../patch.ts';
import type { Id } from '../values.ts';
import { editRecords } from './editRecords.ts';

/** Gives an element a dot or takes one back: votes are counted up and down, never set. */
export function vote(document: MapDocument, { id, by }: { readonly id: Id; readonly by: 1 | -1 }): Patch | Refusal {
  const element = document.elements.get(id);
  if (element === undefined) return { refused: 'What was voted for is no longer on the map.' };
  if (element.votes + by < 0) return { refused: 'There is no vote to take back.' };
  const label = by === 1 ? 'vote' : 'take a vote back';
  return editRecords(document, { table: 'elements', ids: [id], values: { votes: element.votes + by }, label });
}
