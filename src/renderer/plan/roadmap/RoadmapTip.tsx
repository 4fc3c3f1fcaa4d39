import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Value } from '#renderer/state/value.ts';
import { classes } from '#renderer/ui/className.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import './floating.css';
import type { Preview, Tip } from './preview.ts';

interface RoadmapTipProps {
  readonly preview: Value<Preview | null>;
  /** What is pointed at, while nothing is in the hand. */
  readonly hover: Value<Tip | null>;
  /** A panel is open: nothing is told of what merely lies under the pointer. */
  readonly isQuiet: boolean;
}

/** Words beside the pointer: the dates in the hand, or what there is to know of what it rests on. */
export function RoadmapTip({ preview, hover, isQuiet }: RoadmapTipProps) {
  const inHand = useSyncExternalStore(preview.subscribe, () => preview.get()?.tip ?? null);
  const pointedAt = useSyncExternalStore(hover.subscribe, hover.get);
  const tip = inHand ?? (isQuiet ? null : pointedAt);
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ x: 0, y: 0 });
  useLayoutEffect(() => {
    const host = box.current?.parentElement;
    if (tip === null || box.current === null || host == null) return;
    const room = host.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box.current;
    const x = Math.min(tip.x - room.left + 12, room.width - width - 8);
    const below = tip.y - room.top + 20;
    const y = below + height > room.height - 8 ? tip.y - room.top - height - 12 : below;
    setPlace({ x: Math.max(8, Math.round(x)), y: Math.max(8, Math.round(y)) });
  }, [tip]);
  if (tip === null) return null;
  return (
    <div
      ref={box}
      className={classes('roadmap-tip', tip.isRefused && 'is-refused')}
      style={{ transform: `translate(${place.x}px, ${place.y}px)` }}
      aria-hidden
    >
      <strong>
        {tip.isRefused ? <SeverityMark severity="E" size={14} /> : null}
        {tip.title}
      </strong>
      {tip.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {tip.warnings.map((line) => (
        <span key={line} className="roadmap-tip-warning">
          <SeverityMark severity="W" size={12} />
          {line}
        </span>
      ))}
    </div>
  );
}
