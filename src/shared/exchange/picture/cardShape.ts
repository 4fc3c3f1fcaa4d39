import type { MiniatureForm } from '../miniature.ts';

/** Corner of a rectangle card, and side of the corner that a program's card lacks. */
const CORNER = 8;
const NOTCH = 14;

/**
 * The outline of a card as an SVG path from (0, 0): drawn by the card near by and by the picture from afar, so that both
 * have one form. Goals have round ends, programs a cut corner, notes are square.
 */
export function cardShape(form: MiniatureForm, width: number, height: number): string {
  switch (form) {
    case 'businessGoal':
    case 'digitalGoal':
      return rounded(width, height, height / 2);
    case 'program':
      return notched(width, height);
    case 'note':
      return rounded(width, height, 2);
    default:
      return rounded(width, height, CORNER);
  }
}

function rounded(w: number, h: number, r: number): string {
  const arc = (x: number, y: number) => `A${r} ${r} 0 0 1 ${x} ${y}`;
  return `M${r} 0H${w - r}${arc(w, r)}V${h - r}${arc(w - r, h)}H${r}${arc(0, h - r)}V${r}${arc(r, 0)}Z`;
}

function notched(w: number, h: number): string {
  const arc = (x: number, y: number) => `A${CORNER} ${CORNER} 0 0 1 ${x} ${y}`;
  const rest = `${arc(0, h - CORNER)}V${CORNER}${arc(CORNER, 0)}Z`;
  return `M${CORNER} 0H${w - CORNER}${arc(w, CORNER)}V${h - NOTCH}L${w - NOTCH} ${h}H${CORNER}${rest}`;
}

/** The stripe at the left of work: the outline's left edge, this many px wide. */
export function stripeShape(height: number, width = 5): string {
  // Where the stripe ends, the round corner has come down to this height.
  const drop = CORNER - Math.sqrt(CORNER * CORNER - (CORNER - width) * (CORNER - width));
  const arc = (x: number, y: number) => `A${CORNER} ${CORNER} 0 0 1 ${x} ${y}`;
  return `M${width} ${drop}V${height - drop}${arc(0, height - CORNER)}V${CORNER}${arc(width, drop)}Z`;
}
