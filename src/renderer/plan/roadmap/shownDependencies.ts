import type { MapDocument } from '#shared/model/document.ts';
import type { Id } from '#shared/model/values.ts';
import type { RowPlaces } from './roadmapRows.ts';

/** An arrow: what waits, what it waits for, and the rows between which it is drawn. */
export interface Dependency {
  readonly link: Id;
  readonly work: Id;
  readonly on: Id;
  readonly workPlace: number;
  readonly onPlace: number;
}

/** The dependencies of which both ends have a row. Work with several rows is joined where the two are nearest. */
export function shownDependencies(links: MapDocument['links'], places: RowPlaces): readonly Dependency[] {
  const shown: Dependency[] = [];
  for (const { id, relation, from, to } of links.values()) {
    if (relation !== 'dependsOn') continue;
    const pair = nearest(places.get(from) ?? [], places.get(to) ?? []);
    if (pair !== null) shown.push({ link: id, work: from, on: to, workPlace: pair[0], onPlace: pair[1] });
  }
  return shown;
}

function nearest(some: readonly number[], others: readonly number[]): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  for (const one of some) {
    for (const other of others) {
      if (best === null || Math.abs(one - other) < Math.abs(best[0] - best[1])) best = [one, other];
    }
  }
  return best;
}

/** More arrows than these cannot be told apart; those that only pass through give way first. */
const MOST = 160;

/** The dependencies of which something may be seen between two rows. @param end the first row that is not seen */
export function dependenciesIn(all: readonly Dependency[], start: number, end: number): readonly Dependency[] {
  const touching = all.filter(({ workPlace, onPlace }) => {
    return Math.max(workPlace, onPlace) >= start && Math.min(workPlace, onPlace) < end;
  });
  if (touching.length <= MOST) return touching;
  const isIn = (place: number) => place >= start && place < end;
  const ending = touching.filter(({ workPlace, onPlace }) => isIn(workPlace) || isIn(onPlace));
  return ending.slice(0, MOST);
}
