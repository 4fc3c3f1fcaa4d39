import type { MapActions } from './actions.ts';

let active: MapActions | null = null;

/** The map that is on the screen, for commands from the palette and the menu; null while another view is. */
export function activeMap(): MapActions | null {
  return active;
}

/** @returns the function that takes it back */
export function setActiveMap(actions: MapActions): () => void {
  active = actions;
  return () => {
    if (active === actions) active = null;
  };
}
