import { programs } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'cost-cutting-only',
  severity: 'I',
  source: 'LN-C',
  appliesTo: programs,
  reads: 'own',
  title: 'Serves to cut cost and nothing else',
  message: '{name} serves to lower the cost of service and nothing else.',
  why: 'In Communities that pay cost reduction is common in the first business case, but it has a floor; growth has not.',
  fix: 'Add a way in which it helps the business grow.',
  run: ({ serves }) => serves.length > 0 && serves.every((way) => way === 'serviceCost'),
});
