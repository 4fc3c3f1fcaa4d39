import { describe, expect, test } from 'vitest';
import { FIRST_VIEW, hashOf, routeOf } from '#renderer/app/route.ts';

describe('the address', () => {
  test('each place has its own and is found again by it', () => {
    for (const route of [
      { place: 'maps' },
      { place: 'bin' },
      { place: 'map', mapId: 'a b/c%', view: 'map' },
    ] as const) {
      expect(routeOf(hashOf(route))).toEqual(route);
    }
  });

  test('a map without a view opens in the first', () => {
    expect(routeOf('#/map/one')).toEqual({ place: 'map', mapId: 'one', view: FIRST_VIEW });
  });

  test('whatever is unknown or damaged leads Home or to an id that is not there, and never fails', () => {
    expect(routeOf('')).toEqual({ place: 'maps' });
    expect(routeOf('#/nowhere/at/all')).toEqual({ place: 'maps' });
    expect(routeOf('#/map/%E0%A4%A/map')).toEqual({ place: 'map', mapId: '%E0%A4%A', view: 'map' });
  });
});
