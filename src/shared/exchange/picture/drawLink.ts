import type { Link } from '#shared/model/link.ts';
import { pointOn, type Route } from './linkRoute.ts';
import { headPath, linePath, linkStyle } from './linkStyle.ts';
import { colors, linkColors } from './palette.ts';
import { hint, tag } from './svg.ts';

/** A link as it looks near by (renderer/map/canvas/LinkLayer.ts); its rationale is a mark at the middle, with the words as a hint. */
export function drawLink(route: Route, link: Pick<Link, 'relation' | 'strength' | 'rationale'>): string {
  const { relation, strength, rationale } = link;
  const { width, dash, head } = linkStyle(relation, strength);
  const color = linkColors[relation];
  const line = tag('path', {
    d: linePath(route),
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-dasharray': dash.length === 0 ? undefined : dash.join(' '),
  });
  const tip = head === null ? '' : tag('path', { d: headPath(route, link), fill: color });
  if (rationale.trim() === '') return line + tip;
  const { x, y } = pointOn(route, 0.5);
  const mark = tag('circle', {
    cx: Math.round(x),
    cy: Math.round(y),
    r: 4,
    fill: colors.canvas,
    stroke: color,
    'stroke-width': 1.25,
  });
  return tag('g', {}, hint(rationale) + line + tip + mark);
}
