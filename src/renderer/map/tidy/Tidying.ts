import { createValue } from '#renderer/state/value.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { type Move, moveElements } from '#shared/model/commands/moveElements.ts';
import type { Id } from '#shared/model/values.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { glide } from '../view/actions.ts';
import { marginsOf } from '../view/margins.ts';
import type { TidyInput } from './tidyBands.ts';
import { tidyInput } from './tidyInput.ts';

/** Ms that cards take to their new places. */
const MOVING = 180;
/** Up to so many cards nobody waits; beyond, it can be called off. */
const AT_ONCE = 500;

/** Tidies the map: computed beside the program, applied as one step. */
export class Tidying {
  /** True while a large map is being tidied and can be called off. */
  readonly waits = createValue(false);
  readonly #engine: MapEngine;
  #worker: Worker | null = null;

  constructor(engine: MapEngine) {
    this.#engine = engine;
  }

  async tidy(): Promise<void> {
    if (this.#worker !== null) return;
    const { document } = this.#engine.store.getState();
    if (document.elements.size === 0) return;
    const { input, ids } = tidyInput(document);
    this.waits.set(ids.length > AT_ONCE);
    const places = await this.#compute(input).catch(() => null);
    this.waits.set(false);
    if (places !== null) this.#apply(ids, places);
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

  #apply(ids: readonly Id[], places: Float64Array): void {
    const { store, view, root } = this.#engine;
    const { elements } = store.getState().document;
    const moves = ids.flatMap((id, i): Move[] => {
      // Deleted since, in another window.
      if (!elements.has(id)) return [];
      return [{ id, position: { x: places[i * 2] as number, y: places[i * 2 + 1] as number } }];
    });
    const isStill = glide() === 0;
    if (!isStill && root !== null) {
      root.classList.add('is-tidying');
      setTimeout(() => root.classList.remove('is-tidying'), MOVING + 20);
    }
    const before = store.getState().document;
    const refusal = store.dispatch(moveElements, { moves, label: 'tidy the map' });
    if (refusal !== null) notify({ tone: 'bad', text: refusal.refused });
    else if (store.getState().document === before) notify({ text: 'The map is tidy already.' });
    const last = view.getState().ids.at(-1);
    if (last === undefined) this.#engine.fit(marginsOf(root), glide());
    else this.#engine.reveal(last, marginsOf(root), glide());
  }
}
