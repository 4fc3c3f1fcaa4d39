import { cycles } from '#shared/analysis/components.ts';
import type { Id } from '#shared/model/values.ts';
import { defineCheck, wholeMap } from '../check.ts';

export default defineCheck({
  id: 'circular-support',
  severity: 'E',
  source: 'BSC',
  appliesTo: wholeMap('links'),
  reads: 'map',
  title: 'Support runs in a circle',
  message: 'These support each other in a circle: {names}.',
  why: 'A Balanced Scorecard is a chain of cause and effect; in a circle nothing is the cause of anything.',
  fix: 'Remove the link that contributes least.',
  run: (map) =>
    cycles(map.sights.components).map((members) => ({ targets: members.map((n) => map.network.ids[n] as Id) })),
});
