import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import './floating.css';

interface FloatingPanelProps {
  readonly label: string;
  /** Where it belongs, in px of the window. */
  readonly at: { readonly x: number; readonly y: number };
  /** Escape, or a press elsewhere. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small panel beside something on the roadmap; the roadmap stays in use around it. */
export function FloatingPanel({ label, at, onClose, children }: FloatingPanelProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ x: 0, y: 0 });
  useLayoutEffect(() => {
    const panel = box.current;
    const host = panel?.parentElement;
    if (panel === null || host == null) return;
    const room = host.getBoundingClientRect();
    const x = Math.max(8, Math.min(at.x - room.left, room.width - panel.offsetWidth - 8));
    const y = Math.max(8, Math.min(at.y - room.top, room.height - panel.offsetHeight - 8));
    setPlace({ x: Math.round(x), y: Math.round(y) });
  }, [at]);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (!(event.target instanceof Element) || box.current?.contains(event.target)) return;
      // Lists and calendars of the panel float above the page.
      if (event.target.closest('.ui-popover') === null) close.current();
    };
    window.addEventListener('pointerdown', press, true);
    return () => window.removeEventListener('pointerdown', press, true);
  }, []);
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={label}
      className="roadmap-panel ui-popover"
      style={{ transform: `translate(${place.x}px, ${place.y}px)` }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </div>
  );
}
