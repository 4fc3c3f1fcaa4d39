import type { KindName } from '#shared/model/kinds/registry.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a card by kind, in px: what the map and every picture of it are drawn from. */
export const cardSizes: Readonly<Record<KindName, Size>> = {
  goal: { width: 232, height: 92 },
  initiative: { width: 232, height: 92 },
  program: { width: 232, height: 92 },
  kpi: { width: 232, height: 64 },
  capability: { width: 232, height: 72 },
  note: { width: 112, height: 112 },
};
