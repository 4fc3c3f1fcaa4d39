import { audience, audienceGroups } from '#shared/model/lists/audience.ts';
import { defineCheck, wholeMap } from '../check.ts';

export default defineCheck({
  id: 'total-community-gap',
  severity: 'I',
  source: 'TC',
  appliesTo: wholeMap('audiences'),
  reads: 'map',
  title: 'Groups without an audience',
  message: 'No audience is named among: {missing}.',
  why: 'The Total community holds customers, prospects, employees, partners and influencers; a group left out is left to others.',
  fix: 'Name an audience in each group that matters.',
  words: audience.fields.group.words ?? {},
  run: (map) => {
    const present = new Set(Array.from(map.document.audiences.values(), ({ group }) => group));
    const missing = audienceGroups.filter((group) => !present.has(group));
    return present.size > 0 && missing.length > 0 && { missing };
  },
});
