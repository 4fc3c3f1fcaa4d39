import { focusWhenThere } from '#renderer/ui/focusWhenThere.ts';
import type { Program } from './program.ts';

/** What had the focus before the findings: where it goes back to in a view that names nothing. */
let before: Element | null = null;

/** Shows the findings and brings the keys into their list, or hides them and gives the keys back. */
export function toggleFindings(program: Program): void {
  if (program.preferences.get().findingsOpen) leaveFindings(program);
  else enterFindings(program);
}

function enterFindings({ preferences }: Program): void {
  before = document.activeElement;
  preferences.change({ findingsOpen: true });
  // Where nothing is listed, what is left to do is to look for something else.
  focusWhenThere('.findings-panel [data-findings-start]', () => focusWhenThere('.findings-panel input'));
}

/** Hides the findings. Where the focus was in them, the view has it again. */
export function leaveFindings({ preferences }: Program): void {
  if (document.activeElement?.closest('.findings-panel') != null) {
    const view = document.querySelector<HTMLElement>('[data-returns-focus]') ?? before;
    if (view instanceof HTMLElement && view.isConnected) view.focus();
  }
  before = null;
  preferences.change({ findingsOpen: false });
}
