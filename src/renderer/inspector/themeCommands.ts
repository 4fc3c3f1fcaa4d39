/** Changes of the map's strategic themes. Elements name their theme, so that a renamed theme is renamed in them too. */

import { editMap } from '#shared/model/commands/editMap.ts';
import { changesOf } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Patch, Refusal } from '#shared/model/patch.ts';

const withThemes = (document: MapDocument, themes: readonly string[], label: string): Patch =>
  editMap(document, { values: { themes }, label });

export function addTheme(document: MapDocument, { theme }: { readonly theme: string }): Patch | Refusal {
  const { themes } = document.map;
  if (themes.includes(theme)) return { refused: `“${theme}” is among the themes already.` };
  return withThemes(document, [...themes, theme], `add theme “${theme}”`);
}

export function moveTheme(document: MapDocument, { from, to }: { readonly from: number; readonly to: number }): Patch {
  const { themes } = document.map;
  const theme = themes[from] ?? '';
  const others = themes.filter((_one, place) => place !== from);
  return withThemes(document, [...others.slice(0, to), theme, ...others.slice(to)], `move theme “${theme}”`);
}

/** Takes a theme off the list. Elements that name it keep its name, without a color. */
export function removeTheme(document: MapDocument, { theme }: { readonly theme: string }): Patch {
  return withThemes(
    document,
    document.map.themes.filter((one) => one !== theme),
    `delete theme “${theme}”`,
  );
}

export function renameTheme(
  document: MapDocument,
  { theme, to }: { readonly theme: string; readonly to: string },
): Patch | Refusal {
  const { themes } = document.map;
  const name = to.trim();
  if (name === '') return { refused: 'A theme needs a name.' };
  if (name !== theme && themes.includes(name)) return { refused: `“${name}” is among the themes already.` };
  const list = withThemes(
    document,
    themes.map((one) => (one === theme ? name : one)),
    `rename theme “${theme}”`,
  );
  const wearing = [...document.elements.values()].filter((element) => element.theme === theme);
  return {
    ...list,
    changes: [...list.changes, ...wearing.flatMap((element) => changesOf('elements', element, { theme: name }))],
  };
}
