import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { placesOf, type Span, visibleSpan } from './windowing.ts';

interface WindowedRowsProps {
  readonly as: 'tbody' | 'ul';
  readonly count: number;
  /** The height of every row, in px. */
  readonly size: number;
  /** A row that is drawn even out of sight, since it has the focus. */
  readonly also?: number;
  readonly className?: string;
  readonly children: (place: number) => ReactNode;
}

/**
 * Of a long list of rows of one height, those that can be seen where its page is scrolled to, between empty room for the
 * others. The page may hold other things above and below.
 */
export function WindowedRows({ as: Body, count, size, also = -1, className, children }: WindowedRowsProps) {
  const body = useRef<HTMLElement>(null);
  const span = useVisibleRows(body, size, count);
  const Room = Body === 'tbody' ? 'tr' : 'li';
  const rows: ReactNode[] = [];
  let drawn = 0;
  const leaveRoom = (until: number) => {
    if (until > drawn) rows.push(<Room key={`room ${drawn}`} aria-hidden style={{ height: (until - drawn) * size }} />);
    drawn = until;
  };
  for (const place of placesOf(span, also, count)) {
    leaveRoom(place);
    rows.push(children(place));
    drawn = place + 1;
  }
  leaveRoom(count);
  return (
    <Body ref={body as RefObject<HTMLTableSectionElement & HTMLUListElement>} className={className}>
      {rows}
    </Body>
  );
}

/** Which rows of a body can be seen in the page that scrolls around it. */
function useVisibleRows(body: RefObject<HTMLElement | null>, size: number, count: number): Span {
  const [span, setSpan] = useState<Span>({ start: 0, end: 0 });
  useLayoutEffect(() => {
    const rows = body.current;
    const scroller = rows === null ? null : scrollerOf(rows);
    if (rows === null || scroller === null) return;
    const look = () => {
      const { top } = rows.getBoundingClientRect();
      const page = scroller.getBoundingClientRect();
      const hidden = Math.max(0, page.top - top);
      const next = visibleSpan(hidden, Math.max(0, page.bottom - top - hidden), size, count);
      setSpan((before) => (before.start === next.start && before.end === next.end ? before : next));
    };
    look();
    // Whatever stands above the rows may grow, so the page's content is watched as well as the page.
    const watch = new ResizeObserver(look);
    watch.observe(scroller);
    for (const part of scroller.children) watch.observe(part);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [body, size, count]);
  return span;
}

function scrollerOf(element: Element): Element | null {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return null;
}
