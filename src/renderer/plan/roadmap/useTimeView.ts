import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Span, visibleSpan } from '#renderer/ui/windowing.ts';
import { HEAD, leftWidth, ROW } from './layout.ts';
import { type Extent, fittingPx, heldPx, joinedExtent, scaleFor, type TimeScale, timeAt, xOf } from './timeScale.ts';

/** How the axis was looked at, kept while the map is open. */
export interface TimeMemory {
  /** Null before it was shown: then the plan is to fit. */
  px: number | null;
  /** The moment at the left border, as a day number with its part of the day. */
  leftTime: number | null;
}

export interface TimeView {
  readonly scale: TimeScale;
  /** Width of what stands still at the left; 0 before anything was measured. */
  readonly left: number;
  /** 0 before anything was measured. */
  readonly width: number;
  readonly height: number;
  readonly rows: Span;
  /** What of the axis is seen at most, in px, in coarse steps. */
  readonly from: number;
  readonly to: number;
  /** Width of what is seen of it. */
  readonly room: number;
  /** @param clientX where in the window the axis is to stay; where null, at today if that is in sight, else in the middle */
  readonly zoomTo: (px: number, clientX?: number | null) => void;
  readonly fit: () => void;
  /** Brings a day into sight, a third of the way from the left. */
  readonly goTo: (day: number) => void;
}

/** Steps (px) in which the seen part of the axis is told: most scrolling draws nothing anew. */
const STEP = 64;
/** Share of a fitting plan that is left free before its first day. */
const AIR = 0.035;

interface TimeViewOf {
  /** What the axis has to hold. */
  readonly extent: Extent;
  /** What fits where the plan is to fit. */
  readonly plan: Extent;
  /** As a day number. */
  readonly today: number;
  /** How many rows there are. */
  readonly count: number;
  readonly memory: TimeMemory;
}

interface Seen {
  readonly width: number;
  readonly height: number;
  readonly rows: Span;
  readonly at: number;
}

const NOTHING: Seen = { width: 0, height: 0, rows: { start: 0, end: 0 }, at: 0 };

/**
 * The axis as it is looked at: how wide a day is, and what of it can be seen. The moment at the left border stays where it
 * is when the axis grows, when the window changes, and when it is zoomed around another place.
 */
export function useTimeView(
  scroller: RefObject<HTMLDivElement | null>,
  { extent, plan, today, count, memory }: TimeViewOf,
): TimeView {
  const [chosen, setChosen] = useState(memory.px);
  const [seen, setSeen] = useState<Seen>(NOTHING);
  const grown = useRef(extent);
  grown.current = joinedExtent(grown.current, extent);
  const whole = grown.current;
  const left = seen.width === 0 ? 0 : leftWidth(seen.width);
  const room = Math.max(0, seen.width - left);
  const px = chosen ?? fittingPx(plan, Math.max(room, 240));
  const scale = useMemo(() => scaleFor(whole, px, room), [whole, px, room]);
  const leftTime = useRef(memory.leftTime ?? beforeOf(plan));
  const latest = useRef({ scale, room, left });
  latest.current = { scale, room, left };

  // Once it was measured the width of a day stays: a panel that opens beside it must not move bars away from under the hand.
  useEffect(() => {
    if (room === 0) return;
    memory.px = px;
    setChosen(px);
  }, [memory, px, room]);

  useLayoutEffect(() => {
    const host = scroller.current;
    if (host === null) return;
    const look = () => {
      const { clientWidth: width, clientHeight: height, scrollLeft, scrollTop } = host;
      const rows = visibleSpan(scrollTop, height - HEAD, ROW, count);
      const next: Seen = { width, height, rows, at: Math.floor(scrollLeft / STEP) * STEP };
      setSeen((before) => (isSame(before, next) ? before : next));
    };
    const scrolled = () => {
      if (host.clientWidth === 0) return;
      leftTime.current = timeAt(latest.current.scale, host.scrollLeft);
      memory.leftTime = leftTime.current;
      look();
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(host);
    host.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      watch.disconnect();
      host.removeEventListener('scroll', scrolled);
    };
  }, [scroller, count, memory]);

  useLayoutEffect(() => {
    const host = scroller.current;
    if (host === null || room === 0) return;
    const at = Math.round(xOf(scale, leftTime.current));
    if (host.scrollLeft !== at) host.scrollLeft = at;
    const step = Math.floor(host.scrollLeft / STEP) * STEP;
    setSeen((before) => (before.at === step ? before : { ...before, at: step }));
  }, [scroller, scale, room]);

  const zoomTo = useCallback(
    (asked: number, clientX: number | null = null) => {
      const host = scroller.current;
      if (host === null) return;
      const { scale: old, room: width, left: still } = latest.current;
      const next = heldPx(asked);
      const now = xOf(old, today) - host.scrollLeft;
      const rest = now > 0 && now < width ? now : width / 2;
      const offset = clientX === null ? rest : Math.max(0, clientX - host.getBoundingClientRect().left - still);
      leftTime.current = timeAt(old, host.scrollLeft + offset) - offset / next;
      memory.leftTime = leftTime.current;
      setChosen(next);
    },
    [scroller, memory, today],
  );
  const fit = useCallback(() => {
    const next = fittingPx(plan, Math.max(latest.current.room, 240));
    leftTime.current = beforeOf(plan);
    memory.leftTime = leftTime.current;
    setChosen(next);
    const host = scroller.current;
    // Where the width stays the same nothing is drawn anew, so it is moved at once.
    if (host !== null && next === latest.current.scale.px) {
      host.scrollLeft = Math.round(xOf(latest.current.scale, leftTime.current));
    }
  }, [plan, memory, scroller]);
  const goTo = useCallback(
    (day: number) => {
      const host = scroller.current;
      if (host !== null) host.scrollLeft = Math.round(xOf(latest.current.scale, day) - latest.current.room / 3);
    },
    [scroller],
  );
  return {
    scale,
    left,
    width: seen.width,
    height: seen.height,
    rows: seen.rows,
    from: seen.at + STEP / 2,
    to: seen.at + room + STEP / 2,
    room,
    zoomTo,
    fit,
    goTo,
  };
}

function beforeOf({ first, last }: Extent): number {
  return first - (last - first + 1) * AIR;
}

function isSame(a: Seen, b: Seen): boolean {
  return (
    a.width === b.width &&
    a.height === b.height &&
    a.at === b.at &&
    a.rows.start === b.rows.start &&
    a.rows.end === b.rows.end
  );
}
