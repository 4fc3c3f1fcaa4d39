import type { Observable } from '#renderer/state/mapStorage.ts';

export interface Subject<T> extends Observable<T> {
  set(value: T): void;
}

/** A value that tells its listeners when it becomes another one. */
export function subject<T>(first: T): Subject<T> {
  let value = first;
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => value,
    set(next) {
      if (next === value) return;
      value = next;
      for (const listener of [...listeners]) listener(next);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
