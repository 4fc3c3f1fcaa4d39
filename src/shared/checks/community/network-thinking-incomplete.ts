import { committedPrograms } from '#shared/analysis/selections.ts';
import { kinds } from '#shared/model/kinds/registry.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck } from '../check.ts';

const questions = ['who', 'why', 'where', 'how', 'what'] as const;

export default defineCheck({
  id: 'network-thinking-incomplete',
  severity: 'W',
  source: 'NET',
  appliesTo: committedPrograms,
  reads: 'own',
  title: 'Five questions not answered',
  message: '{name} has no answer to: {missing}',
  why: 'Network Thinking begins with five questions: who, why, where, how and what; a blank one is a guess.',
  fix: 'Answer them; it takes about fifteen minutes.',
  words: kinds.program.fields.network.words ?? {},
  run: ({ network }) => {
    const missing = questions.filter((question) => isBlank(network[question].answer));
    return missing.length > 0 && { missing };
  },
});
