import type { Work } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';

/**
 * The plan's work in an order from before. Rows are held where they are while a person works: one that sprang away
 * because its start has changed, or vanished because it no longer fits the filter, would be a trap. What has come since
 * stands at the end.
 * @param fitting the work that fits now, in the order of now
 * @param there all work of the plan
 */
export function heldWork(held: readonly Id[], fitting: readonly Work[], there: readonly Work[]): readonly Work[] {
  const now = new Map(there.map((work) => [work.id, work]));
  const known = new Set(held);
  return [...held.flatMap((id) => now.get(id) ?? []), ...fitting.filter(({ id }) => !known.has(id))];
}

/**
 * True where nothing would come of ordering and filtering anew.
 * @param isOrdered the map's own order is not worth a row that jumps
 */
export function isFresh(shown: readonly Work[], fitting: readonly Work[], isOrdered: boolean): boolean {
  if (shown.length !== fitting.length) return false;
  if (isOrdered) return shown.every((work, place) => work === fitting[place]);
  const fits = new Set(fitting);
  return shown.every((work) => fits.has(work));
}
