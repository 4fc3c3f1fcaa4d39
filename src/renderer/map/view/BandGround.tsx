import { useLayoutEffect, useRef } from 'react';
import { perspectives } from '#shared/model/kinds/base.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';

/** The ground of the four bands, as wide as the canvas. Moved by hand: it follows every step of the camera. */
export function BandGround({ engine }: { readonly engine: MapEngine }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const grounds = [...(host.current?.children ?? [])] as HTMLElement[];
    const places: string[] = [];
    return engine.onCamera(({ y, zoom }) => {
      perspectives.forEach((name, i) => {
        const ground = grounds[i];
        if (ground === undefined) return;
        const { top, height } = engine.scene.bands[name];
        const start = Math.round(top * zoom + y);
        const end = Math.round((top + height) * zoom + y);
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
