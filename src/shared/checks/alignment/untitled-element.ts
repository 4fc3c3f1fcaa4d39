import { everyElement } from '#shared/analysis/selections.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'untitled-element',
  severity: 'W',
  source: 'BSC',
  appliesTo: everyElement,
  reads: 'own',
  title: 'No title',
  message: '{name} stands on the map.',
  why: 'An objective of a Balanced Scorecard has to be named to be talked about.',
  fix: 'Give it a title, or delete it.',
  run: (element) => isBlank(element.title),
});
