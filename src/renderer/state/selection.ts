import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '#shared/model/values.ts';

/** The one selection of an open map, the same in every view: ids of elements. Never saved, never undone. */
export interface Selection {
  readonly ids: readonly Id[];
}

export type SelectionStore = StoreApi<Selection>;

export function createSelection(): SelectionStore {
  return createStore<Selection>(() => ({ ids: [] }));
}
