import { runningPrograms } from '#shared/analysis/selections.ts';
import { workFields } from '#shared/model/kinds/work.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck } from '../check.ts';

const ruleNames = ['segment', 'businessRules', 'serviceLevels', 'measurement', 'feedback', 'analytics'] as const;

export default defineCheck({
  id: 'operating-rules-incomplete',
  severity: 'I',
  source: 'SCRM',
  appliesTo: runningPrograms,
  reads: 'own',
  title: 'Operating rules incomplete',
  message: '{name} lacks operating rules: {missing}.',
  why: 'The rules layer of the Social CRM roadmap has six parts, from the segment served to what is done with the insight.',
  fix: 'Write down the rules that are missing.',
  words: workFields.operatingRules.words ?? {},
  run: ({ operatingRules }) => {
    const missing = ruleNames.filter((name) => isBlank(operatingRules[name]));
    return missing.length > 0 && { missing };
  },
});
