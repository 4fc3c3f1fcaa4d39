import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '#shared/checks/evaluate.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Relation } from '#shared/model/link.ts';
import { AS_OF, coincidingMap } from '#test/support/coincidingMaps.ts';

// The engine packs links into arrays, walks them in linear time and keeps what it has seen. Here the same is said again
// in the plainest way, straight from the words of the definitions, at whatever cost, and both have to agree.

function isVisible(element: Element | undefined): element is Element {
  if (element === undefined || element.parked || element.kind === 'note') return false;
  return !('status' in element && element.status === 'stopped');
}

/** Ids of the elements that can be reached by one link of a relation or more, all of them visible. */
function reach(document: MapDocument, id: string, relation: Relation): Set<string> {
  const reached = new Set<string>();
  for (let grew = true; grew; ) {
    grew = false;
    for (const link of document.links.values()) {
      if (link.relation !== relation || reached.has(link.to)) continue;
      if (link.from !== id && !reached.has(link.from)) continue;
      if (!isVisible(document.elements.get(link.from)) || !isVisible(document.elements.get(link.to))) continue;
      reached.add(link.to);
      grew = true;
    }
  }
  return reached;
}

function lineOfSight(document: MapDocument, id: string): string[] {
  return [...reach(document, id, 'supports')]
    .filter((other) => other !== id && document.elements.get(other)?.kind === 'goal')
    .sort();
}

function visibleElements(document: MapDocument): Element[] {
  return [...document.elements.values()].filter(isVisible).sort((a, b) => (a.id < b.id ? -1 : 1));
}

test('line of sight: all goals that can be reached by supports links, never the element itself', () => {
  fc.assert(
    fc.property(coincidingMap, (document) => {
      const { map } = evaluate(document, AS_OF);
      for (const element of visibleElements(document)) {
        const goals = lineOfSight(document, element.id);
        expect(map.lineOfSight(element.id)).toEqual(goals);
        const levels = goals.map((id) => document.elements.get(id) as Extract<Element, { kind: 'goal' }>);
        const business = levels.filter((goal) => goal.level === 'business');
        const value = business.filter((goal) => ['shareholder', 'customer'].includes(goal.perspective));
        expect([map.seesBusinessGoal(element), map.seesValueGoal(element)]).toEqual([
          business.length > 0,
          value.length > 0,
        ]);
      }
    }),
    { numRuns: 300 },
  );
});

test('goals without work and goal support: some work has the goal in its line of sight', () => {
  fc.assert(
    fc.property(coincidingMap, (document) => {
      const { findings, figures } = evaluate(document, AS_OF);
      const elements = visibleElements(document);
      const works = elements.filter((element) => 'status' in element);
      const goals = elements.filter((element) => element.kind === 'goal');
      const under = (some: readonly Element[]) => new Set(some.flatMap((work) => lineOfSight(document, work.id)));
      const all = under(works);
      const without = findings.filter(({ check }) => /^(digital|business)-goal-without-work$/.test(check));
      expect(without.flatMap(({ targets }) => targets).sort()).toEqual(
        goals.map(({ id }) => id).filter((id) => !all.has(id)),
      );
      const business = goals.filter((goal) => goal.level === 'business');
      const counted = under(works.filter((work) => work.status !== 'idea'));
      const supported = business.filter(({ id }) => counted.has(id)).length;
      expect(figures.goalSupport).toBe(business.length === 0 ? null : supported / business.length);
    }),
    { numRuns: 200 },
  );
});

test('cycles: elements that can be reached from each other', () => {
  let found = 0;
  fc.assert(
    fc.property(coincidingMap, (document) => {
      const { findings } = evaluate(document, AS_OF);
      const elements = visibleElements(document);
      for (const [check, relation] of [
        ['circular-support', 'supports'],
        ['circular-dependency', 'dependsOn'],
      ] as const) {
        const reached = new Map(elements.map(({ id }) => [id, reach(document, id, relation)]));
        const sets = elements.map(({ id }) =>
          elements
            .map((other) => other.id)
            .filter((other) => reached.get(id)?.has(other) && reached.get(other)?.has(id)),
        );
        const distinct = new Map(sets.filter((set) => set.length > 1).map((set) => [set.join(' '), set]));
        found += distinct.size;
        const targets = findings.filter((finding) => finding.check === check).map((finding) => finding.targets);
        expect(targets).toEqual([...distinct.values()]);
      }
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(50);
});

test('coverage: six points over the KPIs that measure it', () => {
  const filled = (text: string) => text.trim() !== '';
  const days = (from: string) => Math.round((Date.parse(AS_OF) - Date.parse(from)) / 86_400_000);
  const limits = { weekly: 10, monthly: 46, quarterly: 138, halfYearly: 274, yearly: 549 };
  const states = new Set<string>();
  fc.assert(
    fc.property(coincidingMap, (document) => {
      const { map, elements } = evaluate(document, AS_OF);
      const isStale = (kpi: Kpi) => {
        if (kpi.frequency === null) return false;
        const read = kpi.readings
          .filter(({ date }) => date <= AS_OF)
          .map(({ date }) => date)
          .sort();
        const last = read.at(-1) ?? kpi.baseline.date;
        if (last === null) return true;
        const score = map.score(kpi.id);
        const wanted = kpi.direction === 'maintain' ? 'onTrack' : 'met';
        const isOver = kpi.target.date !== null && kpi.target.date < AS_OF;
        if (isOver && score?.kind === 'kpi' && score.status === wanted) return false;
        return days(last) > limits[kpi.frequency];
      };
      for (const score of elements) {
        if (!('coverage' in score)) continue;
        const own = [...document.links.values()]
          .filter((link) => link.relation === 'measures' && link.to === score.id)
          .map((link) => document.elements.get(link.from))
          .filter((element): element is Kpi => isVisible(element) && element.kind === 'kpi');
        const points = {
          hasKpi: own.length > 0,
          outcome: own.some((kpi) => kpi.result === 'outcome'),
          targets:
            own.length > 0 &&
            own.every(
              ({ baseline, target }) => baseline.value !== null && target.value !== null && target.date !== null,
            ),
          accountable: own.length > 0 && own.every((kpi) => filled(kpi.owner) && filled(kpi.source)),
          current: own.length > 0 && own.every((kpi) => kpi.frequency !== null && !isStale(kpi)),
          leadAndLag: own.some((kpi) => kpi.timing === 'leading') && own.some((kpi) => kpi.timing === 'lagging'),
        };
        const met = Object.values(points).filter(Boolean).length;
        const state = met === 6 ? 'covered' : met === 0 ? 'uncovered' : 'partly covered';
        states.add(`${met}`);
        expect(score.coverage).toEqual({ ...points, score: [0, 17, 33, 50, 67, 83, 100][met], state });
      }
    }),
    { numRuns: 400 },
  );
  expect(states.size).toBeGreaterThan(4);
});
