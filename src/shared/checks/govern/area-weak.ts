import { mapFields } from '#shared/model/mapInfo.ts';
import { defineCheck, wholeMap } from '../check.ts';
import { isWeak } from '../weakRating.ts';

const areaNames = ['vision', 'changeManagement', 'it', 'communication'] as const;

export default defineCheck({
  id: 'area-weak',
  severity: 'I',
  source: 'ROUTE',
  appliesTo: wholeMap('map', 'element'),
  reads: 'map',
  title: 'Weak areas',
  message: 'Rated weak: {missing}.',
  why: 'The KPI route rests on four areas of a customer-centric transformation; a weak one holds the others back.',
  fix: 'Plan work or a capability that strengthens it.',
  words: mapFields.areas.words ?? {},
  run: (map) => {
    const missing = areaNames.filter((name) => isWeak(map.document.map.areas[name]));
    return map.elements.length > 0 && missing.length > 0 && { missing };
  },
});
