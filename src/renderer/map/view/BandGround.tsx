import { useLayoutEffect, useRef } from 'react';
import { perspectives } from '#shared/model/kinds/base.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';

/**
 * Where the ground of a band begins and ends on the screen (px): the first reaches up and the last down to the border of the
 * canvas, since what is dropped there belongs to them.
 */
export function bandOnScreen(place: number, start: number, end: number, view: number) {
  return {
    start: place === 0 ? Math.min(start, 0) : start,
    end: place === perspectives.length - 1 ? Math.max(end, view) : end,
  };
}

/** The ground of the four bands, as wide as the canvas. Moved by hand: it follows every step of the camera. */
export function BandGround({ engine }: { readonly engine: MapEngine }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const grounds = [...(host.current?.children ?? [])] as HTMLElement[];
    const places: string[] = [];
    return engine.onCamera(({ y, zoom, height: view }) => {
      perspectives.forEach((name, i) => {
        const ground = grounds[i];
        if (ground === undefined) return;
        const { top, height } = engine.scene.bands[name];
        const { start, end } = bandOnScreen(i, Math.round(top * zoom + y), Math.round((top + height) * zoom + y), view);
        const place = `translateY(${start}px) scaleY(${Math.max(1, end - start)})`;
        if (places[i] !== place) ground.style.transform = place;
        places[i] = place;
      });
    });
  }, [engine]);
  return (
    <div ref={host} className="map-bands" aria-hidden="true">
      {perspectives.map((name) => (
        <div key={name} className="map-band" data-band={name} />
      ))}
    </div>
  );
}
