import { type RefObject, useLayoutEffect, useState } from 'react';
import { screenPoint, viewRect } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import type { Rect } from '../scene/geometry.ts';
import { freestStand, type Seen, type Stand } from './legendPlace.ts';

/** Px that a list is high and a line is long with an entry for each theme: the next lens should not need another place. */
const USUAL = { height: 232, width: 640 };
/** In a canvas with less room (px) than this, as beside the inspector on a small screen, a list covers the map anywhere. */
const NARROW = 616;
/** Nothing else that floats may be covered, and what is selected least of all cards. */
const FLOATING = 20;
const SELECTED = 4;

/** How a legend covers least of the map when it comes up; there it stays, so that nobody has to look for it. */
export function useLegendPlace(legend: RefObject<HTMLElement | null>, engine: MapEngine): Stand {
  const [stand, setStand] = useState<Stand>({ corner: 'top-right', isLine: false });
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const { current } = legend;
    const room = current?.closest('.map-corner');
    if (current === null || room == null) return;
    const seen = [...cardsSeen(engine), ...floating(current)];
    const chosen = freestStand((one) => rectAs(current, one), seen, room.clientWidth < NARROW);
    wear(current, chosen);
    setStand(chosen);
    const watch = new ResizeObserver(() => setNarrow(room.clientWidth < NARROW));
    watch.observe(room);
    return () => watch.disconnect();
  }, [legend, engine]);
  return { corner: stand.corner, isLine: stand.isLine || isNarrow };
}

function rectAs(legend: HTMLElement, stand: Stand): Rect {
  wear(legend, stand);
  const { x, y, width, height } = legend.getBoundingClientRect();
  const room = legend.parentElement?.clientWidth ?? width;
  const more = stand.isLine
    ? { x: Math.max(0, Math.min(USUAL.width, room) - width), y: 0 }
    : { x: 0, y: Math.max(0, USUAL.height - height) };
  return {
    x: stand.corner.endsWith('left') ? x : x - more.x,
    y: stand.corner.startsWith('top') ? y : y - more.y,
    width: width + more.x,
    height: height + more.y,
  };
}

function wear(legend: HTMLElement, { corner, isLine }: Stand): void {
  legend.dataset.corner = corner;
  legend.classList.toggle('is-line', isLine);
}

function cardsSeen({ scene, camera, view, root }: MapEngine): Seen[] {
  const box = root?.getBoundingClientRect();
  const chosen = new Set(view.getState().ids);
  return scene.cardsIn(viewRect(camera)).map((card) => {
    const rect = scene.rectOf(card);
    const { x, y } = screenPoint(camera, rect);
    return {
      rect: {
        x: x + (box?.left ?? 0),
        y: y + (box?.top ?? 0),
        width: rect.width * camera.zoom,
        height: rect.height * camera.zoom,
      },
      weight: chosen.has(card.id) ? SELECTED : 1,
    };
  });
}

function floating(legend: HTMLElement): Seen[] {
  const others = legend.closest('.map')?.querySelectorAll('.map-minimap, .map-trace, .map-controls, .map-find');
  return [...(others ?? [])].map((one) => ({ rect: one.getBoundingClientRect(), weight: FLOATING }));
}
