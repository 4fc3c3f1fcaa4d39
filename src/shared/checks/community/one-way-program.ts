import { programs } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'one-way-program',
  severity: 'W',
  source: 'SCRM',
  appliesTo: programs,
  reads: 'own',
  title: 'One-way program',
  message: '{name} speaks, and nobody can answer.',
  why: 'In the Social CRM roadmap a community favors two-way communication; blogs and newsletters go one way.',
  fix: 'Add a form in which members meet each other.',
  run: ({ models }) => models.length > 0 && models.every((model) => model === 'blog' || model === 'newsletter'),
});
