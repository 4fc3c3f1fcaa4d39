import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Evaluation, evaluate } from '#shared/checks/evaluate.ts';
import { reevaluate } from '#shared/checks/reevaluate.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type Change, invert, isRefusal } from '#shared/model/patch.ts';
import { changesOf, coincidingEdit } from '#test/support/coincidingEdits.ts';
import { AS_OF, coincidingMap } from '#test/support/coincidingMaps.ts';

const NOW = '2026-03-31T12:00:00.000Z';

/** What a user can see of an evaluation. */
function shown({ figures, elements, findings, map }: Evaluation) {
  return { figures, elements, findings, sight: elements.map(({ id }) => map.lineOfSight(id)) };
}

function step(before: Evaluation, changes: readonly Change[]): { after: Evaluation; document: MapDocument } | null {
  if (changes.length === 0) return null;
  const document = applyPatch(before.document, { changes }, NOW);
  return isRefusal(document) ? null : { after: reevaluate(before, document, changes), document };
}

test('what is recomputed after an edit equals a full evaluation, whatever the edits and their undoing', {
  timeout: 400_000,
}, () => {
  const tried = new Set<string>();
  let applied = 0;
  const sorts = [
    ...['add elements', 'remove elements', 'add links', 'remove links', 'place platforms', 'add audiences'],
    ...['remove platforms', 'set elements status', 'set elements level', 'set map mutes'],
  ];
  // Some sorts are rare: chance gets more rounds until it has tried each.
  for (let round = 0; round < 8 && (round === 0 || sorts.some((sort) => !tried.has(sort))); round++)
    fc.assert(
      fc.property(coincidingMap, fc.array(coincidingEdit, { maxLength: 12 }), (map, edits) => {
        let evaluation = evaluate(map, AS_OF);
        for (const edit of edits) {
          const changes = changesOf(evaluation.document, edit);
          const done = step(evaluation, changes);
          if (done === null) continue;
          applied++;
          for (const change of changes)
            tried.add(change.op === 'set' ? `set ${change.table} ${change.key}` : `${change.op} ${change.table}`);
          expect(shown(done.after)).toEqual(shown(evaluate(done.document, AS_OF)));
          const undo = step(done.after, invert(changes));
          expect(undo).not.toBeNull();
          expect(shown(undo?.after as Evaluation)).toEqual(shown(evaluation));
          evaluation = done.after;
        }
      }),
      { numRuns: 300 },
    );
  // The edits have to be of every sort, or nothing was shown.
  expect(applied).toBeGreaterThan(500);
  for (const sort of sorts) {
    expect(tried, sort).toContain(sort);
  }
});
