import type { Mark } from '#shared/analysis/alignment.ts';
import type { KpiStatus } from '#shared/analysis/kpiStatus.ts';
import type { Severity } from '#shared/checks/finding.ts';
import type { Capability } from '#shared/model/kinds/capability.ts';
import type { Status } from '#shared/model/kinds/work.ts';

/** A status in a word with its sign: an open, half or full circle, two bars, a check, a cross. */
export function StatusChip({ name, word }: { readonly name: Status; readonly word: string }) {
  return (
    <span className="map-chip" data-status={name}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <StatusSign name={name} />
      </svg>
      {word}
    </span>
  );
}

function StatusSign({ name }: { readonly name: Status }) {
  switch (name) {
    case 'idea':
      return <circle cx="5" cy="5" r="3.5" strokeDasharray="2 1.7" />;
    case 'planned':
      return <circle cx="5" cy="5" r="3.5" />;
    case 'active':
      return (
        <>
          <circle cx="5" cy="5" r="3.5" />
          <path className="is-full" d="M5 1.5a3.5 3.5 0 0 1 0 7Z" />
        </>
      );
    case 'paused':
      return <path d="M3.2 2v6M6.8 2v6" />;
    case 'done':
      return <path d="M1.5 5.2 4 7.8l4.5-5.4" />;
    case 'stopped':
      return <path d="m2 2 6 6M8 2 2 8" />;
  }
}

/** The five alignment questions: answered, half answered, open. */
export function Pips({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <svg className="map-pips" width="62" height="10" viewBox="0 0 62 10" aria-hidden="true">
      {marks.map((mark, i) => (
        <Pip key={pipKeys[i]} x={5 + i * 13} mark={mark} />
      ))}
    </svg>
  );
}

const pipKeys = ['first', 'second', 'third', 'fourth', 'fifth'];

function Pip({ x, mark }: { readonly x: number; readonly mark: Mark }) {
  return (
    <>
      <circle cx={x} cy="5" r="3.75" className={mark === 1 ? 'is-full' : undefined} />
      {mark === 0.5 ? <path className="is-full" d={`M${x} 1.25a3.75 3.75 0 0 0 0 7.5Z`} /> : null}
    </>
  );
}

/** Readiness on five steps, 0 to 4: reached, still needed, not needed. */
export function Dots({ current, needed }: Pick<Capability, 'current' | 'needed'>) {
  return (
    <svg className="map-dots" width="62" height="10" viewBox="0 0 62 10" aria-hidden="true">
      {pipKeys.map((key, step) => (
        <circle
          key={key}
          cx={5 + step * 13}
          cy="5"
          r="3.75"
          className={
            current !== null && step <= current ? 'is-full' : needed !== null && step > needed ? 'is-beyond' : undefined
          }
        />
      ))}
    </svg>
  );
}

const RADIUS = 15;
const AROUND = 2 * Math.PI * RADIUS;

/** How far a KPI has come, as a ring with the sign of its state inside. */
export function Ring({ status, progress }: { readonly status: KpiStatus; readonly progress: number | null }) {
  const share = progress ?? (status === 'noData' ? 0 : 1);
  return (
    <svg className="map-ring" data-status={status} width="38" height="38" viewBox="-19 -19 38 38" aria-hidden="true">
      <circle r={RADIUS} className="map-ring-track" />
      {share === 0 ? null : (
        <circle
          r={RADIUS}
          className="map-ring-way"
          strokeDasharray={`${share * AROUND} ${AROUND}`}
          transform="rotate(-90)"
        />
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

const badgeShapes: Readonly<Record<Severity, string>> = {
  E: 'M6 1h8l5 5v8l-5 5H6l-5-5V6Z',
  W: 'M8.6 2.2a1.6 1.6 0 0 1 2.8 0l7.4 14a1.6 1.6 0 0 1-1.4 2.3H2.6a1.6 1.6 0 0 1-1.4-2.3Z',
  I: 'M10 1a9 9 0 1 1 0 18a9 9 0 1 1 0-18Z',
};

/** How many findings a card has, in the shape of the worst: octagon, triangle, circle. */
export function FindingsBadge({ count, worst }: { readonly count: number; readonly worst: Severity }) {
  return (
    <span className="map-badge" data-severity={worst}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path d={badgeShapes[worst]} />
        <text x="10" y={worst === 'W' ? 16 : 14}>
          {count > 9 ? '9+' : count}
        </text>
      </svg>
    </span>
  );
}
