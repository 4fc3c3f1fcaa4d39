import type { Work } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import type { PlanGroup } from '../planGroups.ts';

/** The heading of a group. */
export interface GroupRow {
  readonly type: 'group';
  readonly key: string;
  readonly group: PlanGroup;
  readonly isOpen: boolean;
}

/** A piece of work; under two headings it has two rows. */
export interface WorkRow {
  readonly type: 'work';
  readonly key: string;
  readonly work: Work;
  /** Of its group; blank where nothing is grouped. */
  readonly group: string;
}

export type RoadmapRow = GroupRow | WorkRow;

/** The rows from top to bottom. @param closed keys of the groups that are folded up */
export function roadmapRows(
  groups: readonly PlanGroup[],
  isGrouped: boolean,
  closed: ReadonlySet<string>,
): RoadmapRow[] {
  return groups.flatMap((group) => {
    const rows = group.work.map((work): RoadmapRow => {
      return { type: 'work', key: `work ${work.id} ${group.key}`, work, group: group.key };
    });
    if (!isGrouped) return rows;
    const isOpen = !closed.has(group.key);
    const head: RoadmapRow = { type: 'group', key: `group ${group.key}`, group, isOpen };
    return isOpen ? [head, ...rows] : [head];
  });
}

/** Where each piece of work stands, the places of all its rows. */
export type RowPlaces = ReadonlyMap<Id, readonly number[]>;

export function placesOfWork(rows: readonly RoadmapRow[]): RowPlaces {
  const places = new Map<Id, number[]>();
  rows.forEach((row, place) => {
    if (row.type !== 'work') return;
    const list = places.get(row.work.id);
    if (list === undefined) places.set(row.work.id, [place]);
    else list.push(place);
  });
  return places;
}

/** The place where a key leads to from a row; null for a key that leads nowhere. @param page rows that fit on the screen */
export function rowAfter(key: string, place: number, count: number, page: number): number | null {
  const held = (to: number) => Math.min(count - 1, Math.max(0, to));
  switch (key) {
    case 'ArrowUp':
      return held(place - 1);
    case 'ArrowDown':
      return held(place + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageUp':
      return held(place - page);
    case 'PageDown':
      return held(place + page);
    default:
      return null;
  }
}
