import { visibleMap } from '#shared/analysis/visibleMap.ts';
import { completeDraft } from '#shared/model/draft.ts';

export const asOf = '2026-06-15';

const way = {
  direction: 'increase',
  baseline: { value: 0, date: '2026-01-01' },
  target: { value: 100, date: '2026-12-31' },
  frequency: 'monthly',
} as const;

/** KPIs in all states, of two owners and none, two of them at stages. */
export const document = completeDraft({
  map: { id: 'm', title: 'M' },
  elements: [
    {
      ...{ id: 'good', kind: 'kpi', title: 'Good', owner: 'Ann', position: { x: 0, y: 0 }, stage: 'first', ...way },
      readings: [
        { date: '2026-03-31', value: 30, note: '' },
        { date: '2026-05-31', value: 60, note: 'Up' },
      ],
    },
    {
      ...{ id: 'bad', kind: 'kpi', title: 'Bad', owner: 'Bo', position: { x: 0, y: 1 }, stage: 'gone', ...way },
      readings: [{ date: '2026-06-10', value: -5, note: '' }],
    },
    { id: 'none', kind: 'kpi', title: 'None', position: { x: 0, y: 2 }, frequency: 'yearly' },
    {
      ...{ id: 'held', kind: 'kpi', title: 'Held', owner: 'Ann', position: { x: 0, y: 3 }, direction: 'maintain' },
      target: { value: 10, date: null },
      readings: [{ date: '2026-06-01', value: 10.2, note: '' }],
    },
    { id: 'parked', kind: 'kpi', title: 'Parked', parked: true },
  ],
  stages: [
    { id: 'first', title: 'First contact', counts: [{ date: '2026-06-01', people: 400, note: 'Web' }] },
    { id: 'second', title: 'Buyer', counts: [{ date: '2026-06-15', people: 100, note: 'Till' }] },
    { id: 'third', title: 'Advocate' },
  ],
});

export const map = visibleMap(document, asOf);
