import type { Template } from '../template.ts';
import { capabilities, notes } from './foundations.ts';
import { audiences, channels, map, platforms, reviews, stages } from './frame.ts';
import { goals } from './goals.ts';
import { initiatives } from './initiatives.ts';
import { kpis } from './kpis.ts';
import { links } from './links.ts';
import { programs } from './programs.ts';

export const b2bSoftware: Template = {
  name: 'b2b-software',
  title: 'B2B software with a customer community',
  summary:
    'A software vendor grows revenue from current customers with a guided start, a community that answers, and customers who sell for it.',
  anchor: '2026-10-01',
  draft: {
    map,
    elements: [...goals, ...initiatives, ...programs, ...kpis, ...capabilities, ...notes],
    links,
    audiences,
    channels,
    platforms,
    stages,
    reviews,
  },
};
