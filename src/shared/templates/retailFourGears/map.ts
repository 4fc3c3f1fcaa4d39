import type { Template } from '../template.ts';
import { capabilities, notes } from './foundations.ts';
import { audiences, channels, map, platforms, reviews, stages } from './frame.ts';
import { goals } from './goals.ts';
import { initiatives } from './initiatives.ts';
import { kpis } from './kpis.ts';
import { links } from './links.ts';
import { programs } from './programs.ts';

export const retailFourGears: Template = {
  name: 'retail-four-gears',
  title: 'Retail: from two gears to four',
  summary:
    'An outdoor retailer that could win and sell learns to engage and enlist: a community, field testers and advice from owners.',
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
