import type { Observable } from './mapStorage.ts';

/** A value that can be set and watched: what a part of the window itself remembers while it is open. */
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
