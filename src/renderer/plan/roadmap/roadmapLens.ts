import type { Id } from '#shared/model/values.ts';

/** A color that a lens gives, with its name. */
export interface LensTint {
  readonly key: string;
  readonly label: string;
  /** A token of the theme. */
  readonly token: string;
}

/** The lens that colors the map and the bars alike. It is defined by the map; the program brings it here. */
export interface RoadmapLens {
  /** Null for the colors of the kinds. */
  readonly id: string | null;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  /** The values that some work has, for the legend. */
  readonly tints: readonly LensTint[];
  readonly tintOf: (id: Id) => LensTint | null;
}

/** Where nothing but the kinds lends colors. */
export const noLens: RoadmapLens = { id: null, choices: [], tints: [], tintOf: () => null };
