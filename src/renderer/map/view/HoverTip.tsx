import { type RefObject, useEffect, useState } from 'react';
import type { MapEngine } from '../canvas/MapEngine.ts';

interface Tip {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly more: string;
}

/** Ms that the pointer rests before words appear. */
const REST = 450;

/** The whole title of a card whose title is cut or too small to read, and the rationale of a link, where the pointer rests. */
export function HoverTip({
  engine,
  surface,
}: {
  readonly engine: MapEngine;
  readonly surface: RefObject<HTMLElement | null>;
}) {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    const root = surface.current;
    if (root === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = false;
    const hide = () => {
      clearTimeout(timer);
      if (shown) setTip(null);
      shown = false;
    };
    const move = (event: PointerEvent) => {
      hide();
      if (event.buttons !== 0 || event.pointerType === 'touch') return;
      const client = { x: event.clientX, y: event.clientY };
      timer = setTimeout(() => {
        const words = wordsUnder(engine, client);
        if (words === null) return;
        const box = root.getBoundingClientRect();
        shown = true;
        setTip({ ...words, x: Math.min(client.x - box.left, box.width - 280), y: client.y - box.top + 18 });
      }, REST);
    };
    const stopCamera = engine.onCamera(hide);
    root.addEventListener('pointermove', move);
    root.addEventListener('pointerdown', hide);
    root.addEventListener('pointerleave', hide);
    return () => {
      clearTimeout(timer);
      stopCamera();
      root.removeEventListener('pointermove', move);
      root.removeEventListener('pointerdown', hide);
      root.removeEventListener('pointerleave', hide);
    };
  }, [engine, surface]);
  if (tip === null) return null;
  return (
    <div className="map-tip" role="tooltip" style={{ transform: `translate(${tip.x}px, ${tip.y}px)` }}>
      <p dir="auto">{tip.text}</p>
      {tip.more === '' ? null : <p className="map-tip-more">{tip.more}</p>}
    </div>
  );
}

function wordsUnder(engine: MapEngine, client: { x: number; y: number }): { text: string; more: string } | null {
  const card = engine.cardUnder(client);
  if (card !== null) {
    const face = engine.faceOf(card);
    if (!engine.isFar && !engine.isCut(card.id)) return null;
    const more = [face.kind, face.status?.word, face.owner?.name, face.measure?.reading].filter(Boolean).join(' · ');
    return { text: face.title, more };
  }
  const link = engine.scene.linkAt(engine.worldAt(client), 5 / engine.camera.zoom);
  const rationale = link?.rationale.trim() ?? '';
  return rationale === '' ? null : { text: rationale, more: '' };
}
