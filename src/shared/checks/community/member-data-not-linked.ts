import { committedPrograms } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'member-data-not-linked',
  severity: 'W',
  source: 'LN-C',
  appliesTo: committedPrograms,
  reads: 'own',
  title: 'Member data is not linked',
  message: 'The member data of {name} is not linked to customer data.',
  why: 'Communities that pay connect the dots: member data joined to customer data shows what members are worth.',
  fix: 'Join the two, or plan to.',
  run: (program) => program.models.some((model) => model !== 'offline') && program.memberDataLinked !== true,
});
