import { committedWork } from '#shared/analysis/selections.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'no-it-partner',
  severity: 'I',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'neighbors',
  title: 'No IT partner',
  message: '{name} uses a platform and has no IT partner.',
  why: 'In the Digital Business Strategy Map marketing and IT must work together, in service of lines of business.',
  fix: 'Name who in IT works with the team.',
  run: (work, map) => isBlank(work.itPartner) && work.platforms.some((id) => map.document.platforms.has(id)),
});
