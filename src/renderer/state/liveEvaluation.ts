import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Evaluation, evaluate } from '#shared/checks/evaluate.ts';
import { reevaluate } from '#shared/checks/reevaluate.ts';
import type { Day } from '#shared/model/values.ts';
import type { MapStore } from './mapState.ts';
import { replaceContent } from './replaceContent.ts';

/** What the checks say of the open map, soon after each edit. */
export interface LiveEvaluation extends Pick<StoreApi<Evaluation>, 'getState' | 'getInitialState' | 'subscribe'> {
  /** Evaluates now what still waits. */
  settle(): Evaluation;
  close(): void;
}

/** How long (ms) edits are gathered before they are evaluated: an edit is on the screen first. */
const GATHER = 60;

/**
 * Follows an open map with its evaluation.
 * @param asOf the day to judge by
 */
export function followEvaluation(store: Pick<MapStore, 'getState' | 'subscribe'>, asOf: () => Day): LiveEvaluation {
  const live = createStore<Evaluation>(() => evaluate(store.getState().document, asOf()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    timer = undefined;
    const { document } = store.getState();
    const before = live.getState();
    if (document === before.document) return before;
    const today = asOf();
    const after =
      before.asOf === today
        ? reevaluate(before, document, replaceContent(before.document, document))
        : evaluate(document, today);
    live.setState(after, true);
    return after;
  };
  const stop = store.subscribe(({ document }) => {
    if (document !== live.getState().document) timer ??= setTimeout(settle, GATHER);
  });
  return {
    getState: live.getState,
    getInitialState: live.getInitialState,
    subscribe: live.subscribe,
    settle,
    close() {
      stop();
      clearTimeout(timer);
    },
  };
}
