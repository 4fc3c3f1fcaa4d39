import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import { createValue } from '#renderer/state/value.ts';
import { selectElements } from '#renderer/state/viewState.ts';
import type { Id } from '#shared/model/values.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { type LensView, lensView } from './lensed.ts';
import { type LensId, lensIds } from './lenses.ts';

/** Colors the cards by one of their properties and sizes them by cost; the choice is the view's and never the map's. */
export class Lensing {
  /** The lens as it is laid over the map; null for none. */
  readonly shown = createValue<LensView | null>(null);
  readonly engine: MapEngine;
  readonly #evaluation: LiveEvaluation;
  #sized = false;

  constructor(engine: MapEngine, evaluation: LiveEvaluation) {
    this.engine = engine;
    this.#evaluation = evaluation;
  }

  /** @returns the function that stops following the map */
  start(): () => void {
    this.#update();
    return this.#evaluation.subscribe(() => this.#update());
  }

  get id(): LensId | null {
    const { lens } = this.engine.view.getState();
    return lensIds.find((one) => one === lens) ?? null;
  }

  get isSized(): boolean {
    return this.#sized;
  }

  choose(id: LensId | null): void {
    this.engine.view.setState({ lens: id });
    this.#update();
  }

  /** The next lens, after the last one none. */
  step(by: 1 | -1): void {
    const places: readonly (LensId | null)[] = [null, ...lensIds];
    this.choose(places[(places.indexOf(this.id) + by + places.length) % places.length] ?? null);
  }

  toggleSize(): void {
    this.#sized = !this.#sized;
    this.#update();
  }

  close(): void {
    this.#sized = false;
    this.choose(null);
  }

  select(ids: readonly Id[]): void {
    selectElements(this.engine.view, ids);
    this.engine.root?.focus({ preventScroll: true });
  }

  #update(): void {
    const { id } = this;
    if (id === null && !this.#sized) {
      if (this.shown.get() !== null) this.engine.wear(null);
      this.shown.set(null);
      return;
    }
    const { document, map } = this.#evaluation.getState();
    const view = lensView(document, (element) => map.score(element), id, this.#sized);
    this.shown.set(view);
    this.engine.wear(view);
  }
}
