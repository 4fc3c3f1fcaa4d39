import { createValue, type Value } from './value.ts';

/** The place in the program, kept in the address (`#/map/<id>/<view>`), so that a reload and Back return to it. */
export type Route =
  | { readonly place: 'maps' }
  | { readonly place: 'bin' }
  | { readonly place: 'map'; readonly mapId: string; readonly view: string };

/** The view that a map opens in where the address names none. */
export const FIRST_VIEW = 'map';

/** The place that an address names; Home for anything unknown. */
export function routeOf(hash: string): Route {
  const [place, ...rest] = hash.replace(/^#?\/?/, '').split('/');
  if (place === 'bin') return { place: 'bin' };
  const [id, view] = rest;
  if (place === 'map' && id) return { place: 'map', mapId: decoded(id), view: view || FIRST_VIEW };
  return { place: 'maps' };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function hashOf(route: Route): string {
  if (route.place === 'map') return `#/map/${encodeURIComponent(route.mapId)}/${route.view}`;
  return route.place === 'bin' ? '#/bin' : '#/';
}

/** The route as a value that follows the address; setting it is what `go` does. */
export function watchRoute(): Value<Route> {
  const route = createValue(routeOf(location.hash));
  window.addEventListener('hashchange', () => {
    if (location.hash !== hashOf(route.get())) route.set(routeOf(location.hash));
  });
  return {
    ...route,
    set: (next) => {
      route.set(next);
      if (location.hash !== hashOf(next)) location.hash = hashOf(next);
    },
  };
}
