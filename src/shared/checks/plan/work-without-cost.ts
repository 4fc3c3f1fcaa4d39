import { committedWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'work-without-cost',
  severity: 'W',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'own',
  title: 'Work without a cost',
  message: '{name} has no cost.',
  why: 'The fifth alignment question of the Digital Business Strategy Map weighs benefit against cost; without one it cannot be asked.',
  fix: 'Give its cost, once or per year; 0 is an answer too.',
  run: (work) => work.cost.oneOff === null && work.cost.perYear === null,
});
