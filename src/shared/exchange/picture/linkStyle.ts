import type { Link, Relation } from '#shared/model/link.ts';
import type { Route } from './linkRoute.ts';

export interface LinkStyle {
  readonly width: number;
  readonly dash: readonly number[];
  readonly head: 'arrow' | 'round' | null;
}

/** How a link is drawn: by relation, and support by strength (design.md). Px of the world at 100 %. */
export function linkStyle(relation: Relation, strength: Link['strength']): LinkStyle {
  switch (relation) {
    case 'supports':
      return { width: strength, dash: [], head: 'arrow' };
    case 'measures':
      return { width: 1.25, dash: [1.5, 4], head: null };
    case 'enables':
      return { width: 1.25, dash: [6, 4], head: null };
    case 'dependsOn':
      return { width: 1.25, dash: [], head: 'round' };
    case 'leadsTo':
      return { width: 1.25, dash: [], head: 'arrow' };
    case 'annotates':
      return { width: 1, dash: [2, 5], head: null };
  }
}

const n = (value: number) => Math.round(value * 10) / 10;

/** A link's curve as an SVG path. */
export function linePath({ from, out, into, to }: Route): string {
  return `M${n(from.x)} ${n(from.y)}C${n(out.x)} ${n(out.y)} ${n(into.x)} ${n(into.y)} ${n(to.x)} ${n(to.y)}`;
}

/** The arrow head or the round end of a link as an SVG path. */
export function headPath(
  { to, heading: { x, y } }: Route,
  { relation, strength }: Pick<Link, 'relation' | 'strength'>,
) {
  const { head, width } = linkStyle(relation, strength);
  if (head === 'round') {
    return `M${n(to.x - 4)} ${n(to.y)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`;
  }
  const size = 6 + 1.5 * width;
  const half = size * 0.55;
  const tip = `${n(to.x + x * 2)} ${n(to.y + y * 2)}`;
  const [bx, by] = [to.x - x * size, to.y - y * size];
  return `M${tip}L${n(bx + y * half)} ${n(by + x * half)}L${n(bx - y * half)} ${n(by - x * half)}Z`;
}
