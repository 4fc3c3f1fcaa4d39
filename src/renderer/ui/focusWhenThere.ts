/** Ms that an element is waited for. */
const PATIENCE = 700;

/**
 * Gives the focus to an element of the page that may still be on its way.
 * @param selector the first that fits has it
 * @param otherwise called where it does not come
 */
export function focusWhenThere(selector: string, otherwise: () => void = () => {}): void {
  const until = performance.now() + PATIENCE;
  const look = () => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found !== null) found.focus();
    else if (performance.now() < until) requestAnimationFrame(look);
    else otherwise();
  };
  requestAnimationFrame(look);
}
