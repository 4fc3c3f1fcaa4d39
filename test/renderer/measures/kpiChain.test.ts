import { describe, expect, test } from 'vitest';
import { kpiChain } from '#renderer/measures/kpiChain.ts';
import { visibleMap } from '#shared/analysis/visibleMap.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { goal, kpi, sketch, TODAY } from '#test/support/checkTester.ts';

/** The chain of a KPI as `step:id`, by step and from the top. */
function chainOf(id: string, links: string) {
  const ids = [...new Set([id, ...links.split(/[ ,]+/)])].filter((word) => /^[a-z]$/.test(word));
  const elements = Object.fromEntries(ids.map((one, y) => [one, kpi({ position: { x: 0, y } })]));
  const leads = links.replaceAll('>', 'leadsTo');
  const document = sketch({ ...elements, goal: goal() }, `${leads}, ${id} measures goal`);
  const chain = kpiChain(visibleMap(document, TODAY), document.elements.get(id) as Kpi);
  return { ...chain, said: chain.nodes.map(({ step, kpi: { id: one } }) => `${step}:${one}`) };
}

describe('the chain of a KPI', () => {
  test('holds all that leads to it and all it leads to, however far, and nothing beside', () => {
    const { said, firstStep, lastStep, lanes } = chainOf('c', 'a > b, b > c, c > d, d > e, x > e, a > y');
    expect(said).toEqual(['-2:a', '-1:b', '0:c', '1:d', '2:e']);
    expect([firstStep, lastStep, lanes]).toEqual([-2, 2, 1]);
  });

  test('goes by the longest way, so that every link leads on', () => {
    const { said, nodes, lanes } = chainOf('a', 'a > b, b > c, a > c, a > d');
    expect(said).toEqual(['0:a', '1:b', '1:d', '2:c']);
    expect(lanes).toBe(2);
    expect(nodes[0]?.leadsTo).toEqual(['b', 'c', 'd']);
  });

  test('a circle is gone through once, and said', () => {
    const { said, nodes } = chainOf('a', 'a > b, b > c, c > a, z > a');
    expect(said).toEqual(['-1:z', '0:a', '1:b', '2:c']);
    expect(nodes.filter(({ isCircular }) => isCircular).map(({ kpi: { id } }) => id)).toEqual(['b', 'c']);
  });

  test('a circle further along does not hold it up', () => {
    expect(chainOf('a', 'a > b, b > c, c > b, c > d').said).toEqual(['0:a', '1:b', '2:c', '3:d']);
  });

  test('one alone is a chain of one', () => {
    expect(chainOf('a', 'b > c').said).toEqual(['0:a']);
  });
});
