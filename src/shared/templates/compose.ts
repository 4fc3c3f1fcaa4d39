/** The few notations in which the maps that ship are written down; each gives plain data of the document's shape. */
import type { Link, Relation } from '#shared/model/link.ts';

const COLUMN = 264;
const ROW = 124;

/** Top left of a card, in px, on the grid of a perspective's band; half columns place a card between two others. */
export function at(column: number, row: number): { x: number; y: number } {
  return { x: column * COLUMN, y: row * ROW };
}

/** A link whose id follows from its ends, which a map holds at most once for each relation. */
export function link(
  from: string,
  relation: Relation,
  to: string,
  strength: Link['strength'] = 2,
  rationale = '',
): Link {
  return { id: `l-${from}-${relation}-${to}`, from, to, relation, strength, rationale };
}

/** KPI readings, oldest first. */
export function readings(...entries: [date: string, value: number, note?: string][]) {
  return entries.map(([date, value, note = '']) => ({ date, value, note }));
}

/** People who have reached a stage of the KPI route, oldest first. */
export function counts(...entries: [date: string, people: number, note?: string][]) {
  return entries.map(([date, people, note = '']) => ({ date, people, note }));
}
