/** The sizes (px) of the roadmap that windowing and the pointer reckon with; the style sheet takes them from here. */
export const ROW = 40;
/** The two lines of the time axis. */
export const HEAD = 52;
export const BAR = 22;
/** How far the upper edge of a bar lies below that of its row. */
export const BAR_TOP = (ROW - BAR) / 2;

/** The width of what stands still at the left. @param room the width of the view */
export function leftWidth(room: number): number {
  return room >= 900 ? 300 : room >= 620 ? 232 : 188;
}
