/** The sizes (px) of the roadmap that windowing and the pointer reckon with; the style sheet takes them from here. */
export const ROW = 40;
/** The two lines of the time axis. */
export const HEAD = 52;
export const BAR = 22;
/** How far the upper edge of a bar lies below that of its row. */
export const BAR_TOP = (ROW - BAR) / 2;

/**
 * The width of what stands still at the left. It is the same with the inspector and without: opening one must not move
 * bars away from under the pointer.
 * @param room the width of the view
 */
export function leftWidth(room: number): number {
  return room >= 600 ? 284 : 208;
}
