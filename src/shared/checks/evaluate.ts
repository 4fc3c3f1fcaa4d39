import { type Figures, figuresOf } from '#shared/analysis/figures.ts';
import type { ElementScore } from '#shared/analysis/scores.ts';
import { type VisibleMap, visibleMap } from '#shared/analysis/visibleMap.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Day } from '#shared/model/values.ts';
import type { Check } from './check.ts';
import type { Finding } from './finding.ts';
import { markMuted, mutesByCheck } from './mutes.ts';
import { type Outcome, runCheck } from './outcome.ts';
import { checks as allChecks } from './registry.ts';

/** All that checks, scores and figures say of a document on a day. */
export interface Evaluation {
  readonly document: MapDocument;
  readonly asOf: Day;
  /** The visible part of the map, for whatever is computed on demand: line of sight, traces, matrices. */
  readonly map: VisibleMap;
  readonly figures: Figures;
  /** What is computed of each visible element, sorted by id. */
  readonly elements: readonly ElementScore[];
  /** In the catalogue's order, then by targets; muted ones marked, in their place. */
  readonly findings: readonly Finding[];
  /** What each check came to, in the order of `checks`. */
  readonly outcomes: readonly Outcome[];
  readonly checks: readonly Check[];
}

/**
 * Evaluates a document: figures, scores and the findings of all checks. Pure; grows with the number of elements and links.
 * @param asOf the day to judge by, which is today's local calendar day unless a user asks for another
 * @param checks the catalogue's unless a test brings others
 */
export function evaluate(document: MapDocument, asOf: Day, checks: readonly Check[] = allChecks): Evaluation {
  const map = visibleMap(document, asOf);
  const outcomes = checks.map((check) => runCheck(check, map));
  return evaluationOf(map, figuresOf(map), checks, outcomes);
}

/** Puts an evaluation together from its parts. @param findings where they are known to be the same as before */
export function evaluationOf(
  map: VisibleMap,
  figures: Figures,
  checks: readonly Check[],
  outcomes: readonly Outcome[],
  findings?: readonly Finding[],
): Evaluation {
  const { document, asOf, scores } = map;
  return {
    document,
    asOf,
    map,
    figures,
    elements: scores,
    findings: findings ?? inOrder(map, checks, outcomes),
    outcomes,
    checks,
  };
}

function inOrder(map: VisibleMap, checks: readonly Check[], outcomes: readonly Outcome[]): readonly Finding[] {
  const mutes = mutesByCheck(map.document.map.mutes);
  const failures: Finding[] = [];
  const lists = outcomes.map((outcome, i) => {
    const { id } = checks[i] as Check;
    if (outcome.failed) failures.push({ check: 'check-failed', severity: 'E', targets: [], muted: false, failed: id });
    return markMuted(outcome.findings, mutes.get(id));
  });
  return ([] as Finding[]).concat(...lists, markMuted(failures, mutes.get('check-failed')));
}
