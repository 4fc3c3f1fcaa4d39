import { type Rect, sharedArea } from '../scene/geometry.ts';

/** Where a legend can stand, the usual place first. The lower right corner is that of the controls and the small map. */
export const corners = ['top-right', 'bottom-left', 'top-left'] as const;
export type Corner = (typeof corners)[number];

/** How a legend stands on the canvas: as a list with counts, or as one line with its colors on which the list opens. */
export interface Stand {
  readonly corner: Corner;
  readonly isLine: boolean;
}

/** Something that had better be seen, and how much it weighs: 1 for any card. */
export interface Seen {
  readonly rect: Rect;
  readonly weight: number;
}

/** The share of itself with which a list may cover what is there: more, and the line stands in its place. */
const MOST_COVERED = 0.03;

/**
 * How a legend covers least of what is there: as a list where a corner is free, else as a line. The first of those that
 * are equal. All in px of one plane.
 * @param rectOf the room that it takes as it would stand
 */
export function freestStand(rectOf: (stand: Stand) => Rect, seen: readonly Seen[], mustBeLine: boolean): Stand {
  const line = freest(rectOf, seen, true);
  if (mustBeLine) return line.stand;
  const list = freest(rectOf, seen, false);
  return list.share <= MOST_COVERED || list.cost <= line.cost ? list.stand : line.stand;
}

function freest(rectOf: (stand: Stand) => Rect, seen: readonly Seen[], isLine: boolean) {
  const all = corners.map((corner) => {
    const stand = { corner, isLine };
    const rect = rectOf(stand);
    const cost = seen.reduce((sum, one) => sum + one.weight * sharedArea(rect, one.rect), 0);
    return { stand, cost, share: cost / Math.max(1, rect.width * rect.height) };
  });
  return all.reduce((best, one) => (one.cost < best.cost ? one : best));
}
