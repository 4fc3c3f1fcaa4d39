import { expect, test } from 'vitest';
import { traceSentence } from '#renderer/map/trace/traceSentence.ts';
import { visibleMap } from '#shared/analysis/visibleMap.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import type { Element } from '#shared/model/kinds/registry.ts';

type Change = Readonly<Record<string, object>>;

/**
 * Two goals, one that supports the other; “App” supports the first and has two KPIs; “Forum” has no link; “Staff”
 * enables “App”; a KPI that measures nothing; a note.
 */
function sentence(ids: string[], change: Change = {}): string {
  const kpi = (id: string, title: string) => ({ id, kind: 'kpi', title }) as const;
  const plain = completeDraft({
    map: { id: 'm', title: 'Plan' },
    elements: [
      { id: 'revenue', kind: 'goal', title: 'Revenue', level: 'business', perspective: 'shareholder' },
      { id: 'loyal', kind: 'goal', title: 'Loyalty', level: 'business', perspective: 'customer' },
      { id: 'app', kind: 'initiative', title: 'App' },
      { id: 'forum', kind: 'program', title: 'Forum' },
      { id: 'fair', kind: 'initiative', title: 'Fair', position: { x: 300, y: 0 } },
      { id: 'staff', kind: 'capability', title: 'Staff', perspective: 'learning' },
      kpi('users', 'Users'),
      kpi('hours', 'Hours'),
      kpi('churn', 'Churn'),
      kpi('idle', 'Idle'),
      { id: 'memo', kind: 'note', title: 'Memo' },
    ],
    links: [
      { id: '1', from: 'loyal', to: 'revenue', relation: 'supports' },
      { id: '2', from: 'app', to: 'loyal', relation: 'supports' },
      { id: '3', from: 'staff', to: 'app', relation: 'enables' },
      { id: '4', from: 'users', to: 'app', relation: 'measures' },
      { id: '5', from: 'hours', to: 'app', relation: 'measures' },
      { id: '6', from: 'churn', to: 'loyal', relation: 'measures' },
      { id: '7', from: 'memo', to: 'app', relation: 'annotates' },
    ],
  });
  const elements = new Map(plain.elements);
  for (const [id, values] of Object.entries(change)) elements.set(id, { ...elements.get(id), ...values } as Element);
  const document: MapDocument = { ...plain, elements };
  const map = visibleMap(document, '2026-11-20');
  return traceSentence(document, map, (id) => map.score(id), ids).text;
}

test('one card that leads nowhere is named, and KPIs of the selection count', () => {
  expect(sentence(['app', 'users', 'hours', 'forum'])).toBe(
    '3 of these 4 cards lead to “Revenue” and “Loyalty”; “Forum” leads to no goal. 2 KPIs measure “App” or what serves it; “Forum” has none.',
  );
});

test('all of them lead, measured from outside the selection', () => {
  expect(sentence(['app', 'staff'])).toBe(
    'These 2 cards lead to “Revenue” and “Loyalty”. 2 KPIs measure “App” or what serves it; “Staff” has none.',
  );
  expect(sentence(['loyal', 'app'])).toBe(
    'These 2 cards lead to “Revenue” and “Loyalty”. 3 KPIs measure them or what serves them.',
  );
});

test('one of several leads', () => {
  expect(sentence(['app', 'forum', 'fair'])).toBe(
    '1 of these 3 cards leads to “Revenue” and “Loyalty”; “Forum” and “Fair” lead to no goal. 2 KPIs measure “App” or what serves it; “Forum” and “Fair” have none.',
  );
});

test('none of them leads, and nothing measures them', () => {
  expect(sentence(['forum', 'fair'])).toBe(
    'Neither of these cards leads to a goal. No KPI measures them or what serves them.',
  );
  expect(sentence(['forum', 'fair', 'idle'])).toBe(
    'None of these 3 cards leads to a goal. “Forum” and “Fair” have no KPI.',
  );
});

test('a single KPI is said as one', () => {
  expect(sentence(['revenue', 'loyal'], { users: { parked: true }, hours: { parked: true } })).toContain(
    '1 KPI measures them or what serves them.',
  );
});

test('goals alone: the one above is not said to lead to itself', () => {
  expect(sentence(['revenue', 'loyal'])).toBe(
    '1 of these 2 goals leads to “Revenue”; “Revenue” leads to no other goal. 3 KPIs measure them or what serves them.',
  );
  expect(sentence(['revenue', 'forum'])).toBe(
    'Neither of these cards leads to a goal. 3 KPIs measure “Revenue” or what serves it; “Forum” has none.',
  );
});

test('KPIs alone say what they measure and tell of', () => {
  expect(sentence(['users', 'hours'])).toBe('These 2 KPIs measure “App”, and so tell of “Revenue” and “Loyalty”.');
  expect(sentence(['users', 'churn', 'idle'])).toBe(
    '2 of these 3 KPIs measure “Loyalty” and “App”, and so tell of “Revenue”; “Idle” measures nothing.',
  );
  expect(sentence(['users', 'idle'])).toBe(
    '1 of these 2 KPIs measures “App”, and so tells of “Revenue” and “Loyalty”; “Idle” measures nothing.',
  );
});

test('what a trace leaves out is said, not counted as lost', () => {
  expect(sentence(['app', 'memo'])).toBe(
    '1 of these 2 cards leads to “Revenue” and “Loyalty”. 2 KPIs measure “App” or what serves it. “Memo” is a note.',
  );
  expect(sentence(['app', 'forum'], { forum: { parked: true } })).toContain('“Forum” is left out, being parked.');
  expect(sentence(['forum', 'fair'], { forum: { parked: true }, fair: { status: 'stopped' } })).toBe(
    'These 2 cards are parked or stopped: traces, checks and figures leave them out.',
  );
});
