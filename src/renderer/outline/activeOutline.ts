import type { OutlineActions } from './OutlineActions.ts';

let active: (() => OutlineActions) | null = null;

/** The outline that is on the screen, for commands from the palette and the menu; null while another view is. */
export function activeOutline(): OutlineActions | null {
  return active?.() ?? null;
}

/** @returns the function that takes it back */
export function setActiveOutline(actions: () => OutlineActions): () => void {
  active = actions;
  return () => {
    if (active === actions) active = null;
  };
}
