import { programs } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'support-without-reputation',
  severity: 'W',
  source: 'SCRM',
  appliesTo: programs,
  reads: 'own',
  title: 'Support without a reputation system',
  message: 'Members of {name} help each other without a reputation system.',
  why: 'In the Social CRM roadmap a reputation system is mandatory where members support each other: it makes answers trustworthy.',
  fix: 'Plan a reputation system.',
  run: (program) => program.purposes.includes('support') && program.reputationSystem !== true,
});
