import { useSyncExternalStore } from 'react';
import type { PlanProps } from '../planProps.ts';

export function Roadmap({ map }: PlanProps) {
  const { document } = useSyncExternalStore(map.subscribe, map.getState);
  return <p>{document.map.title}</p>;
}
