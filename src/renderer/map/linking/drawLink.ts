import { selectedLink } from '#renderer/state/viewState.ts';
import { isPermitted, type Link } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import type { Gesture, Press } from '../gestures/gesture.ts';
import type { Point, Rect } from '../scene/geometry.ts';
import type { Card } from '../scene/scene.ts';
import type { Spotlight } from '../tools/Spotlight.ts';
import { LineSign } from './LineSign.ts';
import type { LinkHandles } from './LinkHandles.ts';
import type { Linking } from './Linking.ts';
import { relationVerbs } from './linkOptions.ts';

/** Draws a link from the handle of a card to another card, or to a new one on the empty canvas. */
export function drawLink(press: Press, linking: Linking, handles: LinkHandles): Gesture | null {
  const source = handles.sourceOf(press.client);
  if (source === null) return null;
  const { engine } = press;
  const sources = sourcesOf(source, engine.view.getState().ids);
  const sign = new LineSign(engine);
  let at: Point = press.client;
  const targetAt = (client: Point): Card | null => {
    const card = engine.cardUnder(client);
    return card === null || sources.includes(card.id) ? null : card;
  };
  const end = () => {
    sign.remove();
    linking.light(null);
    handles.hide(false);
  };
  return {
    begin() {
      handles.hide(true);
      linking.light(sources);
    },
    move(client) {
      at = client;
      const card = targetAt(client);
      const refusal = card === null ? null : linking.refusal(sources, card.id);
      const words = card === null ? '' : (refusal ?? wordsFor(linking, sources, card));
      sign.show(edgeToward(engine.scene.rectOf(source), engine.worldAt(client)), client, {
        over: card === null ? null : engine.scene.rectOf(card),
        refused: refusal !== null,
        words,
      });
    },
    drop() {
      end();
      const box = engine.root?.getBoundingClientRect();
      const place = { x: at.x - (box?.left ?? 0), y: at.y - (box?.top ?? 0) };
      const card = targetAt(at);
      if (card !== null) linking.link(sources, card.id, place);
      else if (engine.cardUnder(at) === null) linking.offerCard(source.id, engine.worldAt(at), place);
    },
    cancel: end,
  };
}

/** Takes an end of the selected link to another card. */
export function reconnectLink(
  press: Press,
  linking: Linking,
  handles: LinkHandles,
  spotlight: Spotlight,
): Gesture | null {
  const end = handles.endOf(press.client);
  const { engine } = press;
  const id = selectedLink(engine.view.getState());
  const link = id === null ? undefined : engine.scene.links.get(id);
  if (end === null || link === undefined) return null;
  const fixedId = end === 'from' ? link.to : link.from;
  const fixed = engine.scene.cards.get(fixedId);
  if (fixed === undefined) return null;
  const sign = new LineSign(engine);
  let at: Point = press.client;
  const permits = (card: Card) => reconnects(link, end, fixed, card);
  const stop = () => {
    sign.remove();
    spotlight.set('linking', null);
    handles.hide(false);
  };
  return {
    begin() {
      handles.hide(true);
      const elements = new Set<Id>([fixedId]);
      for (const card of engine.scene.cards.values()) if (permits(card)) elements.add(card.id);
      spotlight.set('linking', { elements, links: new Set() });
    },
    move(client) {
      at = client;
      const card = engine.cardUnder(client);
      const over = card === null || card.id === fixedId ? null : card;
      const refused = over !== null && !permits(over);
      sign.show(edgeToward(engine.scene.rectOf(fixed), engine.worldAt(client)), client, {
        over: over === null ? null : engine.scene.rectOf(over),
        refused,
        words: refused ? `A link that ${relationVerbs[link.relation]} something cannot end here.` : '',
      });
    },
    drop() {
      stop();
      const card = engine.cardUnder(at);
      if (card !== null && permits(card)) linking.reconnect(link, end, card.id);
    },
    cancel: stop,
  };
}

function reconnects(link: Link, end: 'from' | 'to', fixed: Card, card: Card): boolean {
  const [from, to] = end === 'from' ? [card.element, fixed.element] : [fixed.element, card.element];
  return isPermitted(link.relation, from, to);
}

/** Where the pressed card is among the selected ones, all of them are linked. */
function sourcesOf(source: Card, selected: readonly Id[]): readonly Id[] {
  return selected.includes(source.id) ? selected : [source.id];
}

function wordsFor(linking: Linking, sources: readonly Id[], card: Card): string {
  const [options] = linking.options(sources, card.id);
  const [only, ...more] = options ?? [];
  if (only === undefined || more.length > 0) return 'Link to this card';
  const isAlong = only.to === card.id;
  const verb = relationVerbs[only.relation];
  return isAlong ? `${verb.charAt(0).toUpperCase()}${verb.slice(1)} this` : `This ${verb} it`;
}

/** The point of a card's edge at which a line to a point leaves. */
function edgeToward(rect: Rect, to: Point): Point {
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  const [dx, dy] = [to.x - middle.x, to.y - middle.y];
  const scale = Math.min(
    dx === 0 ? Infinity : rect.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : rect.height / 2 / Math.abs(dy),
    1,
  );
  return { x: middle.x + dx * scale, y: middle.y + dy * scale };
}
