import { type AlignmentQuestion, alignmentQuestions, type Mark } from '#shared/analysis/alignment.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import { kpi as kpiKind } from '#shared/model/kinds/kpi.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import { isBlank } from '#shared/model/text.ts';
import { listWords } from './listWords.ts';

/** One of the five alignment questions, answered for a piece of work. */
export interface AlignmentLine {
  readonly question: AlignmentQuestion;
  readonly label: string;
  readonly mark: Mark;
  /** What is so. */
  readonly says: string;
  /** What would earn the whole mark; null where it is earned. */
  readonly earn: string | null;
}

const labels: Readonly<Record<AlignmentQuestion, string>> = {
  direction: 'Direction',
  results: 'Results',
  relationships: 'Relationships',
  mutualBenefit: 'Mutual benefit',
  return: 'Return',
};

type Words = Pick<AlignmentLine, 'says' | 'earn'>;

/** The five marks of visible work, each with what is so and what would earn it (checks.md, alignment profile). */
export function alignmentLines(work: Work, map: VisibleMap): readonly AlignmentLine[] {
  const { alignment } = map.workScore(work);
  return alignmentQuestions.map((question) => {
    const mark = alignment[question];
    return { question, label: labels[question], mark, ...wordsOf[question](mark, work, map) };
  });
}

const wordsOf: Readonly<Record<AlignmentQuestion, (mark: Mark, work: Work, map: VisibleMap) => Words>> = {
  direction: (mark) => {
    if (mark === 1) return { says: 'It leads to shareholder or customer value.', earn: null };
    if (mark === 0.5) {
      return {
        says: 'It leads to a goal, and to no shareholder or customer value.',
        earn: 'Link the goal that it supports upward to a business goal of shareholder or customer value.',
      };
    }
    return { says: 'It leads to no goal.', earn: 'Link it to a goal that leads to shareholder or customer value.' };
  },

  results: (mark, work, map) => {
    const own = map.kpisOf(work);
    const outcomes = own.filter(({ result }) => result === 'outcome');
    if (mark === 1) return { says: 'A complete KPI shows its result for the business.', earn: null };
    if (mark === 0) {
      return own.length === 0
        ? { says: 'No KPI measures it.', earn: 'Add a KPI of the result that it is done for.' }
        : {
            says: 'Its KPIs count activity, no result for the business.',
            earn: 'Add an outcome KPI, or mark a KPI that is one.',
          };
    }
    const [nearest] = outcomes
      .map((kpi) => ({ kpi, missing: map.kpiScore(kpi).missing }))
      .sort((a, b) => a.missing.length - b.missing.length);
    const lacks = listWords((nearest?.missing ?? []).map(kpiFieldName));
    return {
      says: 'A KPI shows its result for the business, and none of these is complete.',
      earn: `Complete “${nearest?.kpi.title.trim() || 'Without a title'}”: ${lacks}.`,
    };
  },

  relationships: (mark, work, { document }) => {
    if (mark === 1) return { says: 'It reaches a priority audience by a channel.', earn: null };
    const named = work.audiences.map((id) => document.audiences.get(id)).filter((one) => one !== undefined);
    if (mark === 0) {
      return { says: 'It names no audience.', earn: 'Name a priority audience, and a channel where it meets them.' };
    }
    const wants = [
      named.some(({ priority }) => priority) ? null : 'a priority audience',
      work.channels.some((id) => document.channels.has(id)) ? null : 'a channel where it meets them',
    ];
    return { says: 'It names an audience.', earn: `Name ${listWords(wants.filter((want) => want !== null))}.` };
  },

  mutualBenefit: (mark, work) => {
    if (mark === 1) return { says: 'Both sides gain, and it says what.', earn: null };
    const wants = [
      isBlank(work.audienceBenefit) ? 'the benefit to the audience' : null,
      isBlank(work.organizationBenefit) ? 'the benefit to the organization' : null,
    ].filter((want) => want !== null);
    return {
      says: wants.length === 2 ? 'It says of neither side what it gains.' : 'It says what one side gains.',
      earn: `Write down ${listWords(wants)}.`,
    };
  },

  return: (mark, { cost, benefit, returns }) => {
    if (mark === 1) return { says: 'Its cost and what it brings are known.', earn: null };
    const isCosted = cost.oneOff !== null || cost.perYear !== null;
    const isRewarded = (benefit.perYear ?? 0) > 0 || returns.some(({ amount }) => amount > 0);
    const wants = [
      isCosted ? null : 'its cost (0 is an answer too)',
      isRewarded ? null : 'the benefit per year, or a return that was booked',
    ].filter((want) => want !== null);
    return {
      says: isCosted
        ? 'Its cost is known, what it brings is not.'
        : isRewarded
          ? 'What it brings is known, its cost is not.'
          : 'Neither its cost nor what it brings is known.',
      earn: `Give ${listWords(wants)}.`,
    };
  },
};

/** What a person calls a field of a KPI by its document path: `baseline.value` is “baseline value”. */
export function kpiFieldName(path: string): string {
  const [key = '', part] = path.split('.');
  const label = (kpiKind.fields as Readonly<Record<string, { readonly label: string }>>)[key]?.label ?? key;
  return [label.toLowerCase(), part].filter((word) => word !== undefined).join(' ');
}
