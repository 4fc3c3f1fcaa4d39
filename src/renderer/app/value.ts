import { useSyncExternalStore } from 'react';
import type { Observable } from '#renderer/state/mapStorage.ts';

/** A value that can be set and watched: what the window itself remembers while it is open (an open dialog, a route). */
export interface Value<T> extends Observable<T> {
  set(value: T): void;
}

export function createValue<T>(first: T): Value<T> {
  let current = first;
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener(value);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The present value, and a new rendering with each change. */
export function useValue<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get);
}
