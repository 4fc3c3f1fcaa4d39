import type { Template } from '../template.ts';
import { capabilities, notes } from './foundations.ts';
import { audiences, channels, map, platforms, reviews, stages } from './frame.ts';
import { goals } from './goals.ts';
import { initiatives } from './initiatives.ts';
import { kpis } from './kpis.ts';
import { links } from './links.ts';
import { programs } from './programs.ts';

export const clinicianNetwork: Template = {
  name: 'clinician-network',
  title: 'Hospital group with a clinician network',
  summary:
    'Five hospitals and their affiliated practices keep referrals, share one care plan and keep their people through a network of clinicians.',
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
