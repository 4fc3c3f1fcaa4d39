import type { MarkedState } from '#renderer/ui/StateMark.tsx';
import type { AlignmentQuestion, AlignmentVerdict } from '#shared/analysis/alignment.ts';

/** What the five alignment questions are called [LN]. */
export const questionNames: Readonly<Record<AlignmentQuestion, string>> = {
  direction: 'Direction',
  results: 'Results',
  relationships: 'Relationships',
  mutualBenefit: 'Mutual benefit',
  return: 'Return',
};

export const verdictStates: Readonly<Record<AlignmentVerdict, MarkedState>> = {
  aligned: 'good',
  'partly aligned': 'partly',
  'not aligned': 'bad',
};
