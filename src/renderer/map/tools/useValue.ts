import { useSyncExternalStore } from 'react';
import type { Value } from '#renderer/state/value.ts';

/** The present value, and a new rendering with each change. */
export function useValue<T>(value: Value<T>): T {
  return useSyncExternalStore(value.subscribe, value.get);
}
