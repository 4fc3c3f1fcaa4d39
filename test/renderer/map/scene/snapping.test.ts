import { describe, expect, test } from 'vitest';
import { alignmentsOf, snap } from '#renderer/map/scene/snapping.ts';

const held = { x: 0, y: 0, width: 232, height: 92 };
const others = alignmentsOf([
  { x: 264, y: 0, width: 232, height: 92 },
  { x: 500, y: 300, width: 112, height: 112 },
]);

describe('what held cards snap to', () => {
  test('an edge within reach of another card attracts, and the guide spans both', () => {
    const { dx, dy, guides } = snap(held, 261, 161, others, 6);
    expect([dx, dy]).toEqual([264, 160]);
    expect(guides.filter(({ axis }) => axis === 'x')).toContainEqual({ axis: 'x', at: 264, from: 0, to: 252 });
  });

  test('middles align as well as edges', () => {
    const { dx } = snap(held, 438, 600, others, 6);
    expect(dx + 116).toBe(556);
  });

  test('beyond reach only the grid holds', () => {
    const { dx, dy, guides } = snap(held, 131, 161, others, 6);
    expect([dx, dy]).toEqual([132, 160]);
    expect(guides).toEqual([]);
  });
});
