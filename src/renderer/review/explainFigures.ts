import { moneyText, roundMoneyText } from '#renderer/ui/amounts.ts';
import { amountText, countText, percentText } from '#renderer/ui/numbers.ts';
import { pointsMet } from '#shared/analysis/coverage.ts';
import type { Figures } from '#shared/analysis/figures.ts';
import { reachedFrom } from '#shared/analysis/lineOfSight.ts';
import { businessGoals, committedWork, countedWork } from '#shared/analysis/selections.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import { perspectives } from '#shared/model/kinds/base.ts';
import { goal as goalKind } from '#shared/model/kinds/goal.ts';
import type { Element, Work } from '#shared/model/kinds/registry.ts';
import { type Gear, gears, workFields } from '#shared/model/kinds/work.ts';

export type FigureName = 'alignmentRate' | 'coverageRate' | 'alignedSpend' | 'goalSupport' | 'gearsTurning';

/** A part of what a figure is made of: the elements in it, each with what it adds. */
export interface FigurePart {
  readonly title: string;
  readonly state: 'good' | 'partly' | 'bad' | 'none';
  /** Its share of the whole, 0 to 1. */
  readonly share: number;
  /** How much of the whole it is, in words. */
  readonly amount: string;
  readonly elements: readonly { readonly element: Element; readonly note: string }[];
}

export interface ExplainedFigure {
  readonly name: FigureName;
  readonly label: string;
  /** As large type. */
  readonly value: string;
  /** The same as the parts it comes from: “7 of 10 pieces of work”. */
  readonly fraction: string;
  /** 0 to 1 for a bar; null where there is nothing to rate. */
  readonly share: number | null;
  /** What is counted, in a sentence. */
  readonly rule: string;
  readonly parts: readonly FigurePart[];
}

const NOTHING = '–';
const pieces = (count: number) => amountText(count, 'piece of work', 'pieces of work');
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** The headline figures of a map, each taken apart down to the elements (checks.md, figures). */
export function explainFigures(map: VisibleMap, figures: Figures): readonly ExplainedFigure[] {
  const counted = map.all(countedWork);
  return [
    alignmentRate(map, figures, counted),
    coverageRate(map, figures, counted),
    alignedSpend(map, figures, counted),
    goalSupport(map, figures, counted),
    gearsTurning(map, figures),
  ];
}

const verdicts = [
  { verdict: 'aligned', title: 'Aligned', state: 'good' },
  { verdict: 'partly aligned', title: 'Partly aligned', state: 'partly' },
  { verdict: 'not aligned', title: 'Not aligned', state: 'bad' },
] as const;

function rated(rate: number | null, part: number, whole: number, of: (count: number) => string) {
  return {
    value: rate === null ? NOTHING : percentText(rate),
    fraction: whole === 0 ? 'Nothing to count yet' : `${countText(part)} of ${of(whole)}`,
    share: rate,
  };
}

function alignmentRate(map: VisibleMap, figures: Figures, counted: readonly Work[]): ExplainedFigure {
  const parts = verdicts.map(({ verdict, title, state }): FigurePart => {
    const own = counted.filter((work) => map.workScore(work).alignment.verdict === verdict);
    const elements = own
      .map((element) => ({ element, score: map.workScore(element).alignment.score }))
      .sort((a, b) => b.score - a.score)
      .map(({ element, score }) => ({ element, note: percentText(score / 100) }));
    return { title, state, share: share(own.length, counted.length), amount: countText(own.length), elements };
  });
  return {
    name: 'alignmentRate',
    label: 'Alignment rate',
    ...rated(figures.alignmentRate, parts[0]?.elements.length ?? 0, counted.length, pieces),
    rule: 'Aligned work, as a share of all work that is committed or done. Ideas and stopped work are not counted.',
    parts,
  };
}

const states = [
  { of: 'covered', title: 'Covered', state: 'good' },
  { of: 'partly covered', title: 'Partly covered', state: 'partly' },
  { of: 'uncovered', title: 'Uncovered', state: 'bad' },
] as const;

function coverageRate(map: VisibleMap, figures: Figures, counted: readonly Work[]): ExplainedFigure {
  const parts = states.map(({ of, title, state }): FigurePart => {
    const own = counted.filter((work) => map.workScore(work).coverage.state === of);
    const elements = own
      .map((element) => ({ element, points: pointsMet(map.workScore(element).coverage) }))
      .sort((a, b) => b.points - a.points)
      .map(({ element, points }) => ({ element, note: `${points} of 6` }));
    return { title, state, share: share(own.length, counted.length), amount: countText(own.length), elements };
  });
  return {
    name: 'coverageRate',
    label: 'Coverage rate',
    ...rated(figures.coverageRate, parts[0]?.elements.length ?? 0, counted.length, pieces),
    rule: 'Work that meets all six points of measurement, as a share of all work that is committed or done.',
    parts,
  };
}

function alignedSpend(map: VisibleMap, figures: Figures, counted: readonly Work[]): ExplainedFigure {
  const { currency } = map.document.map;
  const money = (amount: number) => moneyText(Math.round(amount), currency);
  const costOf = (work: Work) => map.workScore(work).plannedCost;
  const sum = (works: readonly Work[]) => works.reduce((total, work) => total + costOf(work), 0);
  const whole = sum(counted);
  const aligned = sum(counted.filter((work) => map.workScore(work).alignment.verdict === 'aligned'));
  const parts = verdicts.map(({ verdict, title, state }): FigurePart => {
    const own = counted.filter((work) => map.workScore(work).alignment.verdict === verdict);
    const elements = [...own]
      .sort((a, b) => costOf(b) - costOf(a))
      .map((element) => ({ element, note: money(costOf(element)) }));
    return { title, state, share: share(sum(own), whole), amount: money(sum(own)), elements };
  });
  return {
    name: 'alignedSpend',
    label: 'Aligned spend',
    value: figures.alignedSpend === null ? NOTHING : percentText(figures.alignedSpend),
    fraction:
      whole === 0
        ? 'No cost is planned yet'
        : `${roundMoneyText(aligned, currency)} of ${roundMoneyText(whole, currency)}`,
    share: figures.alignedSpend,
    rule: 'Planned cost of aligned work, as a share of the planned cost of all work that is committed or done.',
    parts,
  };
}

function goalSupport(map: VisibleMap, figures: Figures, counted: readonly Work[]): ExplainedFigure {
  const numbers = counted.map((work) => map.numberOf(work)).filter((n) => n !== undefined);
  const reached = reachedFrom(map.network.forward.supports, numbers);
  const goals = [...map.all(businessGoals)].sort(
    (a, b) => perspectives.indexOf(a.perspective) - perspectives.indexOf(b.perspective),
  );
  const isReached = (element: Element) => reached[map.numberOf(element) ?? -1] === 1;
  const words = goalKind.fields.perspective.words ?? {};
  const part = (title: string, state: FigurePart['state'], wanted: boolean): FigurePart => {
    const own = goals.filter((one) => isReached(one) === wanted);
    const elements = own.map((element) => ({ element, note: words[element.perspective] ?? '' }));
    return { title, state, share: share(own.length, goals.length), amount: countText(own.length), elements };
  };
  const supported = part('Work leads to them', 'good', true);
  return {
    name: 'goalSupport',
    label: 'Goal support',
    ...rated(figures.goalSupport, supported.elements.length, goals.length, (count) =>
      amountText(count, 'business goal', 'business goals'),
    ),
    rule: 'Business goals to which committed or done work leads, as a share of all business goals.',
    parts: [supported, part('No work leads to them', 'bad', false)],
  };
}

/** Which gears turn, or which one does not, whichever is shorter. */
function gearWords(turning: readonly Gear[], words: Readonly<Record<string, string>>): string {
  const still = gears.filter((gear) => !turning.includes(gear)).map((gear) => words[gear] ?? gear);
  if (turning.length === 0) return 'None yet';
  if (still.length === 0) return 'All of them';
  if (still.length === 1) return `All but ${still[0]?.toLowerCase()}`;
  return turning.map((gear) => words[gear] ?? gear).join(', ');
}

function gearsTurning(map: VisibleMap, figures: Figures): ExplainedFigure {
  const committed = map.all(committedWork);
  const words = workFields.gears.words ?? {};
  const turning = figures.gearsTurning.length;
  return {
    name: 'gearsTurning',
    label: 'Gears turning',
    value: `${turning} of ${gears.length}`,
    fraction: gearWords(figures.gearsTurning, words),
    share: turning / gears.length,
    rule: 'Gears that committed work names. A traditional business turns acquisition and monetization alone.',
    parts: gears.map((gear) => {
      const own = committed.filter((work) => work.gears.includes(gear));
      return {
        title: words[gear] ?? gear,
        state: own.length > 0 ? 'good' : 'none',
        share: share(own.length, committed.length),
        amount: pieces(own.length),
        elements: own.map((element) => ({ element, note: workFields.status.words?.[element.status] ?? '' })),
      };
    }),
  };
}
