import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { compareText, type Id } from '#shared/model/values.ts';
import type { Answer, Check, Detail, ElementCheck, MapCheck } from './check.ts';
import { compareTargets, type Finding, type Severity } from './finding.ts';

/** What a check came to: its findings by targets, before mutes, or that it failed. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly failed: boolean;
  /** Whether there was anything to look for. */
  readonly given: boolean;
}

const NOTHING: readonly Finding[] = [];
const NOT_GIVEN: Outcome = { findings: NOTHING, failed: false, given: false };
const FAILED: Outcome = { findings: NOTHING, failed: true, given: true };

export function isElementCheck(check: Check): check is ElementCheck<Element> {
  return check.reads !== 'map';
}

/** Runs a check over the whole map. A check that throws has failed; it takes nothing else down with it. */
export function runCheck(check: Check, map: VisibleMap): Outcome {
  try {
    return isElementCheck(check) ? runElements(check, map) : done(runMap(check, map));
  } catch {
    return FAILED;
  }
}

function done(findings: readonly Finding[]): Outcome {
  return { findings: findings.length === 0 ? NOTHING : findings, failed: false, given: true };
}

function runElements(check: ElementCheck<Element>, map: VisibleMap): Outcome {
  if (check.given?.(map) === false) return NOT_GIVEN;
  const findings: Finding[] = [];
  for (const element of map.all(check.appliesTo)) collect(check, element, map, findings);
  return done(findings);
}

function collect(check: ElementCheck<Element>, element: Element, map: VisibleMap, into: Finding[]): void {
  const answer = check.run(element, map);
  if (answer === false) return;
  const severity = typeof check.severity === 'function' ? check.severity(element) : check.severity;
  into.push(...findingsOf(check.id, severity, answer, [element.id]));
}

function runMap(check: MapCheck, map: VisibleMap): readonly Finding[] {
  const findings = findingsOf(check.id, check.severity, check.run(map), []);
  return findings.length < 2 ? findings : findings.sort((a, b) => compareTargets(a.targets, b.targets));
}

function findingsOf(check: string, severity: Severity, answer: Answer, targets: readonly Id[]): Finding[] {
  if (answer === false) return [];
  if (answer === true) return [{ check, severity, targets, muted: false }];
  const details: readonly Detail[] = Array.isArray(answer) ? answer : [answer];
  return details.map((detail) => ({ check, severity, targets, muted: false, ...detail }));
}

/**
 * The outcome after an edit, from the one before it, by looking again at some elements only.
 * @param ids the elements whose findings can have changed, sorted; also those that are gone
 */
export function rerunCheck(
  check: ElementCheck<Element>,
  map: VisibleMap,
  ids: readonly Id[],
  previous: Outcome,
): Outcome {
  try {
    const given = check.given?.(map) ?? true;
    if (previous.failed || given !== previous.given) return runCheck(check, map);
    if (!given) return previous;
    const findings = replaceFindings(check, map, ids, previous.findings);
    return findings === previous.findings ? previous : done(findings);
  } catch {
    return FAILED;
  }
}

function replaceFindings(
  check: ElementCheck<Element>,
  map: VisibleMap,
  ids: readonly Id[],
  before: readonly Finding[],
): readonly Finding[] {
  const after: Finding[] = [];
  let copied = 0;
  let changed = false;
  for (const id of ids) {
    const start = firstFrom(before, id, copied);
    let end = start;
    while (end < before.length && before[end]?.targets[0] === id) end++;
    const fresh: Finding[] = [];
    const n = map.network.numberOf.get(id);
    const element = n === undefined ? undefined : map.elements[n];
    if (element !== undefined && check.appliesTo.kinds.includes(element.kind) && check.appliesTo.accepts(element)) {
      collect(check, element, map, fresh);
    }
    if (start === end && fresh.length === 0) continue;
    changed = true;
    for (let i = copied; i < start; i++) after.push(before[i] as Finding);
    after.push(...fresh);
    copied = end;
  }
  if (!changed) return before;
  for (let i = copied; i < before.length; i++) after.push(before[i] as Finding);
  return after;
}

/** The place of the first finding at or behind `from` whose first target is not before the id. */
function firstFrom(findings: readonly Finding[], id: Id, from: number): number {
  let low = from;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(findings[middle]?.targets[0] ?? '', id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
