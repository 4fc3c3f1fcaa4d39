import { pointsMet } from '#shared/analysis/coverage.ts';
import { coverageWords } from '../words.ts';
import { tabs } from '../workbookSheet.ts';
import { elementSheet } from './elementSheet.ts';

export const goalsSheet = elementSheet('goal', {
  name: 'Goals',
  about: 'Business goals and the digital goals that serve them.',
  tab: tabs.goals,
  calculated: [
    {
      header: 'Served by',
      help: 'How many initiatives and programs support it directly.',
      width: 10,
      style: 'quietWhole',
      value: ({ id }, { evaluation }) => {
        const goal = evaluation.document.elements.get(id);
        if (goal === undefined || evaluation.map.numberOf(goal) === undefined) return null;
        const supporters = evaluation.map.sources(goal, 'supports');
        return supporters.filter(({ kind }) => kind !== 'goal').length;
      },
    },
    {
      header: 'Measured',
      help: 'How many of the six points of measurement are met.',
      width: 17,
      style: 'quiet',
      value: ({ id }, { evaluation }) => {
        const score = evaluation.map.score(id);
        return score?.kind === 'goal'
          ? `${coverageWords[score.coverage.state]}: ${pointsMet(score.coverage)} of 6`
          : null;
      },
    },
  ],
});
