import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Evaluation, evaluate } from '#shared/checks/evaluate.ts';
import { reevaluate } from '#shared/checks/reevaluate.ts';
import type { Day } from '#shared/model/values.ts';
import type { MapStore } from './mapState.ts';
import { replaceContent } from './replaceContent.ts';

/** What the checks say of the open map, soon after each edit. */
export interface LiveEvaluation extends Pick<StoreApi<Evaluation>, 'getState' | 'getInitialState' | 'subscribe'> {
  /** Evaluates now what still waits; also what a new day has changed. */
  settle(): Evaluation;
  /** Judges by another day from now on, in every view; null judges by today again. */
  judgeBy(day: Day | null): Evaluation;
  /** The day that was asked for; null where it is today. */
  chosenDay(): Day | null;
  close(): void;
}

/** How long (ms) edits are gathered before they are evaluated: an edit is on the screen first. */
const GATHER = 60;
/** How long (ms) a moment without frames and gestures is waited for then. */
const PATIENCE = 200;

/** Runs when the page has nothing better to do, and soon in any case. @returns the way to call it off */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: PATIENCE });
  return () => cancelIdleCallback(request);
}

/**
 * Follows an open map with its evaluation. Only what an edit can have changed is judged again, away from the gesture.
 * @param today the day to judge by where no other is asked for
 */
export function followEvaluation(store: Pick<MapStore, 'getState' | 'subscribe'>, today: () => Day): LiveEvaluation {
  let chosen: Day | null = null;
  const live = createStore<Evaluation>(() => evaluate(store.getState().document, today()));
  let callOff: (() => void) | null = null;
  const stopWaiting = () => {
    callOff?.();
    callOff = null;
  };
  const settle = () => {
    stopWaiting();
    const { document } = store.getState();
    const before = live.getState();
    const day = chosen ?? today();
    if (document === before.document && day === before.asOf) return before;
    const after =
      before.asOf === day
        ? reevaluate(before, document, replaceContent(before.document, document))
        : evaluate(document, day);
    live.setState(after, true);
    return after;
  };
  const wait = () => {
    const timer = setTimeout(() => {
      callOff = whenIdle(settle);
    }, GATHER);
    callOff = () => clearTimeout(timer);
  };
  const stop = store.subscribe(({ document }) => {
    if (callOff === null && document !== live.getState().document) wait();
  });
  return {
    getState: live.getState,
    getInitialState: live.getInitialState,
    subscribe: live.subscribe,
    settle,
    judgeBy(day) {
      chosen = day;
      return settle();
    },
    chosenDay: () => chosen,
    close() {
      stop();
      stopWaiting();
    },
  };
}
