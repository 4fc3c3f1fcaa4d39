import { figuresAfter } from '#shared/analysis/figures.ts';
import { type Revision, revise } from '#shared/analysis/revise.ts';
import { touchedBy } from '#shared/analysis/touched.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Change } from '#shared/model/patch.ts';
import type { Check } from './check.ts';
import { type Evaluation, evaluate, evaluationOf } from './evaluate.ts';
import { isElementCheck, type Outcome, rerunCheck, runCheck } from './outcome.ts';

/**
 * The evaluation after an edit, equal in every value to `evaluate(document, previous.asOf)`, at the price of what the
 * edit can have changed.
 * @param document the document after the edit
 * @param changes all that sets it apart from `previous.document`, in any order
 */
export function reevaluate(previous: Evaluation, document: MapDocument, changes: readonly Change[]): Evaluation {
  const touched = touchedBy(changes);
  const revision = revise(previous.map, document, touched);
  if (revision === null) return evaluate(document, previous.asOf, previous.checks);
  const { map } = revision;
  const outcomes = previous.checks.map((check, i) => outcomeAfter(check, revision, previous.outcomes[i] as Outcome));
  const isQuiet = outcomes.every((outcome, i) => outcome === previous.outcomes[i]) && !touched.mapKeys.has('mutes');
  return evaluationOf(
    map,
    figuresAfter(previous.map, previous.figures, revision),
    previous.checks,
    outcomes,
    isQuiet ? previous.findings : undefined,
  );
}

function outcomeAfter(check: Check, revision: Revision, previous: Outcome): Outcome {
  if (isElementCheck(check)) {
    const ids = revision[check.reads];
    return ids.length === 0 ? previous : rerunCheck(check, revision.map, ids, previous);
  }
  return check.appliesTo.concerns.some((concern) => revision.concerns.has(concern))
    ? runCheck(check, revision.map)
    : previous;
}
