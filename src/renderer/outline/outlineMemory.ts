import type { Arrangement } from './outlineTree.ts';

/** How each map's outline was last looked at, for as long as the window is open: other views come and go. */
export interface OutlineMemory {
  readonly arrangement: Arrangement;
  readonly touched: ReadonlyMap<string, boolean>;
  readonly scrollTop: number;
}

const memories = new Map<string, OutlineMemory>();

export function rememberedOutline(mapId: string): OutlineMemory {
  return memories.get(mapId) ?? { arrangement: 'goals', touched: new Map(), scrollTop: 0 };
}

export function rememberOutline(mapId: string, memory: OutlineMemory): void {
  memories.set(mapId, memory);
}
