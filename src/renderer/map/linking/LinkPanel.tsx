import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { selectedLink } from '#renderer/state/viewState.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { BinIcon, SwapIcon } from '#renderer/ui/icons.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { type Link, link as linkRecord, permittedRelations, type Relation } from '#shared/model/link.ts';
import { TEXT_LIMIT } from '#shared/model/text.ts';
import { screenPoint } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import type { Rect } from '../scene/geometry.ts';
import { pointOn, routeBounds } from '../scene/linkRoute.ts';
import { marginsOf } from '../view/margins.ts';
import type { Linking } from './Linking.ts';
import './linking.css';
import { panelPlace } from './panelPlace.ts';

interface Props {
  readonly linking: Linking;
  readonly remove: () => void;
}

/** What the selected link says, beside its middle; where the inspector says it, only what is changed most. */
export function LinkPanel({ linking, remove }: Props) {
  const { engine } = linking;
  const id = useSyncExternalStore(engine.view.subscribe, () => selectedLink(engine.view.getState()));
  const link = useSyncExternalStore(engine.store.subscribe, () =>
    id === null ? undefined : engine.store.getState().document.links.get(id),
  );
  const isHeld = useGesture(engine);
  if (link === undefined || isHeld) return null;
  return <Panel key={link.id} linking={linking} link={link} remove={remove} />;
}

/** True while the hand holds something: the panel would be in its way. */
function useGesture(engine: MapEngine): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const { root } = engine;
    if (root === null) return;
    const observer = new MutationObserver(() => setHeld(root.classList.contains('is-gesturing')));
    observer.observe(root, { attributes: true, attributeFilter: ['class'] });
    return () => observer.disconnect();
  }, [engine]);
  return held;
}

/** Px at the foot of the canvas that the zoom takes. */
const FOOT = 52;
const strengths = [1, 2, 3] as const;
const { strength: strengthField, relation: relationField, rationale } = linkRecord.fields;
const strengthWords = strengthField.words as Readonly<Record<string, string>>;
const relationWords = relationField.words as Readonly<Record<string, string>>;

function Panel({ linking, link, remove }: Props & { readonly link: Link }) {
  const { engine } = linking;
  const { elements } = engine.store.getState().document;
  const [from, to] = [elements.get(link.from), elements.get(link.to)];
  const panel = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    const place = () => {
      const box = panel.current;
      const route = engine.scene.routeOf(link);
      if (box === null || route === null) return;
      const { camera, scene } = engine;
      const onScreen = (rect: Rect): Rect => {
        return { ...screenPoint(camera, rect), width: rect.width * camera.zoom, height: rect.height * camera.zoom };
      };
      const { left, top } = marginsOf(engine.root);
      const { x, y } = panelPlace({
        size: { width: box.offsetWidth, height: box.offsetHeight },
        free: { x: left - 24, y: top, width: camera.width - left + 24, height: camera.height - top - FOOT },
        link: onScreen(routeBounds(route)),
        middle: screenPoint(camera, pointOn(route, 0.5)),
        cards: [link.from, link.to].flatMap((end) => {
          const card = scene.cards.get(end);
          return card === undefined ? [] : [onScreen(scene.rectOf(card))];
        }),
      });
      box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    };
    const stops = [engine.onCamera(place), engine.onScene(place)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [engine, link]);
  if (from === undefined || to === undefined) return null;
  const relations = permittedRelations(from.kind, to.kind);
  const canTurn = permittedRelations(to.kind, from.kind).includes(link.relation);
  return (
    <section
      ref={panel}
      className="map-link-panel ui-popover"
      aria-labelledby={titleId}
      data-map-control
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          engine.root?.focus({ preventScroll: true });
        }
      }}
    >
      <header className="map-link-ends">
        <p id={titleId} className="map-link-said">
          <End element={from} />
          <span className="map-link-verb">{relationWords[link.relation]?.toLowerCase()}</span>
          <End element={to} />
        </p>
        {canTurn ? (
          <IconButton
            label="Turn it around"
            icon={SwapIcon}
            size="small"
            placement="top"
            onPress={() => linking.change(link.id, { from: link.to, to: link.from }, 'turn a link around')}
          />
        ) : null}
        <IconButton
          label="Delete the link"
          icon={BinIcon}
          keys="Delete"
          size="small"
          placement="top"
          onPress={remove}
        />
      </header>
      {relations.length > 1 ? (
        <Select<Relation>
          label={relationField.label}
          hideLabel
          className="map-link-relation"
          value={link.relation}
          onChange={(relation) => linking.change(link.id, { relation }, 'change relation')}
          choices={relations.map((key) => ({ key, label: relationWords[key] ?? key }))}
        />
      ) : null}
      <fieldset className="map-link-strength">
        <legend>{strengthField.label}</legend>
        {strengths.map((strength) => (
          <button
            key={strength}
            type="button"
            aria-pressed={link.strength === strength}
            onClick={() => linking.change(link.id, { strength }, 'change strength')}
          >
            <svg width="22" height="10" aria-hidden="true">
              <path d="M1 5h20" strokeWidth={strength * 1.5} />
            </svg>
            {strengthWords[strength]}
          </button>
        ))}
      </fieldset>
      <Rationale linking={linking} link={link} />
    </section>
  );
}

function End({ element }: { readonly element: Element }) {
  return (
    <span className="map-link-name">
      <KindIcon form={formOf(element)} size={14} />
      <bdi>{element.title || 'Without a title'}</bdi>
    </span>
  );
}

function Rationale({ linking, link }: { readonly linking: Linking; readonly link: Link }) {
  return (
    <label className="map-link-why">
      <span>{rationale.label}</span>
      <textarea
        className="ui-input is-area"
        value={link.rationale}
        maxLength={TEXT_LIMIT}
        placeholder={rationale.help}
        rows={2}
        dir="auto"
        onChange={(event) => linking.change(link.id, { rationale: event.target.value }, 'edit rationale', true)}
        onBlur={() => linking.engine.store.endGesture()}
      />
    </label>
  );
}
