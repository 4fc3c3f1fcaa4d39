import { type RefObject, useLayoutEffect, useState } from 'react';
import { keptSpan, type Span, visibleSpan } from '#renderer/ui/windowing.ts';
import { FOOT, HEAD, ROW, type TableGeometry, visibleColumns } from './geometry.ts';

/** What of the table can be seen. */
export interface TableView {
  readonly width: number;
  readonly height: number;
  readonly lines: Span;
  readonly columns: Span;
}

const NOTHING: Span = { start: 0, end: 0 };

/** Follows what can be seen of the table; it changes only where other lines or columns have to be drawn. */
export function useTableView(
  root: RefObject<HTMLElement | null>,
  lineCount: number,
  geometryFor: (room: number) => TableGeometry,
): TableView {
  const [view, setView] = useState<TableView>({ width: 0, height: 0, lines: NOTHING, columns: NOTHING });
  useLayoutEffect(() => {
    const scroller = root.current;
    if (scroller === null) return;
    const look = () => {
      const { clientWidth: width, clientHeight: height, scrollLeft, scrollTop } = scroller;
      const lines = visibleSpan(scrollTop, height - HEAD - FOOT, ROW, lineCount);
      const columns = visibleColumns(geometryFor(width), scrollLeft, width);
      setView((before) => {
        const next: TableView = {
          width,
          height,
          lines: keptSpan(before.lines, lines),
          columns: keptSpan(before.columns, columns),
        };
        return before.width === width &&
          before.height === height &&
          before.lines === next.lines &&
          before.columns === next.columns
          ? before
          : next;
      });
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [root, lineCount, geometryFor]);
  return view;
}
