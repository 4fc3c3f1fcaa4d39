import { type RefObject, useLayoutEffect, useState } from 'react';

/** How wide an element is drawn, in px, kept up to date; `otherwise` before it is drawn for the first time. */
export function useWidth(element: RefObject<HTMLElement | null>, otherwise: number): number {
  const [width, setWidth] = useState(otherwise);
  useLayoutEffect(() => {
    const there = element.current;
    if (there === null) return;
    const look = () => setWidth(there.clientWidth);
    look();
    const watch = new ResizeObserver(look);
    watch.observe(there);
    return () => watch.disconnect();
  }, [element]);
  return width;
}
