import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Evaluation, evaluate } from '#shared/checks/evaluate.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Day } from '#shared/model/values.ts';
import type { MapStore } from './mapState.ts';

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
  const first = store.getState().document;
  const live = createStore<Evaluation>(() => evaluate(first, asOf()));
  let evaluated = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    timer = undefined;
    const { document } = store.getState();
    if (document !== evaluated) {
      if (!onlyMoved(evaluated, document)) live.setState(evaluate(document, asOf()), true);
      evaluated = document;
    }
    return live.getState();
  };
  const stop = store.subscribe(({ document }) => {
    if (document !== evaluated) timer ??= setTimeout(settle, GATHER);
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

/** True where two documents differ in nothing but where cards stand in their bands, of which no check takes notice. */
function onlyMoved(before: MapDocument, after: MapDocument): boolean {
  const tables = ['links', 'audiences', 'channels', 'platforms', 'stages', 'reviews'] as const;
  if (tables.some((table) => before[table] !== after[table])) return false;
  if (before.elements.size !== after.elements.size || !sameButTime(before.map, after.map)) return false;
  for (const [id, element] of after.elements) {
    const old = before.elements.get(id);
    if (old !== element && (old === undefined || !sameButPlace(old, element))) return false;
  }
  return true;
}

function sameButTime(before: MapDocument['map'], after: MapDocument['map']): boolean {
  return Object.entries(after).every(([key, value]) => key === 'updatedAt' || before[key as keyof typeof before] === value);
}

function sameButPlace(before: Element, after: Element): boolean {
  return Object.entries(after).every(
    ([key, value]) => key === 'position' || (before as unknown as Record<string, unknown>)[key] === value,
  );
}
