import { createValue } from '#renderer/state/value.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { type Move, moveElements } from '#shared/model/commands/moveElements.ts';
import type { Id } from '#shared/model/values.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { glide } from '../view/actions.ts';
import { marginsOf } from '../view/margins.ts';
import { besideOthers } from './besideOthers.ts';
import type { TidyInput } from './tidyBands.ts';
import { tidyInput } from './tidyInput.ts';

/** Ms that cards take to their new places. */
const MOVING = 180;
/** Up to so many cards nobody waits; beyond, it can be called off. */
const AT_ONCE = 500;

/** Tidies the map, or of it what is selected: computed beside the program, applied as one step. */
export class Tidying {
  /** True while a large map is being tidied and can be called off. */
  readonly waits = createValue(false);
  readonly #engine: MapEngine;
  #worker: Worker | null = null;

  constructor(engine: MapEngine) {
    this.#engine = engine;
  }

  /** Two or more selected cards are tidied by themselves, and the others stay. */
  get isOfSelection(): boolean {
    return this.#engine.view.getState().ids.length > 1;
  }

  async tidy(): Promise<void> {
    if (this.#worker !== null) return;
    const { document } = this.#engine.store.getState();
    if (document.elements.size === 0) return;
    const only = this.isOfSelection ? new Set(this.#engine.view.getState().ids) : undefined;
    const { input, ids } = tidyInput(document, only);
    this.waits.set(ids.length > AT_ONCE);
    const places = await this.#compute(input).catch(() => null);
    this.waits.set(false);
    if (places !== null) this.#apply(ids, places, only !== undefined);
  }

  cancel(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.waits.set(false);
  }

  #compute(input: TidyInput): Promise<Float64Array> {
    const worker = new Worker(new URL('./tidy.worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    return new Promise<Float64Array>((done, fail) => {
      worker.onmessage = (event: MessageEvent<Float64Array>) => done(event.data);
      worker.onerror = () => fail(new Error('The map could not be tidied.'));
      worker.postMessage(input);
    }).finally(() => {
      worker.terminate();
      if (this.#worker === worker) this.#worker = null;
    });
  }

  #apply(ids: readonly Id[], places: Float64Array, isPart: boolean): void {
    const { store, view, root } = this.#engine;
    const before = store.getState().document;
    const { elements } = before;
    const placed = ids.flatMap((id, i): Move[] => {
      // Deleted since, in another window.
      if (!elements.has(id)) return [];
      return [{ id, position: { x: places[i * 2] as number, y: places[i * 2 + 1] as number } }];
    });
    const moves = isPart ? besideOthers(before, placed) : placed;
    const isStill = glide() === 0;
    if (!isStill && root !== null) {
      root.classList.add('is-tidying');
      setTimeout(() => root.classList.remove('is-tidying'), MOVING + 20);
    }
    const label = isPart ? `tidy ${moves.length} cards` : 'tidy the map';
    const refusal = store.dispatch(moveElements, { moves, label });
    if (refusal !== null) notify({ tone: 'bad', text: refusal.refused });
    else if (store.getState().document === before) {
      notify({ text: isPart ? 'The selected cards are tidy already.' : 'The map is tidy already.' });
    }
    const last = view.getState().ids.at(-1);
    if (last === undefined) this.#engine.fit(marginsOf(root), glide());
    else this.#engine.reveal(last, marginsOf(root), glide());
  }
}
