import { businessGoals } from '#shared/analysis/selections.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'goal-without-owner',
  severity: 'W',
  source: 'BSC',
  appliesTo: businessGoals,
  reads: 'own',
  title: 'Business goal without an owner',
  message: '{name} has no owner.',
  why: 'An objective of a Balanced Scorecard is reached when one person answers for it.',
  fix: 'Name the one person who answers for reaching it.',
  run: (goal) => isBlank(goal.owner),
});
