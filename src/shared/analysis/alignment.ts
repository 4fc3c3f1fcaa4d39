import type { Work } from '#shared/model/kinds/registry.ts';
import { isBlank } from '#shared/model/text.ts';
import { SEES_GOAL, SEES_VALUE } from './lineOfSight.ts';
import type { NamedLists } from './namedLists.ts';
import { wholePercentage } from './percentage.ts';

export type Mark = 0 | 0.5 | 1;

/** The five alignment questions asked of digital work [LN]. */
export const alignmentQuestions = ['direction', 'results', 'relationships', 'mutualBenefit', 'return'] as const;
export type AlignmentQuestion = (typeof alignmentQuestions)[number];

export type AlignmentVerdict = 'aligned' | 'partly aligned' | 'not aligned';

export type AlignmentProfile = Readonly<Record<AlignmentQuestion, Mark>> & {
  /** Whole percentage. */
  readonly score: number;
  readonly verdict: AlignmentVerdict;
};

/** What of its own KPIs the alignment of work depends on. */
interface OwnKpi {
  readonly result: 'outcome' | 'activity' | null;
  readonly isComplete: boolean;
}

/**
 * The alignment profile of work: five marks, a score and a verdict (checks.md, alignment profile; [LN], the five
 * alignment questions).
 * @param seen bits of what its line of sight holds
 */
export function alignmentOf(work: Work, seen: number, ownKpis: readonly OwnKpi[], lists: NamedLists): AlignmentProfile {
  const direction: Mark = seen & SEES_VALUE ? 1 : seen & SEES_GOAL ? 0.5 : 0;
  const results = resultsMark(ownKpis);
  const relationships = relationshipsMark(work, lists);
  const mutualBenefit = half(!isBlank(work.audienceBenefit), !isBlank(work.organizationBenefit));
  const returnOnCost = returnMark(work);
  const marks = { direction, results, relationships, mutualBenefit, return: returnOnCost };
  const score = wholePercentage(direction + results + relationships + mutualBenefit + returnOnCost, 5);
  const noneIsZero = direction && results && relationships && mutualBenefit && returnOnCost;
  const verdict =
    direction === 1 && noneIsZero && score >= 80
      ? 'aligned'
      : direction === 0 || score < 40
        ? 'not aligned'
        : 'partly aligned';
  return { ...marks, score, verdict };
}

/** 1 where both hold, 0.5 where one does. */
function half(one: boolean, other: boolean): Mark {
  return one && other ? 1 : one || other ? 0.5 : 0;
}

function resultsMark(ownKpis: readonly OwnKpi[]): Mark {
  const outcomes = ownKpis.filter((kpi) => kpi.result === 'outcome');
  if (outcomes.length === 0) return 0;
  return outcomes.some((kpi) => kpi.isComplete) ? 1 : 0.5;
}

function relationshipsMark(work: Work, { audiences, channels }: NamedLists): Mark {
  const named = work.audiences.map((id) => audiences.get(id)).filter((audience) => audience !== undefined);
  if (named.length === 0) return 0;
  return named.some((audience) => audience.priority) && work.channels.some((id) => channels.has(id)) ? 1 : 0.5;
}

/** The mark `return`: what work costs and what it brings, of which both, one or none is known [LN] Q5. */
export function returnMark({ cost, benefit, returns }: Pick<Work, 'cost' | 'benefit' | 'returns'>): Mark {
  const isCosted = cost.oneOff !== null || cost.perYear !== null;
  const isRewarded = (benefit.perYear ?? 0) > 0 || returns.some((booked) => booked.amount > 0);
  return half(isCosted, isRewarded);
}
