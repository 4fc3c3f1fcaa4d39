import { everyElement } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'unlinked-element',
  severity: 'I',
  source: 'BSC',
  appliesTo: everyElement,
  reads: 'neighbors',
  title: 'Linked to nothing',
  message: '{name} is linked to nothing.',
  why: 'A Balanced Scorecard map tells by its links what leads to what; a card that stands alone tells nothing.',
  fix: 'Link it to what it serves, measures or enables, or park it.',
  run: (element, map) => map.linkCount(element) === 0,
});
