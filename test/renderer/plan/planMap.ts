import { evaluate } from '#shared/checks/evaluate.ts';
import { completeDraft } from '#shared/model/draft.ts';

/** Work with and without owners, themes, goals and gears; one piece that serves a goal through another, a stopped one. */
export const document = completeDraft({
  map: {
    id: 'm',
    title: 'M',
    currency: 'USD',
    themes: ['Service', 'Growth'],
    horizon: { start: '2026-01-01', end: '2027-12-31' },
  },
  elements: [
    { id: 'loyal', kind: 'goal', title: 'Loyal', level: 'business', perspective: 'customer' },
    { id: 'quick', kind: 'goal', title: 'Quick', level: 'digital', perspective: 'internal' },
    {
      id: 'shop',
      kind: 'initiative',
      title: 'Shop',
      owner: 'Bo',
      status: 'active',
      theme: 'Growth',
      start: '2026-03-01',
      end: '2026-05-01',
      cost: { oneOff: 100 },
      spent: 30,
      gears: ['enlistment', 'acquisition'],
      position: { x: 0, y: 0 },
    },
    {
      id: 'forum',
      kind: 'program',
      title: 'Forum',
      owner: 'Ann',
      status: 'planned',
      theme: 'Other',
      start: '2026-02-01',
      end: '2028-05-01',
      cost: { oneOff: 40 },
      position: { x: 0, y: 10 },
    },
    { id: 'app', kind: 'initiative', title: 'App', status: 'idea', position: { x: 0, y: 20 } },
    {
      id: 'old',
      kind: 'initiative',
      title: 'Old',
      owner: 'Ann',
      status: 'stopped',
      theme: 'Service',
      cost: { oneOff: 999 },
      position: { x: 0, y: 30 },
    },
    { id: 'lot', kind: 'initiative', title: 'Lot', parked: true },
  ],
  links: [
    { id: '1', from: 'shop', to: 'quick', relation: 'supports' },
    { id: '2', from: 'shop', to: 'loyal', relation: 'supports' },
    { id: '3', from: 'app', to: 'shop', relation: 'supports' },
    { id: '4', from: 'forum', to: 'shop', relation: 'dependsOn' },
  ],
  audiences: [{ id: 'buyers', title: 'Buyers', group: 'customers' }],
});

export const facts = { document, judged: evaluate(document, '2026-06-01') };
