import { ReactFlow, ReactFlowProvider, useStoreApi, ViewportPortal } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { type Camera, LEAST_ZOOM, type Margins, MOST_ZOOM } from '../canvas/camera.ts';
import { MapEngine } from '../canvas/MapEngine.ts';
import type { CardNode } from '../canvas/NearWindow.ts';
import { Card, EngineProvider } from '../card/Card.tsx';
import { KindPictures } from '../card/KindPictures.tsx';
import { dragCards } from '../gestures/dragCards.ts';
import type { GestureMaker } from '../gestures/gesture.ts';
import { drawMarquee } from '../gestures/marquee.ts';
import { listenToPointer } from '../gestures/pointer.ts';
import { glide, type MapActions, mapActions } from './actions.ts';
import { setActiveMap } from './activeMap.ts';
import { BandGround } from './BandGround.tsx';
import { BandLabels } from './BandLabels.tsx';
import { HoverTip } from './HoverTip.tsx';
import { listenToMapKeys } from './keyboard.ts';
import { MapControls } from './MapControls.tsx';
import { Minimap } from './Minimap.tsx';
import { marginsOf } from './margins.ts';
import { Spoken } from './Spoken.tsx';
import { Signs } from './signs.ts';
import { keepViewport, keptViewport } from './viewportMemory.ts';

import '../card/card.css';
import './map.css';

export interface MapViewProps {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  readonly evaluation: LiveEvaluation;
  /** Asked before the canvas's own gestures; linking by drag comes in here. */
  readonly gestures?: readonly GestureMaker[];
  /** A double-click: on a card, or on the empty canvas at a place of the world. */
  readonly onDoubleClick?: (place: {
    readonly cardId: string | null;
    readonly world: { x: number; y: number };
  }) => void;
  /** Stands in the moving part, in px of the world: an editor over a card. */
  readonly inWorld?: ReactNode;
  /** Floats above the canvas: a legend, a bar, the empty state. */
  readonly children?: ReactNode;
}

const nodeTypes = { card: Card };
/** The middle button pans; the main one is for cards and the marquee, unless the space bar is down. */
const PAN_BUTTONS = [1];

/** The canvas of a map. */
export function MapView(props: MapViewProps) {
  const { map, selection, evaluation } = props;
  const engine = useMemo(() => new MapEngine(map, selection, evaluation), [map, selection, evaluation]);
  return (
    <EngineProvider value={engine}>
      <ReactFlowProvider>
        <Canvas key={map.mapId} engine={engine} {...props} />
      </ReactFlowProvider>
    </EngineProvider>
  );
}

function Canvas({ engine, gestures, onDoubleClick, inWorld, children }: MapViewProps & { readonly engine: MapEngine }) {
  const [nodes, setNodes] = useState<CardNode[]>([]);
  const surface = useRef<HTMLDivElement>(null);
  const under = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLDivElement>(null);
  // React Flow opens its moving part to others only after its first rendering.
  const [links, setLinks] = useState<SVGSVGElement | null>(null);
  const flowStore = useStoreApi();
  const wordsId = useId();
  const options = useRef({ gestures, onDoubleClick });
  options.current = { gestures, onDoubleClick };
  const actions = useMemo<MapActions>(
    () =>
      mapActions(
        engine,
        () => marginsOf(surface.current),
        (text) => notify({ tone: 'bad', text }),
      ),
    [engine],
  );

  useLayoutEffect(() => {
    const [root, below, above] = [surface.current, under.current, over.current];
    if (root === null || below === null || above === null || links === null) return;
    const stop = engine.mount(
      { root, under: below, over: above, links },
      {
        give: setNodes,
        look: (viewport, duration) => void flowStore.getState().panZoom?.setViewport(viewport, { duration }),
      },
    );
    const signs = new Signs(above, engine);
    const refuse = (text: string) => notify({ tone: 'bad', text });
    const space = watchSpace(root);
    const stopPointer = listenToPointer(root, engine, {
      makers: () => [
        ...(options.current.gestures ?? []),
        (press) => dragCards(press, signs, refuse),
        (press) => drawMarquee(press, (rect) => signs.marquee(rect)),
      ],
      isPanning: space.isDown,
      onDoubleClick: (event) => {
        const client = { x: event.clientX, y: event.clientY };
        options.current.onDoubleClick?.({
          cardId: engine.cardUnder(client)?.id ?? null,
          world: engine.worldAt(client),
        });
      },
    });
    const stopKeys = listenToMapKeys(root, actions);
    const stopActive = setActiveMap(actions);
    return () => {
      stopActive();
      stopKeys();
      stopPointer();
      space.stop();
      signs.remove();
      stop();
    };
  }, [engine, flowStore, actions, links]);

  // The camera is React Flow's; the first look waits until the canvas has a size.
  useEffect(() => {
    if (links === null) return;
    let looked = false;
    const look = () => {
      const { transform, width, height, panZoom } = flowStore.getState();
      if (width === 0 || height === 0 || panZoom === null) return;
      const [x, y, zoom] = transform;
      const before = engine.camera;
      engine.cameraMoved({ x, y, zoom, width, height });
      if (looked) {
        if (width !== before.width) adapt(engine, before, marginsOf(surface.current));
        return;
      }
      looked = true;
      const kept = engine.view.getState().viewport ?? keptViewport(engine.store.mapId);
      if (kept === null) engine.greet(marginsOf(surface.current));
      else engine.look(kept);
    };
    look();
    const stopCamera = flowStore.subscribe(look);
    const stopMemory = keepViewport(engine.store.mapId, engine.view);
    return () => {
      stopCamera();
      stopMemory();
    };
  }, [engine, flowStore, links]);

  return (
    <div className="map">
      <div
        ref={surface}
        className="map-surface"
        data-returns-focus
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas takes the focus for its keys
        tabIndex={0}
        role="application"
        aria-label="Map"
        aria-describedby={wordsId}
      >
        <KindPictures />
        <BandGround engine={engine} />
        <div ref={under} className="map-under" />
        <ReactFlow
          nodes={nodes}
          nodeTypes={nodeTypes}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          selectNodesOnDrag={false}
          panOnDrag={PAN_BUTTONS}
          panOnScroll
          panOnScrollSpeed={1}
          zoomOnScroll={false}
          zoomOnPinch
          zoomOnDoubleClick={false}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          deleteKeyCode={null}
          minZoom={LEAST_ZOOM}
          maxZoom={MOST_ZOOM}
          disableKeyboardA11y
          proOptions={{ hideAttribution: true }}
        >
          <ViewportPortal>
            <svg ref={setLinks} className="map-links" aria-hidden="true" />
            {inWorld}
          </ViewportPortal>
        </ReactFlow>
        <div ref={over} className="map-over" />
        <BandLabels engine={engine} />
        <HoverTip engine={engine} surface={surface} />
        <Spoken engine={engine} id={wordsId} />
      </div>
      <Minimap engine={engine} />
      <MapControls actions={actions} />
      {links === null ? null : children}
    </div>
  );
}

/** The canvas has another width. Margins are measured for this alone: to measure them costs a layout of the page. */
function adapt(engine: MapEngine, before: Camera, margins: Margins): void {
  if (engine.camera.width < before.width) keepInSight(engine, before.width, margins);
  // What was fitted beside the inspector takes the room that it leaves.
  else if (!isPresenting() && isFitted(engine, before, margins)) engine.fit(margins, glide());
}

/** The canvas became narrower, by the inspector perhaps: the selected card that was in sight stays there. */
function keepInSight(engine: MapEngine, before: number, margins: Margins): void {
  const card = engine.scene.cards.get(engine.view.getState().ids.at(-1) ?? '');
  if (card === undefined) return;
  const { x, y, zoom, height } = engine.camera;
  const rect = engine.scene.rectOf(card);
  const wasSeen = rect.x * zoom + x < before && rect.y * zoom + y < height && (rect.y + rect.height) * zoom + y > 0;
  if (wasSeen) engine.reveal(card.id, margins, glide());
}

/** A presentation looks at its parts itself. */
function isPresenting(): boolean {
  return document.documentElement.dataset.presenting !== undefined;
}

/** Whether a camera shows the whole map as large as its canvas allows. */
function isFitted(engine: MapEngine, camera: Camera, margins: Margins): boolean {
  if (engine.scene.cards.size === 0 || camera.width === 0) return false;
  const whole = engine.whole(margins, camera);
  return Math.abs(camera.zoom / whole.zoom - 1) < 0.001 && Math.abs(camera.x - whole.x) < 1;
}

/** Whether the space bar is down: then the main button pans, and the page must not scroll. */
function watchSpace(root: HTMLElement): { isDown: () => boolean; stop: () => void } {
  let down = false;
  const set = (value: boolean) => {
    down = value;
    root.classList.toggle('is-panning', value);
  };
  const press = (event: KeyboardEvent) => {
    if (event.code !== 'Space' || event.target !== root) return;
    event.preventDefault();
    set(true);
  };
  const release = (event: KeyboardEvent) => {
    if (event.code === 'Space') set(false);
  };
  const lose = () => set(false);
  root.addEventListener('keydown', press);
  window.addEventListener('keyup', release);
  window.addEventListener('blur', lose);
  return {
    isDown: () => down,
    stop: () => {
      root.removeEventListener('keydown', press);
      window.removeEventListener('keyup', release);
      window.removeEventListener('blur', lose);
    },
  };
}
