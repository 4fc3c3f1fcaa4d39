import { selectedLink } from '#renderer/state/viewState.ts';
import type { Linking } from '../linking/Linking.ts';
import type { MapTools } from './MapTools.ts';

/**
 * The keys of the canvas that name no command of their own: Enter writes the title of the selected card, Tab adds the
 * card that it asks for. Tab leaves the canvas as everywhere while nothing, or more than one card, is selected.
 * @returns the function that stops it
 */
export function listenToToolKeys(root: HTMLElement, tools: MapTools): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.target !== root || event.ctrlKey || event.metaKey || event.altKey) return;
    const { linking, engine } = tools;
    if (event.key === 'Escape' && tools.backOut()) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (selectedLink(engine.view.getState()) !== null && onLink(event, linking, engine.root)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const [only, ...more] = engine.view.getState().ids;
    if (only === undefined || more.length > 0 || event.shiftKey) return;
    if (event.key === 'Enter') tools.capture.rename(only);
    else if (event.key === 'Tab') tools.capture.beginChild(only);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Before the canvas's own keys: Escape backs out of what is on top first.
  root.addEventListener('keydown', press, true);
  // With the focus on a button of the map, or nowhere, Escape backs out just the same.
  const back = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Element)) return;
    const isHere = event.target === document.body || event.target.closest('.map') !== null;
    if (!isHere || event.target === root || !tools.backOut()) return;
    event.preventDefault();
    root.focus({ preventScroll: true });
  };
  window.addEventListener('keydown', back);
  return () => {
    root.removeEventListener('keydown', press, true);
    window.removeEventListener('keydown', back);
  };
}

/** Keys of the selected link: digits set its strength, Enter goes into its panel, Escape back to its card. */
function onLink(event: KeyboardEvent, linking: Linking, root: HTMLElement | null): boolean {
  if (event.shiftKey) return false;
  const strength = ([1, 2, 3] as const).find((one) => String(one) === event.key);
  if (strength !== undefined) return linking.strengthen(strength);
  if (event.key === 'Escape') return linking.leaveLink();
  if (event.key !== 'Enter') return false;
  const panel = root?.closest('.map')?.querySelector('.map-link-panel');
  const field = panel?.querySelector<HTMLElement>('textarea, button');
  field?.focus();
  return field != null;
}
