import { committedWork } from '#shared/analysis/selections.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck } from '../check.ts';

/** Likelihood times impact from which a risk needs a response. */
const GRAVE = 12;

export default defineCheck({
  id: 'risk-without-response',
  severity: 'W',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'own',
  title: 'Grave risk without a response',
  message: '{name} has a grave risk without a response.',
  why: 'The Digital Business Strategy Map asks to know the risks and how they will be managed.',
  fix: 'Write down the response to each risk of likelihood times impact of 12 and more.',
  run: (work) => work.risks.some((risk) => risk.likelihood * risk.impact >= GRAVE && isBlank(risk.response)),
});
