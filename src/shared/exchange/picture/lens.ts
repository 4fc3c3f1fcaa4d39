import type { Element } from '#shared/model/kinds/registry.ts';

/** A way to color the cards by something else than their kind. */
export interface PictureLens {
  /** What the legend is headed: “Alignment”. */
  readonly name: string;
  /** Colors are written `#rrggbb`, dark enough to be seen on white. */
  readonly groups: readonly { readonly label: string; readonly color: string }[];
  /** The place of an element's group; null for one that the lens says nothing about: it is drawn gray. */
  readonly groupOf: (element: Element) => number | null;
  /** Size by cost, 0 to 1 of the dearest, as a column beside the card; null for what has no cost. */
  readonly weightOf?: (element: Element) => number | null;
}
