import { describe, expect, test } from 'vitest';
import { distanceTo, pointOn, routeBounds, routeCrosses, routeLink } from '#renderer/map/scene/linkRoute.ts';

const at = (x: number, y: number) => ({ x, y, width: 232, height: 92 });

describe('the way of a link', () => {
  test('leaves from the top and arrives at the bottom where the target stands higher', () => {
    const route = routeLink(at(0, 400), at(0, 0));
    expect(route.from.y).toBeLessThan(400);
    expect(route.to.y).toBeGreaterThan(92);
    expect(route.heading).toEqual({ x: 0, y: -1 });
    expect(route.into.x).toBe(route.to.x);
  });

  test('runs the other way round where the target stands lower, and from side to side in a row', () => {
    expect(routeLink(at(0, 0), at(0, 400)).heading).toEqual({ x: 0, y: 1 });
    expect(routeLink(at(0, 0), at(400, 20)).heading).toEqual({ x: 1, y: 0 });
    expect(routeLink(at(400, 0), at(0, 20)).heading).toEqual({ x: -1, y: 0 });
  });

  test('ends spread along the edge toward what they lead to, and stay on the card', () => {
    const left = routeLink(at(-2000, 400), at(0, 0)).to.x;
    const right = routeLink(at(2000, 400), at(0, 0)).to.x;
    expect(left).toBeLessThan(right);
    expect(left).toBeGreaterThan(20);
    expect(right).toBeLessThan(212);
  });

  test('is found by points on it and missed by points beside it', () => {
    const route = routeLink(at(0, 600), at(700, 0));
    const middle = pointOn(route, 0.5);
    expect(distanceTo(route, middle)).toBeLessThan(4);
    expect(distanceTo(route, { x: middle.x + 300, y: middle.y + 300 })).toBeGreaterThan(100);
    expect(routeCrosses(route, { x: middle.x - 5, y: middle.y - 5, width: 10, height: 10 })).toBe(true);
    const bounds = routeBounds(route);
    expect(routeCrosses(route, { x: bounds.x + bounds.width + 9, y: bounds.y, width: 50, height: 50 })).toBe(false);
  });
});
