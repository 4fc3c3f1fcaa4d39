import type { MapTools } from './MapTools.ts';

/**
 * The keys of the canvas that name no command of their own: Enter writes the title of the selected card, Tab adds the
 * card that it asks for. Tab leaves the canvas as everywhere while nothing, or more than one card, is selected.
 * @returns the function that stops it
 */
export function listenToToolKeys(root: HTMLElement, tools: MapTools): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.target !== root || event.ctrlKey || event.metaKey || event.altKey) return;
    const [only, ...more] = tools.engine.view.getState().ids;
    if (only === undefined || more.length > 0 || event.shiftKey) return;
    if (event.key === 'Enter') tools.capture.rename(only);
    else if (event.key === 'Tab') tools.capture.beginChild(only);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  root.addEventListener('keydown', press);
  return () => root.removeEventListener('keydown', press);
}
