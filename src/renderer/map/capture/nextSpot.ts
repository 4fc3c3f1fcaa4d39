import { cardSizes } from '#shared/exchange/cardSize.ts';
import type { Perspective } from '#shared/model/kinds/base.ts';
import { type KindName, kindOf } from '#shared/model/kinds/registry.ts';
import { bandBeside, tieOf } from '#shared/model/lineage.ts';
import type { Id } from '#shared/model/values.ts';
import { viewRect } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { bandAt } from '../scene/bands.ts';
import type { Point } from '../scene/geometry.ts';
import type { Card } from '../scene/scene.ts';
import { marginsOf } from '../view/margins.ts';
import { BELOW, BESIDE, type Spot } from './placement.ts';

/** Cards of a row before the next begins, where the view has no room for more. */
const ROW = 4;

/** A card around a point of the world, in the band that lies there. */
export function spotAt({ scene }: MapEngine, kind: KindName, at: Point): Spot {
  const { width, height } = cardSizes[kind];
  const band = bandAt(scene.bands, at.y);
  const position = { x: at.x - width / 2, y: Math.max(0, at.y - height / 2 - band.origin) };
  return { perspective: band.perspective, position };
}

/** Beside a card where both belong into one band, else at the top of the new one's own. */
export function spotBeside(kind: KindName, near: Card): Spot {
  const perspective = bandBeside(kind, near.element);
  const position =
    perspective === near.element.perspective ? { x: near.x + near.width + BESIDE, y: near.y } : { x: near.x, y: 0 };
  return { perspective, position };
}

/** Below the card that it is tied to, or at the top of the band that it belongs into. */
export function spotBelow(kind: KindName, other: Card): Spot {
  const perspective = bandBeside(kind, other.element);
  const below = perspective === other.element.perspective ? other.y + other.height + BELOW : 0;
  return { perspective, position: { x: other.x, y: below } };
}

/** The first place of a kind's home band that is in view. The first thing said is what the owners want. */
export function spotAtHome({ camera, root }: MapEngine, kind: KindName): Spot {
  const home = kindOf(kind).fields.perspective?.shape.unanswered() as Perspective;
  const left = viewRect(camera).x + marginsOf(root).left / camera.zoom;
  return {
    perspective: kind === 'goal' ? 'shareholder' : home,
    position: { x: Math.max(0, Math.round(left)), y: 0 },
  };
}

/** The next place of a card's row; the next line where the row is as long as the view is wide. @param start of the row, px */
export function spotInRow({ camera }: MapEngine, card: Card, start: number): Spot {
  const view = viewRect(camera);
  const step = card.width + BESIDE;
  const end = Math.max(view.x + view.width - BESIDE, start + ROW * step);
  const x = card.x + step;
  const isFull = x + card.width > end;
  const position = isFull ? { x: start, y: card.y + card.height + BESIDE } : { x, y: card.y };
  return { perspective: card.element.perspective, position };
}

/** The last card of the row that serves the same parent: a new sibling goes behind it. */
export function lastOfRow({ scene, store }: MapEngine, id: Id): Id {
  const card = scene.cards.get(id);
  const { document } = store.getState();
  const tie = tieOf(document, id);
  if (card === undefined || tie === null) return id;
  const row = [...scene.linksOf(tie.other)].flatMap((linkId) => {
    const link = document.links.get(linkId);
    const other = link === undefined || link.to !== tie.other ? undefined : scene.cards.get(link.from);
    const isOne = other?.element.kind === card.element.kind && other.element.perspective === card.element.perspective;
    return other !== undefined && isOne && other.y === card.y ? [other] : [];
  });
  return row.reduce((last, one) => (one.x > last.x ? one : last), card).id;
}
