import { useSyncExternalStore } from 'react';
import type { Observable } from '#renderer/state/mapStorage.ts';

export { createValue, type Value } from '#renderer/state/value.ts';

/** The present value, and a new rendering with each change. */
export function useValue<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get);
}
