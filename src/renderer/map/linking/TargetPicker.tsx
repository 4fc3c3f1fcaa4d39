import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { findByTitle } from '#renderer/state/titleSearch.ts';
import { classes } from '#renderer/ui/className.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { compareElements } from '#shared/model/order.ts';
import type { Id } from '#shared/model/values.ts';
import { screenPoint } from '../canvas/camera.ts';
import { useValue } from '../tools/useValue.ts';
import type { Linking } from './Linking.ts';
import './linking.css';
import { relationVerbs } from './linkOptions.ts';

/** The list of targets for the selected cards, found by typing. */
export function TargetPicker({ linking }: { readonly linking: Linking }) {
  const sources = useValue(linking.picking);
  return sources === null ? null : <Picker key={sources.join()} linking={linking} sources={sources} />;
}

const SHOWN = 8;
const WIDTH = 320;

interface Found {
  readonly element: Element;
  readonly permitted: boolean;
}

function Picker({ linking, sources }: { readonly linking: Linking; readonly sources: readonly Id[] }) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);

  const found = useMemo(() => findTargets(linking, sources, typed), [linking, sources, typed]);
  const current = found[Math.min(chosen, found.length - 1)];
  const at = useMemo(() => placeBeside(linking, sources), [linking, sources]);

  const take = (target: Found | undefined) => {
    if (target?.permitted !== true) return;
    linking.stopPicking();
    linking.link(sources, target.element.id, at);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setChosen(Math.min(found.length - 1, chosen + 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(0, chosen - 1));
    else if (event.key === 'Enter') take(current);
    else if (event.key === 'Escape') linking.stopPicking();
    else if (event.key === 'Tab') linking.stopPicking();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const reason = current === undefined || current.permitted ? null : linking.refusal(sources, current.element.id);
  const optionId = (id: Id) => `${listId}-${id}`;
  return (
    <div
      className="map-picker ui-popover"
      style={{ transform: `translate(${at.x}px, ${at.y}px)`, width: WIDTH }}
      data-map-control
    >
      <input
        ref={field}
        className="map-picker-field"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-label={sources.length === 1 ? 'Link to' : `Link ${sources.length} cards to`}
        {...(current === undefined ? {} : { 'aria-activedescendant': optionId(current.element.id) })}
        placeholder={sources.length === 1 ? 'Link to…' : `Link ${sources.length} cards to…`}
        value={typed}
        data-no-ring
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={press}
        onBlur={() => linking.stopPicking()}
      />
      <div id={listId} role="listbox" aria-label="Cards" className="map-picker-list">
        {found.map((one, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and its keys choose
          <div
            key={one.element.id}
            id={optionId(one.element.id)}
            role="option"
            tabIndex={-1}
            aria-selected={one === current}
            aria-disabled={!one.permitted}
            className={classes('map-picker-option', one === current && 'is-current', !one.permitted && 'is-refused')}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setChosen(i)}
            onClick={() => take(one)}
          >
            <KindIcon form={formOf(one.element)} size={15} />
            <span className="map-picker-title">{one.element.title || 'Without a title'}</span>
            {one.permitted ? <span className="map-picker-verb">{verbOf(linking, sources, one.element.id)}</span> : null}
          </div>
        ))}
        {found.length === 0 ? <p className="map-picker-none">No card fits “{typed}”.</p> : null}
      </div>
      <p className="map-picker-foot" role="status">
        {reason ?? (
          <>
            <Kbd keys="Enter" /> links <Kbd keys="Escape" /> leaves
          </>
        )}
      </p>
    </div>
  );
}

/** Permitted cards first, each part in the order in which titles fit; the refused ones are shown only for what was typed. */
function findTargets(linking: Linking, sources: readonly Id[], typed: string): readonly Found[] {
  const permitted = linking.targets(sources);
  const others = [...linking.engine.store.getState().document.elements.values()].filter(
    ({ id }) => !sources.includes(id),
  );
  const inOrder = others.sort(compareElements);
  const good = inOrder.filter(({ id }) => permitted.has(id));
  const found = findByTitle(typed, good, ({ title }) => title, SHOWN).map((element) => ({ element, permitted: true }));
  if (typed.trim() === '' || found.length >= SHOWN) return found;
  const bad = inOrder.filter(({ id }) => !permitted.has(id));
  const refused = findByTitle(typed, bad, ({ title }) => title, SHOWN - found.length);
  return [...found, ...refused.map((element) => ({ element, permitted: false }))];
}

function verbOf(linking: Linking, sources: readonly Id[], target: Id): string {
  const [options] = linking.options(sources, target);
  const [only] = options ?? [];
  if (only === undefined) return '';
  const verb = relationVerbs[only.relation];
  return only.to === target ? verb : `${verb} it`;
}

/** Beside the first card, within the canvas (px of the canvas). */
function placeBeside({ engine }: Linking, sources: readonly Id[]) {
  const { camera, scene } = engine;
  const card = scene.cards.get(sources.at(-1) ?? '');
  if (card === undefined) return { x: 160, y: 16 };
  const rect = scene.rectOf(card);
  const right = screenPoint(camera, { x: rect.x + rect.width, y: rect.y });
  const left = screenPoint(camera, rect);
  const x = right.x + 12 + WIDTH < camera.width ? right.x + 12 : left.x - WIDTH - 12;
  return {
    x: Math.round(Math.min(Math.max(8, x), camera.width - WIDTH - 8)),
    y: Math.round(Math.min(Math.max(8, right.y), camera.height - 340)),
  };
}
