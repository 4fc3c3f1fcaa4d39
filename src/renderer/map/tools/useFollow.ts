import { type RefObject, useLayoutEffect, useRef } from 'react';
import { screenPoint } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import type { Point } from '../scene/geometry.ts';

/**
 * Keeps an element of the page at a place of the world while the camera moves, without React.
 * @param at the place; null hides the element
 * @param scales whether the element grows and shrinks with the world
 */
export function useFollow(engine: MapEngine, at: () => Point | null, scales = false): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(at);
  latest.current = at;
  useLayoutEffect(() => {
    const place = () => {
      const host = element.current;
      if (host === null) return;
      const world = latest.current();
      host.style.visibility = world === null ? 'hidden' : '';
      if (world === null) return;
      const { x, y } = screenPoint(engine.camera, world);
      const scale = scales ? ` scale(${engine.camera.zoom})` : '';
      host.style.transform = `translate(${scales ? x : Math.round(x)}px, ${scales ? y : Math.round(y)}px)${scale}`;
    };
    const stopCamera = engine.onCamera(place);
    const stopScene = engine.onScene(place);
    return () => {
      stopCamera();
      stopScene();
    };
  }, [engine, scales]);
  // After each rendering: the place itself may be another.
  useLayoutEffect(() => {
    const host = element.current;
    const world = latest.current();
    if (host === null || world === null) return;
    const { x, y } = screenPoint(engine.camera, world);
    host.style.visibility = '';
    host.style.transform = `translate(${x}px, ${y}px)${scales ? ` scale(${engine.camera.zoom})` : ''}`;
  });
  return element;
}
