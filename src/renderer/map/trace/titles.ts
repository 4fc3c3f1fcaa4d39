import type { Element } from '#shared/model/kinds/registry.ts';
import { compareElements } from '#shared/model/order.ts';

/** “Grow revenue”, “Grow revenue” and “Loyal customers”, or “Grow revenue” and 2 more: the topmost on the map is named. */
export function titles(elements: readonly Element[]): string {
  const [first, ...more] = [...elements].sort(compareElements);
  const name = first?.title.trim() || 'a card without a title';
  if (more.length === 0) return `“${name}”`;
  return more.length === 1
    ? `“${name}” and “${more[0]?.title.trim() || 'another'}”`
    : `“${name}” and ${more.length} more`;
}
