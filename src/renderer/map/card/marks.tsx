import type { Mark } from '#shared/analysis/alignment.ts';
import type { KpiStatus } from '#shared/analysis/kpiStatus.ts';
import type { Severity } from '#shared/checks/finding.ts';
import type { Capability } from '#shared/model/kinds/capability.ts';
import type { Status } from '#shared/model/kinds/work.ts';

// A drawing inside a card costs the page more than a box each time the map moves, so what can be a box is one.

/** A status in a word with its sign: an open, half or full circle, two bars, a check, a cross. */
export function StatusChip({ name, word }: { readonly name: Status; readonly word: string }) {
  return (
    <span className="map-chip" data-status={name}>
      {name === 'done' || name === 'stopped' ? (
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d={name === 'done' ? 'M1.5 5.2 4 7.8l4.5-5.4' : 'm2 2 6 6M8 2 2 8'} />
        </svg>
      ) : (
        <i className="map-chip-sign" />
      )}
      {word}
    </span>
  );
}

/** The five alignment questions: answered, half answered, open. */
export function Pips({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <span className="map-pips">
      {marks.map((mark, i) => (
        <i key={steps[i]} className={mark === 1 ? 'is-full' : mark === 0.5 ? 'is-half' : undefined} />
      ))}
    </span>
  );
}

const steps = ['first', 'second', 'third', 'fourth', 'fifth'];

/** Readiness on five steps, 0 to 4: reached, still needed, not needed. */
export function Dots({ current, needed }: Pick<Capability, 'current' | 'needed'>) {
  return (
    <span className="map-pips">
      {steps.map((key, step) => (
        <i
          key={key}
          className={
            current !== null && step <= current ? 'is-full' : needed !== null && step > needed ? 'is-beyond' : undefined
          }
        />
      ))}
    </span>
  );
}

const RADIUS = 15;
const AROUND = 2 * Math.PI * RADIUS;
/** Once around, begun at the top: a circle would have to be turned for it, and each turned thing is one more to move. */
const FROM_TOP = `M0-${RADIUS}A${RADIUS} ${RADIUS} 0 0 1 0 ${RADIUS}A${RADIUS} ${RADIUS} 0 0 1 0-${RADIUS}`;

/** How far a KPI has come, as a ring with the sign of its state inside. */
export function Ring({ status, progress }: { readonly status: KpiStatus; readonly progress: number | null }) {
  const share = progress ?? (status === 'noData' ? 0 : 1);
  return (
    <svg className="map-ring" data-status={status} width="38" height="38" viewBox="-19 -19 38 38" aria-hidden="true">
      <circle r={RADIUS} className="map-ring-track" />
      {share === 0 ? null : (
        <path d={FROM_TOP} className="map-ring-way" strokeDasharray={`${share * AROUND} ${AROUND}`} />
      )}
      <RingSign status={status} />
    </svg>
  );
}

function RingSign({ status }: { readonly status: KpiStatus }) {
  switch (status) {
    case 'met':
    case 'onTrack':
      return <path className="map-ring-sign" d="M-5 .4-1.4 4 5-3.6" />;
    case 'atRisk':
      return <path className="map-ring-sign" d="M0-5 5 4H-5ZM0-1.6V1.2" />;
    case 'offTrack':
      return <path className="map-ring-sign" d="m-4-4 8 8M4-4l-8 8" />;
    case 'noData':
      return <path className="map-ring-sign" d="M-4 0h8" />;
  }
}

/** How many findings a card has, in the shape of the worst: octagon, triangle, circle. */
export function FindingsBadge({ count, worst }: { readonly count: number; readonly worst: Severity }) {
  return (
    <span className="map-badge" data-severity={worst}>
      {count > 9 ? '9+' : count}
    </span>
  );
}
