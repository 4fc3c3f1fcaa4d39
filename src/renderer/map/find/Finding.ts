import { createValue } from '#renderer/state/value.ts';
import { selectElements } from '#renderer/state/viewState.ts';
import type { Id } from '#shared/model/values.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import type { Spotlight } from '../tools/Spotlight.ts';
import { glide } from '../view/actions.ts';
import { marginsOf } from '../view/margins.ts';
import { cardsFor } from './cardsFor.ts';

/** What is looked for, what fits, and which of it is shown. */
export interface Search {
  readonly typed: string;
  readonly found: readonly Id[];
  /** Place in `found`; -1 while nothing was gone to. */
  readonly at: number;
}

/** Finds cards on the map: lights up what fits and goes from one to the next. */
export class Finding {
  /** Null while the field is closed. */
  readonly search = createValue<Search | null>(null);
  readonly engine: MapEngine;
  readonly #spotlight: Spotlight;

  constructor(engine: MapEngine, spotlight: Spotlight) {
    this.engine = engine;
    this.#spotlight = spotlight;
  }

  open(): void {
    const search = this.search.get();
    // Again while it is open: the field takes the focus.
    this.search.set({ typed: search?.typed ?? '', found: search?.found ?? [], at: search?.at ?? -1 });
  }

  type(typed: string): void {
    const found = cardsFor(this.engine.store.getState().document, typed);
    this.search.set({ typed, found, at: -1 });
    this.#spotlight.set('find', found.length === 0 ? null : { elements: new Set(found), links: new Set() });
    if (found.length > 0) this.step(1);
  }

  /** Goes to the next card that fits, or the one before; around at the ends. */
  step(by: 1 | -1): void {
    const search = this.search.get();
    if (search === null) return;
    // The map may have changed since.
    const found = cardsFor(this.engine.store.getState().document, search.typed);
    if (found.length === 0) return;
    const at = search.at < 0 ? 0 : (search.at + by + found.length) % found.length;
    const id = found[at];
    this.search.set({ ...search, found, at });
    if (id === undefined) return;
    selectElements(this.engine.view, [id]);
    this.engine.zoomToCards([id], { ...marginsOf(this.engine.root), top: 64 }, glide(), 1);
  }

  close(): void {
    this.search.set(null);
    this.#spotlight.set('find', null);
    this.engine.root?.focus({ preventScroll: true });
  }
}
