import { expect, test } from 'vitest';
import { servedGoals } from '#renderer/overview/serving.ts';
import { completeDraft } from '#shared/model/draft.ts';

const document = completeDraft({
  map: { id: 'm', title: 'M' },
  elements: [
    { id: 'digital', kind: 'goal', level: 'digital', perspective: 'shareholder' },
    { id: 'business', kind: 'goal', level: 'business', perspective: 'customer' },
    { id: 'parkedGoal', kind: 'goal', level: 'business', parked: true },
    { id: 'work', kind: 'initiative' },
    { id: 'parkedWork', kind: 'initiative', parked: true },
    { id: 'number', kind: 'kpi' },
    { id: 'skill', kind: 'capability' },
  ],
  links: [
    { id: '1', from: 'digital', to: 'business', relation: 'supports' },
    { id: '2', from: 'work', to: 'digital', relation: 'supports' },
    { id: '3', from: 'parkedWork', to: 'digital', relation: 'supports' },
    { id: '4', from: 'number', to: 'digital', relation: 'measures' },
    { id: '5', from: 'skill', to: 'digital', relation: 'enables' },
  ],
});

test('each goal with what serves it directly, business goals first, nothing that is parked', () => {
  const ids = (list: readonly { element: { id: string } }[]) => list.map(({ element }) => element.id);
  const read = servedGoals(document).map(({ goal, supporters, kpis, capabilities }) => {
    return [goal.id, ids(supporters), ids(kpis), ids(capabilities)];
  });
  expect(read).toEqual([
    ['business', ['digital'], [], []],
    ['digital', ['work'], ['number'], ['skill']],
  ]);
});
