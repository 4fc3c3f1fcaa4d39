import { addRecord } from '#shared/model/commands/addRecord.ts';
import { combine } from '#shared/model/commands/combine.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Review } from '#shared/model/lists/review.ts';
import type { Patch, Refusal } from '#shared/model/patch.ts';

export interface Decide {
  readonly review: Review;
  /** Also sets the status of the work it is about to stopped. */
  readonly stops: boolean;
}

/** Writes down a decision, as one step; a decision to stop may stop the work with it. */
export function decide(document: MapDocument, { review, stops }: Decide): Patch | Refusal {
  const { id, ...values } = review;
  const { element } = review;
  return combine(document, review.decision === 'note' ? 'add a note of the review' : `decide: ${review.decision}`, [
    (d) => addRecord(d, { table: 'reviews', id, values }),
    ...(stops && element !== null
      ? [(d: MapDocument) => editRecords(d, { table: 'elements', ids: [element], values: { status: 'stopped' } })]
      : []),
  ]);
}
