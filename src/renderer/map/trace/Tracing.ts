import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import { createValue } from '#renderer/state/value.ts';
import { selectElements, selectedLink, type Traced } from '#renderer/state/viewState.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { traceOf } from '#shared/analysis/trace.ts';
import { type TracePath, tracePaths } from '#shared/analysis/tracePaths.ts';
import type { Id } from '#shared/model/values.ts';
import { type Margins, viewRect } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { contains } from '../scene/geometry.ts';
import type { Spotlight } from '../tools/Spotlight.ts';
import { glide } from '../view/actions.ts';
import { marginsOf } from '../view/margins.ts';
import { type TraceSentence, traceSentence } from './traceSentence.ts';

/** Px at the lower border that the words of a trace take in a narrow canvas, where they stand above the controls. */
const FOOT = 148;
/** Px that they take above what stands at the foot already. */
const WORDS = 96;

/** What is lit up, and why it stands as it does. */
export interface ShownTrace {
  readonly ids: readonly Id[];
  readonly sentence: TraceSentence;
  readonly paths: readonly TracePath[];
  /** The path that is shown alone, 0 first; null for all of them together. */
  readonly at: number | null;
  readonly lit: Traced;
}

/** Lights up what the selection leads to and what leads to it. While it is on it follows the selection and every edit. */
export class Tracing {
  readonly shown = createValue<ShownTrace | null>(null);
  readonly engine: MapEngine;
  readonly #evaluation: LiveEvaluation;
  readonly #spotlight: Spotlight;

  constructor(engine: MapEngine, evaluation: LiveEvaluation, spotlight: Spotlight) {
    this.engine = engine;
    this.#evaluation = evaluation;
    this.#spotlight = spotlight;
  }

  /** @returns the function that stops following */
  start(): () => void {
    const stops = [
      this.engine.view.subscribe((now, before) => {
        if (this.shown.get() === null || (now.ids === before.ids && now.link === before.link)) return;
        if (this.#selected().length > 0) this.#trace(this.#selected());
      }),
      this.#evaluation.subscribe(() => {
        const shown = this.shown.get();
        if (shown !== null) this.#trace(shown.ids, shown.at);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      this.shown.set(null);
    };
  }

  #selected(): readonly Id[] {
    const state = this.engine.view.getState();
    const link = selectedLink(state);
    const from = link === null ? undefined : this.engine.scene.links.get(link)?.from;
    return from === undefined ? state.ids : [from];
  }

  /** On and off. */
  toggle(): void {
    if (this.shown.get() !== null) {
      this.stop();
      return;
    }
    const ids = this.#selected();
    if (ids.length === 0) notify({ text: 'Select a card first; then T lights up its paths.' });
    else {
      this.#trace(ids);
      // The card that was asked about stays clear of the answer.
      const last = ids.at(-1);
      if (last !== undefined) this.engine.reveal(last, this.#margins(), glide());
    }
  }

  stop(): void {
    this.shown.set(null);
    this.#spotlight.set('trace', null);
  }

  #trace(wanted: readonly Id[], at: number | null = null): void {
    const { document } = this.engine.store.getState();
    const ids = wanted.filter((id) => document.elements.has(id));
    if (ids.length === 0) {
      this.stop();
      return;
    }
    const { map } = this.#evaluation.settle();
    const paths = tracePaths(map, ids);
    const place = at !== null && at < paths.length ? at : null;
    const sentence = traceSentence(document, map, (id) => map.score(id), ids);
    const lit = place === null ? this.#wholeTrace(ids) : litPath(paths[place], ids);
    this.shown.set({ ids, sentence, paths, at: place, lit });
    this.#spotlight.set('trace', lit);
  }

  #wholeTrace(ids: readonly Id[]): Traced {
    const { above, below, links } = traceOf(this.#evaluation.getState().map, ids);
    return { elements: new Set([...ids, ...above, ...below]), links };
  }

  /** Shows the next or the previous path alone; after the last one all of them. */
  step(by: 1 | -1): void {
    const shown = this.shown.get();
    if (shown === null) {
      this.toggle();
      return;
    }
    const { ids, paths, at } = shown;
    if (paths.length === 0) return;
    // All of them together count as the place before the first.
    const place = ((at ?? -1) + 1 + by + paths.length + 1) % (paths.length + 1);
    this.#trace(ids, place === 0 ? null : place - 1);
    this.#reveal();
  }

  #reveal(): void {
    const lit = this.shown.get()?.lit.elements;
    if (lit === undefined) return;
    const { engine } = this;
    const bounds = engine.scene.bounds(lit);
    if (bounds !== null && !contains(viewRect(engine.camera), bounds)) {
      engine.zoomToCards(lit, this.#margins(), glide());
    }
  }

  #margins(): Margins {
    const margins = marginsOf(this.engine.root);
    // In a presentation the words of a trace stand above its own.
    return { ...margins, bottom: Math.max(FOOT, margins.bottom + WORDS) };
  }

  /** Selects all that is lit up, or would be. */
  selectPath(): void {
    const lit = this.shown.get()?.lit.elements ?? this.#wholeTrace(this.#selected()).elements;
    if (lit.size === 0) return;
    const { cards } = this.engine.scene;
    this.stop();
    selectElements(
      this.engine.view,
      [...lit].filter((id) => cards.has(id)),
    );
  }
}

function litPath(path: TracePath | undefined, ids: readonly Id[]): Traced {
  return { elements: new Set(path?.elements ?? ids), links: new Set(path?.links ?? []) };
}
