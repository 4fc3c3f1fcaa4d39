import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { ROW_HEIGHT } from './OutlineLine.tsx';

/** Px above the first and below the last row (outline.css). */
const EDGE = 6;

/** Up to so many rows all are in the page, where readers can browse them; beyond, those in and near the view. */
const ALL = 500;
/** Rows beyond the view on either side. */
const NEAR = 12;

/** Where each map's outline was scrolled to, for as long as the window is open. */
const remembered = new Map<string, number>();

interface Scrolled {
  readonly first: number;
  readonly last: number;
  /** Rows that fit into the view. */
  readonly page: number;
  /** Scrolls as little as it takes to bring a line into view. */
  readonly show: (place: number) => void;
}

/** Which lines of a list of equal heights are in view. */
export function useScrolled(frame: RefObject<HTMLElement | null>, count: number, mapId: string): Scrolled {
  const [view, setView] = useState({ top: remembered.get(mapId) ?? 0, height: 800 });
  useLayoutEffect(() => {
    if (frame.current !== null) frame.current.scrollTop = remembered.get(mapId) ?? 0;
  }, [frame, mapId]);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const follow = () => {
      remembered.set(mapId, element.scrollTop);
      setView({ top: element.scrollTop, height: element.clientHeight });
    };
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    element.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, [frame, mapId]);
  const show = useCallback(
    (place: number) => {
      const element = frame.current;
      if (element === null) return;
      const top = place * ROW_HEIGHT;
      const bottom = top + ROW_HEIGHT + 2 * EDGE;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    },
    [frame],
  );
  const page = Math.max(1, Math.floor(view.height / ROW_HEIGHT) - 1);
  if (count <= ALL) return { first: 0, last: count - 1, page, show };
  const first = Math.max(0, Math.floor(view.top / ROW_HEIGHT) - NEAR);
  const last = Math.min(count - 1, Math.ceil((view.top + view.height) / ROW_HEIGHT) + NEAR);
  return { first, last, page, show };
}
