import { type RefObject, useSyncExternalStore } from 'react';
import type { Value } from '#renderer/state/value.ts';
import { classes } from '#renderer/ui/className.ts';
import { HEAD } from './layout.ts';
import type { Preview } from './preview.ts';

interface LineProps {
  readonly preview: Value<Preview | null>;
  readonly left: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** A dependency in the hand. It lies above the rows, cut to what is seen of the axis. */
export function Line({ preview, left, scroller }: LineProps) {
  const now = useSyncExternalStore(preview.subscribe, preview.get);
  const host = scroller.current;
  if (now?.line == null || host === null) return null;
  const { from, to } = now.line;
  const x = ({ x: at }: typeof from) => at - host.scrollLeft;
  const y = ({ y: at }: typeof from) => at - host.scrollTop;
  const box = { left: host.offsetLeft + left, top: host.offsetTop + HEAD };
  const size = { width: host.clientWidth - left, height: host.clientHeight - HEAD };
  return (
    <svg
      className={classes('roadmap-drawn', now.tip.isRefused && 'is-refused')}
      style={{ ...box, ...size }}
      aria-hidden="true"
    >
      <path d={`M${x(from)} ${y(from)}L${x(to)} ${y(to)}`} />
      <circle cx={x(to)} cy={y(to)} r="4" />
    </svg>
  );
}
