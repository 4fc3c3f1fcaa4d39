import { lensView } from '#renderer/map/lens/lensed.ts';
import { lensIds } from '#renderer/map/lens/lenses.ts';
import { activeTools } from '#renderer/map/tools/MapTools.ts';
import type { ViewState } from '#renderer/state/viewState.ts';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { PictureLens } from '#shared/exchange/picture/lens.ts';
import { colors, kindColors, themeColors } from '#shared/exchange/picture/palette.ts';

/** The lens that lies over the map, for a picture of it; null where cards have their kinds' colors. */
export function pictureLens({ lens }: ViewState, { document, map }: Evaluation): PictureLens | null {
  const id = lensIds.find((one) => one === lens) ?? null;
  const isSized = activeTools()?.lensing.isSized === true;
  if (id === null && !isSized) return null;
  const view = lensView(document, (element) => map.score(element), id, isSized);
  // What no card has needs no place in the legend.
  const entries = view.entries.filter(({ ids }) => ids.length > 0);
  const places = new Map(entries.map(({ key }, place) => [key, place]));
  return {
    name: view.lens?.label ?? 'Cost',
    groups: entries.map(({ label, token }) => ({ label, color: colorOf(token) })),
    groupOf: (element) => places.get(view.tintOf(element.id)?.key ?? '\0') ?? null,
    ...(isSized ? { weightOf: (element) => view.weightOf(element.id) } : {}),
  };
}

/** A token of the theme in its light color. */
function colorOf(token: string): string {
  const theme = /^theme-(\d)$/.exec(token)?.[1];
  if (theme !== undefined) return themeColors[Number(theme)] ?? colors.muted;
  if (token === 'kind-initiative') return kindColors.initiative;
  return Object.hasOwn(colors, token) ? colors[token as keyof typeof colors] : colors.muted;
}
