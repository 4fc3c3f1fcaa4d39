import { businessGoals } from '#shared/analysis/selections.ts';
import { defineCheck, wholeMap } from '../check.ts';

export default defineCheck({
  id: 'map-without-shareholder-value',
  severity: 'W',
  source: 'LN',
  appliesTo: wholeMap('element'),
  reads: 'map',
  title: 'No business goal of shareholder value',
  message: 'The map has no business goal of shareholder value.',
  why: 'A Digital Business Strategy Map is read from the top, and at its top stand shareholder value and customer value.',
  fix: 'Add a business goal in the shareholder perspective.',
  run: (map) => map.elements.length > 0 && !map.all(businessGoals).some((goal) => goal.perspective === 'shareholder'),
});
