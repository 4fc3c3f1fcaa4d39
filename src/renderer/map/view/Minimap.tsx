import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { viewRect } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { contains, type Rect } from '../scene/geometry.ts';

/** Largest size of the small picture, in px. */
const WIDTH = 176;
const HEIGHT = 116;
/** Ms that changes are gathered before it is drawn anew. */
const GATHER = 120;

/** The whole map in small with the part in view; a press or drag goes there. Only while not all of the map is in view. */
export function Minimap({ engine }: { readonly engine: MapEngine }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [isNeeded, setNeeded] = useState(false);
  const plan = useRef<Plan>(planOf(engine));

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shownSize = '';
    const draw = () => {
      timer = undefined;
      plan.current = planOf(engine);
      if (canvas.current !== null) drawMinimap(canvas.current, engine, plan.current);
      follow();
    };
    const follow = () => {
      const { world, scale } = plan.current;
      const view = viewRect(engine.camera);
      setNeeded(engine.scene.cards.size > 0 && !contains(view, engine.scene.bounds() ?? view));
      const box = frame.current;
      if (box === null) return;
      const left = Math.max(0, (view.x - world.x) * scale);
      const top = Math.max(0, (view.y - world.y) * scale);
      const right = Math.min(world.width * scale, (view.x + view.width - world.x) * scale);
      const bottom = Math.min(world.height * scale, (view.y + view.height - world.y) * scale);
      box.style.transform = `translate(${left}px, ${top}px)`;
      const size = `${Math.max(4, Math.round(right - left))}px ${Math.max(4, Math.round(bottom - top))}px`;
      if (size === shownSize) return;
      shownSize = size;
      [box.style.width = '', box.style.height = ''] = size.split(' ');
    };
    draw();
    const stopScene = engine.onScene(() => {
      timer ??= setTimeout(draw, GATHER);
    });
    const stopCamera = engine.onCamera(follow);
    return () => {
      clearTimeout(timer);
      stopScene();
      stopCamera();
    };
  }, [engine]);

  const go = (event: PointerEvent<HTMLElement>) => {
    if (event.type === 'pointermove' && !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const { world, scale } = plan.current;
    const at = { x: (event.clientX - box.left) / scale + world.x, y: (event.clientY - box.top) / scale + world.y };
    const { zoom, width, height } = engine.camera;
    engine.look({ zoom, x: width / 2 - at.x * zoom, y: height / 2 - at.y * zoom });
  };

  return (
    <div
      className="map-minimap"
      data-map-control
      aria-hidden="true"
      hidden={!isNeeded}
      onPointerDown={go}
      onPointerMove={go}
    >
      <canvas ref={canvas} />
      <div ref={frame} className="map-minimap-view" />
    </div>
  );
}

interface Plan {
  readonly world: Rect;
  readonly scale: number;
}

function planOf({ scene }: MapEngine): Plan {
  const bounds = scene.bounds() ?? { x: 0, y: 0, width: 1, height: 1 };
  const side = bounds.width * 0.03 + 20;
  const world = { x: bounds.x - side, y: 0, width: bounds.width + 2 * side, height: scene.height };
  return { world, scale: Math.min(WIDTH / world.width, HEIGHT / world.height) };
}

function drawMinimap(canvas: HTMLCanvasElement, engine: MapEngine, { world, scale }: Plan): void {
  const { palette, scene } = engine;
  const density = Math.min(2, devicePixelRatio || 1);
  const [width, height] = [Math.ceil(world.width * scale), Math.ceil(world.height * scale)];
  const paper = new OffscreenCanvas(width * density, height * density);
  const context = paper.getContext('2d');
  if (palette === null || context === null) return;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  context.scale(density, density);
  context.fillStyle = palette.line;
  for (const { top } of Object.values(scene.bands).slice(1)) context.fillRect(0, Math.round(top * scale), width, 1);
  // The cards that share a color are one path.
  const paths = new Map<string, Path2D>();
  for (const card of scene.cards.values()) {
    const color = card.element.kind === 'note' ? palette.notes[card.element.color] : palette.forms[card.form].block;
    let path = paths.get(color);
    if (path === undefined) {
      path = new Path2D();
      paths.set(color, path);
    }
    const rect = scene.rectOf(card);
    const [w, h] = [Math.max(1.5, rect.width * scale), Math.max(1.5, rect.height * scale)];
    path.rect((rect.x - world.x) * scale, (rect.y - world.y) * scale, w, h);
  }
  for (const [color, path] of paths) {
    context.fillStyle = color;
    context.fill(path);
  }
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(paper.transferToImageBitmap());
}
