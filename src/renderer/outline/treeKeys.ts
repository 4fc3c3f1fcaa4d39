import type { KeyboardEvent } from 'react';
import { kindNames, kinds } from '#shared/model/kinds/registry.ts';
import type { OutlineActions } from './OutlineActions.ts';
import type { OutlineRow } from './outlineRows.ts';
import type { Outline } from './useOutline.ts';

interface TreeKeys {
  readonly outline: Outline;
  readonly actions: OutlineActions;
  /** Rows that fit into the view. */
  readonly page: number;
  /** The row from which a range is being selected. */
  readonly anchor: { current: OutlineRow | null };
  readonly focusFilter: () => void;
}

const kindOfKey = new Map(kindNames.map((name) => [kinds[name].key.toLowerCase(), name]));

/** What the keys do while the tree has the focus. @returns true where the key was taken */
export function pressInTree(event: KeyboardEvent, keys: TreeKeys): boolean {
  const { outline, actions } = keys;
  const { active } = outline;
  if (event.altKey) {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
    actions.move(event.key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if (event.ctrlKey || event.metaKey) return withModifier(event, keys);
  if (go(event, keys)) return true;
  const kind = event.shiftKey ? undefined : kindOfKey.get(event.key.toLowerCase());
  if (kind !== undefined) actions.beginKind(kind);
  else if (event.key === 'Enter' || event.key === 'F2') actions.rename();
  else if (event.key === ' ') actions.inspect();
  else if (event.key === 'Delete' || event.key === 'Backspace') actions.remove();
  else if (event.key === 'l' || event.key === 'L') actions.beginLink();
  else if (event.key === '/') keys.focusFilter();
  else if (event.key === '*') openBeside(outline, active);
  else if (event.key === 'Escape' && outline.filter !== '') outline.setFilter('');
  else return false;
  return true;
}

function withModifier(event: KeyboardEvent, { actions, focusFilter }: TreeKeys): boolean {
  const key = event.key.toLowerCase();
  if (key === 'f') focusFilter();
  else if (key === 'a') actions.selectAll();
  else if (key === 'enter') actions.inspect();
  else return false;
  return true;
}

/** Going through the rows, as trees do: up, down, in, out, to the ends; with Shift the rows between are selected. */
function go(event: KeyboardEvent, { outline, actions, page, anchor }: TreeKeys): boolean {
  const { rows, placeOf, active, touch } = outline;
  const at = active === null ? -1 : (placeOf.get(active.key) ?? -1);
  const to = (place: number) => {
    const row = rows[Math.min(Math.max(0, place), rows.length - 1)];
    if (!event.shiftKey) anchor.current = null;
    else anchor.current ??= active;
    actions.goTo(row, anchor.current);
    return true;
  };
  switch (event.key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case 'PageDown':
      return to(at + page);
    case 'PageUp':
      return to(at - page);
    case 'ArrowRight':
      if (active?.canExpand !== true) return true;
      if (!active.isExpanded) touch(active.key, true);
      else to(at + 1);
      return true;
    case 'ArrowLeft':
      if (active === null) return true;
      if (active.isExpanded) touch(active.key, false);
      else if (active.parentKey !== null) to(placeOf.get(active.parentKey) ?? at);
      return true;
    default:
      return false;
  }
}

/** Opens everything on the level of the row. */
function openBeside({ rows, touch }: Outline, active: OutlineRow | null): void {
  for (const row of rows) {
    if (row.parentKey === active?.parentKey && row.canExpand && !row.isExpanded) touch(row.key, true);
  }
}
