/** The small signs on cards, as the cards near by show them (renderer/map/card/marks.tsx). */
import type { Mark } from '#shared/analysis/alignment.ts';
import type { KpiStatus } from '#shared/analysis/kpiStatus.ts';
import type { Severity } from '#shared/checks/finding.ts';
import type { Capability } from '#shared/model/kinds/capability.ts';
import type { Status } from '#shared/model/kinds/work.ts';
import { colors } from './palette.ts';
import { n, tag, textAt } from './svg.ts';

const kpiColors: Readonly<Record<KpiStatus, string>> = {
  met: colors.good,
  onTrack: colors.good,
  atRisk: colors.partly,
  offTrack: colors.bad,
  noData: colors.muted,
};

const STEP = 13;
const RADIUS = 3.75;

const circle = (x: number, y: number, isFull: boolean, rest: Record<string, string | number> = {}) =>
  tag('circle', { cx: x, cy: y, r: RADIUS, ...(isFull ? { fill: 'currentColor' } : {}), ...rest });

/** Five pips from a left edge, around a height. */
export function pips(marks: readonly Mark[], left: number, y: number, color: string): string {
  const signs = marks.map((mark, i) => {
    const x = left + 5 + i * STEP;
    const half = `M${n(x)} ${n(y - RADIUS)}a${RADIUS} ${RADIUS} 0 0 0 0 ${2 * RADIUS}Z`;
    return circle(x, y, mark === 1) + (mark === 0.5 ? tag('path', { d: half, fill: 'currentColor' }) : '');
  });
  return outlined(signs.join(''), color, 1.25);
}

/** Readiness on five steps: reached, still needed, not needed. */
export function dots(
  { current, needed }: Pick<Capability, 'current' | 'needed'>,
  left: number,
  y: number,
  color: string,
): string {
  const signs = [0, 1, 2, 3, 4].map((step) => {
    const isReached = current !== null && step <= current;
    const isBeyond = !isReached && needed !== null && step > needed;
    return circle(left + 5 + step * STEP, y, isReached, isBeyond ? { opacity: 0.35 } : {});
  });
  return outlined(signs.join(''), color, 1.25);
}

function outlined(inside: string, color: string, width: number): string {
  return tag('g', { fill: 'none', stroke: color, color, 'stroke-width': width }, inside);
}

const ring = { radius: 15, around: 2 * Math.PI * 15 };

const ringSigns: Readonly<Record<KpiStatus, string>> = {
  met: 'M-5 .4-1.4 4 5-3.6',
  onTrack: 'M-5 .4-1.4 4 5-3.6',
  atRisk: 'M0-5 5 4H-5ZM0-1.6V1.2',
  offTrack: 'm-4-4 8 8M4-4l-8 8',
  noData: 'M-4 0h8',
};

/** How far a KPI has come, with the sign of its state inside; its middle is at (x, y). */
export function kpiRing(status: KpiStatus, progress: number | null, x: number, y: number): string {
  const share = progress ?? (status === 'noData' ? 0 : 1);
  const color = kpiColors[status];
  const way =
    share === 0
      ? ''
      : tag('circle', {
          r: ring.radius,
          stroke: color,
          'stroke-width': 4,
          'stroke-linecap': 'round',
          'stroke-dasharray': `${n(share * ring.around)} ${n(ring.around)}`,
          transform: 'rotate(-90)',
        });
  const sign = tag('path', {
    d: ringSigns[status],
    stroke: color,
    'stroke-width': 1.75,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  const track = tag('circle', { r: ring.radius, stroke: colors.line, 'stroke-width': 4 });
  return tag('g', { transform: `translate(${n(x)} ${n(y)})`, fill: 'none' }, track + way + sign);
}

const statusSigns: Readonly<Record<Status, string>> = {
  idea: '<circle cx="5" cy="5" r="3.5" stroke-dasharray="2 1.7"/>',
  planned: '<circle cx="5" cy="5" r="3.5"/>',
  active: '<circle cx="5" cy="5" r="3.5"/><path d="M5 1.5a3.5 3.5 0 0 1 0 7Z" fill="currentColor" stroke="none"/>',
  paused: '<path d="M3.2 2v6M6.8 2v6"/>',
  done: '<path d="M1.5 5.2 4 7.8l4.5-5.4"/>',
  stopped: '<path d="m2 2 6 6M8 2 2 8"/>',
};

export function statusColor(status: Status): string {
  return status === 'done' ? colors.good : status === 'stopped' ? colors.bad : colors.muted;
}

/** The sign of a status in a square of 10 px. */
export function statusSign(status: Status, x: number, y: number): string {
  const color = statusColor(status);
  return tag(
    'g',
    {
      transform: `translate(${n(x)} ${n(y)})`,
      fill: 'none',
      stroke: color,
      color,
      'stroke-width': 1.4,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    statusSigns[status],
  );
}

const badgeShapes: Readonly<Record<Severity, string>> = {
  E: 'M6 1h8l5 5v8l-5 5H6l-5-5V6Z',
  W: 'M8.6 2.2a1.6 1.6 0 0 1 2.8 0l7.4 14a1.6 1.6 0 0 1-1.4 2.3H2.6a1.6 1.6 0 0 1-1.4-2.3Z',
  I: 'M10 1a9 9 0 1 1 0 18a9 9 0 1 1 0-18Z',
};

const severityColors: Readonly<Record<Severity, string>> = {
  E: colors.bad,
  W: colors.partly,
  I: colors.info,
};

/** How many findings a card has, in the shape of the worst, in a square of 20 px. */
export function findingsBadge(count: number, worst: Severity, x: number, y: number): string {
  const shape = { d: badgeShapes[worst], fill: severityColors[worst] };
  const rim = tag('path', { d: badgeShapes[worst], stroke: colors.surface, 'stroke-width': 2, fill: 'none' });
  const number = textAt(
    10,
    worst === 'W' ? 16 : 14,
    count > 9 ? '9+' : String(count),
    { size: 11, weight: 600, fill: colors.surface },
    'middle',
  );
  return tag('g', { transform: `translate(${n(x)} ${n(y)})` }, rim + tag('path', shape) + number);
}
