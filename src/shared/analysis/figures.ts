import { type Gear, gears } from '#shared/model/kinds/work.ts';
import { concernsOf } from './concerns.ts';
import { reachedFrom } from './lineOfSight.ts';
import type { Revision } from './revise.ts';
import type { ElementScore } from './scores.ts';
import { businessGoals, committedWork, countedWork } from './selections.ts';
import type { VisibleMap } from './visibleMap.ts';

/** The headline figures of a map; rates lie between 0 and 1 and are null where there is nothing to rate. */
export interface Figures {
  /** Aligned counted work / counted work. */
  readonly alignmentRate: number | null;
  /** Covered counted work / counted work. */
  readonly coverageRate: number | null;
  /** Planned cost of aligned counted work / planned cost of counted work. */
  readonly alignedSpend: number | null;
  /** Business goals in the line of sight of counted work / business goals. */
  readonly goalSupport: number | null;
  /** The gears named by committed work, in the order in which gears are put into motion [GEARS]. */
  readonly gearsTurning: readonly Gear[];
}

/** The figures of a map (checks.md, figures; [LN] Q1, Q2 and Q5, [GEARS]). Sums go by the order of ids. */
export function figuresOf(map: VisibleMap): Figures {
  const counted = map.all(countedWork);
  let aligned = 0;
  let covered = 0;
  let spend = 0;
  let alignedSpend = 0;
  for (const element of counted) {
    const score = map.workScore(element);
    spend += score.plannedCost;
    if (score.coverage.state === 'covered') covered++;
    if (score.alignment.verdict !== 'aligned') continue;
    aligned++;
    alignedSpend += score.plannedCost;
  }
  return {
    alignmentRate: rate(aligned, counted.length),
    coverageRate: rate(covered, counted.length),
    alignedSpend: rate(alignedSpend, spend),
    goalSupport: goalSupport(map),
    gearsTurning: gearsTurning(map),
  };
}

/** Aspects of elements on which the figures depend beside their scores. */
const CONCERNS = concernsOf(['goal', 'work.gears', 'links']);

/** The figures after an edit: those before it where nothing that they are made of has changed. */
export function figuresAfter(previous: VisibleMap, figures: Figures, revision: Revision): Figures {
  const { map, neighbors, lineOfSight, concerns } = revision;
  const isSame =
    !CONCERNS.some((concern) => concerns.has(concern)) &&
    [...neighbors, ...lineOfSight].every((id) => countsAlike(previous.score(id), map.score(id)));
  return isSame ? figures : figuresOf(map);
}

function countsAlike(before: ElementScore | undefined, after: ElementScore | undefined): boolean {
  if (before === undefined || after === undefined || !('alignment' in before) || !('alignment' in after)) {
    return before?.kind === after?.kind;
  }
  return (
    before.plannedCost === after.plannedCost &&
    before.coverage.state === after.coverage.state &&
    before.alignment.verdict === after.alignment.verdict
  );
}

function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function goalSupport(map: VisibleMap): number | null {
  const goals = map.all(businessGoals);
  const numbers = map.all(countedWork).map((element) => map.numberOf(element) as number);
  const reached = reachedFrom(map.network.forward.supports, numbers);
  return rate(goals.filter((goal) => reached[map.numberOf(goal) as number] === 1).length, goals.length);
}

function gearsTurning(map: VisibleMap): readonly Gear[] {
  const named = new Set<Gear>();
  for (const element of map.all(committedWork)) for (const gear of element.gears) named.add(gear);
  return gears.filter((gear) => named.has(gear));
}
