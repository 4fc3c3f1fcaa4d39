import { cycles, stronglyConnected } from '#shared/analysis/components.ts';
import type { Id } from '#shared/model/values.ts';
import { defineCheck, wholeMap } from '../check.ts';

export default defineCheck({
  id: 'circular-dependency',
  severity: 'E',
  source: 'LN',
  appliesTo: wholeMap('links'),
  reads: 'map',
  title: 'Dependencies run in a circle',
  message: 'These wait for each other in a circle: {names}.',
  why: 'In a plan of the Digital Business Strategy Map something has to come first; in a circle nothing can begin.',
  fix: 'Remove the dependency that matters least.',
  run: (map) =>
    cycles(stronglyConnected(map.network.forward.dependsOn)).map((members) => ({
      targets: members.map((n) => map.network.ids[n] as Id),
    })),
});
