import type { Rect } from './geometry.ts';
import type { Card, Scene } from './scene.ts';

export type Way = 'left' | 'right' | 'up' | 'down';

/** The card that a person would expect next in a direction: near, and more ahead than aside. Null where there is none. */
export function neighborOf(scene: Scene, from: Card, way: Way): Card | null {
  const start = middle(scene.rectOf(from));
  let best: Card | null = null;
  let least = Infinity;
  for (const card of scene.cards.values()) {
    if (card.id === from.id) continue;
    const end = middle(scene.rectOf(card));
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const [ahead, aside] = way === 'left' || way === 'right' ? [dx, dy] : [dy, dx];
    const forward = way === 'left' || way === 'up' ? -ahead : ahead;
    // Rows are closer together than columns, so a step to the side counts for less going up and down.
    const weight = way === 'up' || way === 'down' ? 0.8 : 2.5;
    if (forward < 12) continue;
    const away = forward + Math.abs(aside) * weight;
    if (away < least) [best, least] = [card, away];
  }
  return best;
}

function middle({ x, y, width, height }: Rect) {
  return { x: x + width / 2, y: y + height / 2 };
}
