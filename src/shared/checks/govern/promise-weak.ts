import { mapFields } from '#shared/model/mapInfo.ts';
import { defineCheck, wholeMap } from '../check.ts';
import { isWeak } from '../weakRating.ts';

export default defineCheck({
  id: 'promise-weak',
  severity: 'I',
  source: 'LN',
  appliesTo: wholeMap('map', 'element'),
  reads: 'map',
  title: 'Weak promises',
  message: 'Rated weak: {missing}.',
  why: 'The ten promises of a responsive organization belong to the Digital Business Strategy Map; what is promised and not kept costs trust.',
  fix: 'Plan what it takes to keep the promise.',
  words: mapFields.promises.words ?? {},
  run: (map) => {
    const weak = map.document.map.promises.map((rating, i) => (isWeak(rating) ? String(i + 1) : null));
    const missing = weak.filter((number) => number !== null);
    return map.elements.length > 0 && missing.length > 0 && { missing };
  },
});
