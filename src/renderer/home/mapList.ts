import type { StoredMap } from '#renderer/state/mapStorage.ts';

/** How Home orders its maps. */
export const sortings = {
  edited: 'Last edited',
  title: 'Title',
  organization: 'Organization',
  created: 'Newest',
} as const;
export type Sorting = keyof typeof sortings;

export function isSorting(name: string): name is Sorting {
  return Object.hasOwn(sortings, name);
}

// Numbers inside titles count as numbers, letters as the person's language orders them.
const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const orders: Readonly<Record<Sorting, (a: StoredMap, b: StoredMap) => number>> = {
  edited: (a, b) => compareDown(a.savedAt, b.savedAt),
  title: (a, b) => compare(a.title, b.title),
  organization: (a, b) => compare(a.organization || '\uffff', b.organization || '\uffff') || compare(a.title, b.title),
  created: (a, b) => compareDown(a.createdAt, b.createdAt),
};

function compareDown(a: string, b: string): number {
  return Date.parse(b) - Date.parse(a) || 0;
}

/** The maps that hold every typed word in title or organization, in order; equal ones by id, so that none jumps. */
export function arrange(maps: readonly StoredMap[], typed: string, sorting: Sorting): StoredMap[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return maps
    .filter((map) => words.every((word) => plain(`${map.title} ${map.organization}`).includes(word)))
    .sort((a, b) => orders[sorting](a, b) || (a.mapId < b.mapId ? -1 : 1));
}

/** Case and accents make no difference in a search. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How long a map stays in the bin, in days. */
const BIN_DAYS = 30;

/** Whole days until a map in the bin is deleted, 0 on the last. @param now in ms */
export function daysLeft(binnedAt: string, now: number): number {
  const gone = Math.floor((now - Date.parse(binnedAt)) / 86_400_000);
  return Math.min(BIN_DAYS, Math.max(0, BIN_DAYS - gone));
}
