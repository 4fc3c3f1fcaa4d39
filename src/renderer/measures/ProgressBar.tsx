import { percentText } from '#renderer/ui/numbers.ts';
import type { ScorecardRow } from './scorecard.ts';

/** How far a KPI has come on its way to the target, with a mark where it should be by now. */
export function ProgressBar({ row: { progress, expected, standing } }: { readonly row: ScorecardRow }) {
  if (standing.way === 'aroundTarget') return <span className="measures-quiet">To be held</span>;
  if (progress === null || expected === null) return <span className="measures-quiet">–</span>;
  const held = Math.min(1, Math.max(0, progress));
  return (
    <span
      className="measures-progress"
      data-status={standing.status}
      title={`${percentText(progress)} of the way, ${percentText(expected)} of the time`}
    >
      <svg width="72" height="10" viewBox="0 0 72 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="measures-progress-track" y="2" width="72" height="6" rx="3" />
        {held === 0 ? null : <rect className="measures-progress-way" y="2" width={72 * held} height="6" rx="3" />}
        <path className="measures-progress-time" d={`M${Math.max(1, Math.min(71, 72 * expected))} 0v10`} />
      </svg>
      <span className="tabular">{percentText(progress)}</span>
      <span className="measures-progress-words" aria-hidden>
        {percentText(expected)} of time
      </span>
      <span className="visually-hidden">of the way, {percentText(expected)} of the time</span>
    </span>
  );
}
