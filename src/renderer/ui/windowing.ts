/** From the first to before the last of what is drawn of a long line of equal parts. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span moves by so many parts at a time, so that most scrolling draws nothing new. */
const CHUNK = 4;

/**
 * What of a line of equal parts is to be drawn.
 * @param offset how far it is scrolled, in px
 * @param room how much of it can be seen, in px
 * @param size of a part, in px
 */
export function visibleSpan(offset: number, room: number, size: number, count: number): Span {
  const first = Math.floor(Math.max(0, offset) / size / CHUNK) * CHUNK - CHUNK;
  const last = Math.ceil((Math.max(0, offset) + room) / size / CHUNK) * CHUNK + CHUNK;
  const end = Math.max(0, Math.min(count, last));
  return { start: Math.max(0, Math.min(first, end)), end };
}

/** A span as it was where it is the same: what was drawn for that very object need not be drawn again. */
export function keptSpan(before: Span, now: Span): Span {
  return before.start === now.start && before.end === now.end ? before : now;
}

/** The places of a span, and one more where it lies outside (the one that has the focus must not go). */
export function placesOf({ start, end }: Span, also: number, count: number): readonly number[] {
  const places = Array.from({ length: end - start }, (_, n) => start + n);
  if (also < 0 || also >= count || (also >= start && also < end)) return places;
  return also < start ? [also, ...places] : [...places, also];
}

/**
 * Where to scroll so that a part is seen whole.
 * @param room how much can be seen beside what stands still, in px
 * @returns the offset to scroll to; the present one where it is in sight
 */
export function offsetToShow(place: number, size: number, offset: number, room: number): number {
  const from = place * size;
  if (from < offset) return from;
  return from + size > offset + room ? from + size - room : offset;
}
