import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import { focusWhenThere } from '#renderer/ui/focusWhenThere.ts';
import type { Preferences } from './preferences.ts';
import type { Program } from './program.ts';

/** Below this width a view needs the room of the inspector while nothing is selected. */
const roomy = matchMedia('(min-width: 1600px)');

/** Ms that a selection rests before the inspector comes or goes: longer than the second press of a double click takes. */
const REST = 280;

/** True while an element or a link is selected. */
function isAnythingSelected(selection: ViewStateStore): boolean {
  const { ids, link } = selection.getState();
  return ids.length > 0 || link !== null;
}

type Chosen = Pick<Preferences, 'inspectorOpen' | 'findingsOpen'>;

/**
 * Whether the inspector stands beside the view: as it was chosen, else while something is selected or where the window has
 * room for it. The findings stand where the inspector does, and hide it.
 */
export function isInspectorShown({ inspectorOpen, findingsOpen }: Chosen, isSelected: boolean): boolean {
  return !findingsOpen && (inspectorOpen ?? (isSelected || roomy.matches));
}

/** What to choose so that the inspector comes where it is not, and goes where it is. */
export function toggledInspector(chosen: Chosen, isSelected: boolean): Chosen {
  const wouldShow = isSelected || roomy.matches;
  // Where it comes by itself nothing has to be held open, and where it goes by itself nothing has to be held shut.
  const inspectorOpen = isInspectorShown(chosen, isSelected) ? (wouldShow ? false : null) : wouldShow ? null : true;
  return { inspectorOpen, findingsOpen: false };
}

/** Brings the keys into the inspector, which comes where it is not; Escape leads back to the view. */
export function enterInspector(program: Program): void {
  const { preferences } = program;
  const isSelected = isSelectedIn(program);
  if (!isInspectorShown(preferences.get(), isSelected)) {
    preferences.change(toggledInspector(preferences.get(), isSelected));
  }
  focusWhenThere('[data-inspector-start], .inspector :is(input, textarea)');
}

/** Whether something is selected in the open map; false where none is open. */
export function isSelectedIn({ session }: Program): boolean {
  const now = session.get();
  return now.state === 'open' && isAnythingSelected(now.selection);
}

export function useIsSelected(selection: ViewStateStore): boolean {
  return useSyncExternalStore(selection.subscribe, () => isAnythingSelected(selection));
}

/** A new rendering when the window becomes roomy, or is no longer. */
export function useRoomy(): boolean {
  return useSyncExternalStore(watchRoom, () => roomy.matches);
}

function watchRoom(changed: () => void): () => void {
  roomy.addEventListener('change', changed);
  return () => roomy.removeEventListener('change', changed);
}

/**
 * Whether something is selected, told once that rests: the view must not change its width under a drag, between two clicks
 * or while a title is typed on the map.
 */
export function useRestingSelection(selection: ViewStateStore): boolean {
  const [isSelected, setSelected] = useState(() => isAnythingSelected(selection));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDown = false;
    const settle = () => {
      if (!isDown && document.activeElement?.closest('[data-keeps-room]') == null) {
        setSelected(isAnythingSelected(selection));
      }
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(settle, REST);
    };
    const press = () => {
      isDown = true;
    };
    const release = () => {
      isDown = false;
      wait();
    };
    const releases = ['pointerup', 'pointercancel', 'blur', 'dragend'] as const;
    setSelected(isAnythingSelected(selection));
    const stop = selection.subscribe(wait);
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('focusout', wait);
    for (const name of releases) window.addEventListener(name, release, true);
    return () => {
      clearTimeout(timer);
      stop();
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('focusout', wait);
      for (const name of releases) window.removeEventListener(name, release, true);
    };
  }, [selection]);
  return isSelected;
}
