import { isBlank } from '#shared/model/text.ts';
import { defineCheck, wholeMap } from '../check.ts';

export default defineCheck({
  id: 'map-without-vision',
  severity: 'W',
  source: 'GEARS',
  appliesTo: wholeMap('map', 'element'),
  reads: 'map',
  title: 'No vision',
  message: 'The map has no vision.',
  why: 'A clear vision of what the change means for the brand is one of the three ingredients that The four gears need from the start.',
  fix: 'Write the vision in a sentence or two, in the map’s own details.',
  run: (map) => map.elements.length > 0 && isBlank(map.document.map.vision),
});
