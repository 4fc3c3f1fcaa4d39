import { useLayoutEffect, useRef } from 'react';
import { perspectives } from '#shared/model/kinds/base.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';

/** Px by which the first band reaches up and the last one down, beyond any view: what is dropped there belongs to them. */
const BEYOND = 20_000;

/**
 * Where a band, and its ground, begin and end in px of the screen from the top of the world: a pan changes none of it, so
 * that it moves all bands as one.
 */
export function bandInColumn(engine: MapEngine, place: number, zoom: number) {
  const { top, height } = engine.scene.bands[perspectives[place] as (typeof perspectives)[number]];
  const start = Math.round(top * zoom);
  const end = Math.max(start + 1, Math.round((top + height) * zoom));
  const ground = {
    start: place === 0 ? start - BEYOND : start,
    end: place === perspectives.length - 1 ? end + BEYOND : end,
  };
  return { start, end, ground };
}

/** The ground of the four bands, as wide as the canvas. Moved by hand: it follows every step of the camera. */
export function BandGround({ engine }: { readonly engine: MapEngine }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const all = host.current;
    if (all === null) return;
    const grounds = [...all.children] as HTMLElement[];
    const places: string[] = [];
    return engine.onCamera(({ y, zoom }) => {
      move(all, `translateY(${Math.round(y)}px)`, places, grounds.length);
      grounds.forEach((element, i) => {
        const { ground } = bandInColumn(engine, i, zoom);
        move(element, `translateY(${ground.start}px) scaleY(${ground.end - ground.start})`, places, i);
      });
    });
  }, [engine]);
  return (
    <div className="map-bands" aria-hidden="true">
      <div ref={host} className="map-bands-moved">
        {perspectives.map((name) => (
          <div key={name} className="map-band" data-band={name} />
        ))}
      </div>
    </div>
  );
}

function move(element: HTMLElement, place: string, places: string[], at: number): void {
  if (places[at] !== place) element.style.transform = place;
  places[at] = place;
}
