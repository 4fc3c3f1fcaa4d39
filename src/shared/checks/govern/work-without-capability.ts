import { capabilities, committedWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'work-without-capability',
  severity: 'I',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'neighbors',
  title: 'No capability behind the work',
  message: 'No capability enables {name}.',
  why: 'The Digital Business Strategy Map is built bottom up: work rests on what people and systems are able to do.',
  fix: 'Link the capabilities that it depends on.',
  given: (map) => map.all(capabilities).length > 0,
  run: (work, map) =>
    map.sources(work, 'enables').length === 0 &&
    !map.targets(work, 'dependsOn').some((other) => other.kind === 'capability'),
});
