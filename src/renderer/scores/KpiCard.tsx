import { dayText } from '#renderer/ui/dates.ts';
import { numberText } from '#renderer/ui/numbers.ts';
import { type MarkedState, StateMark } from '#renderer/ui/StateMark.tsx';
import { type KpiStatus, progressOf } from '#shared/analysis/kpiStatus.ts';
import { nextReadingDue } from '#shared/analysis/nextReading.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { Arithmetic } from './Arithmetic.tsx';
import { kpiFieldName } from './alignmentWords.ts';
import { kpiArithmetic, statusWords } from './kpiArithmetic.ts';
import { listWords } from './listWords.ts';
import { ScoreCard } from './ScoreCard.tsx';

const states: Readonly<Record<KpiStatus, MarkedState>> = {
  met: 'good',
  onTrack: 'good',
  atRisk: 'partly',
  offTrack: 'bad',
  noData: 'none',
};

/** How a KPI stands, with the arithmetic behind it. */
export function KpiCard({ kpi, map }: { readonly kpi: Kpi; readonly map: VisibleMap }) {
  const { standing, steps, rule } = kpiArithmetic(kpi, map.asOf);
  const { missing, isStale } = map.kpiScore(kpi);
  const progress = progressOf(standing);
  const due = nextReadingDue(kpi, map.asOf);
  return (
    <ScoreCard
      title="Status"
      result={
        <>
          <StateMark state={states[standing.status]} size={14} />
          {statusWords[standing.status]}
          {standing.way === 'none' ? null : (
            <span className="tabular muted">
              {numberText(standing.latest.value)} {kpi.unit}
            </span>
          )}
        </>
      }
    >
      {standing.way === 'towardTarget' && progress !== null ? (
        <ProgressBar progress={progress} expected={standing.expected} state={states[standing.status]} />
      ) : null}
      <Arithmetic steps={steps} />
      <p className="scores-source">{rule}</p>
      {due === null ? null : (
        <p className={isStale ? 'scores-earn' : 'scores-source'}>
          {isStale ? 'It has not been read in time; a reading was due on' : 'Next reading due on'} {dayText(due)}.
        </p>
      )}
      {missing.length === 0 ? null : (
        <p className="scores-earn">To be complete it needs: {listWords(missing.map(kpiFieldName))}.</p>
      )}
    </ScoreCard>
  );
}

interface ProgressBarProps {
  readonly progress: number;
  readonly expected: number;
  readonly state: MarkedState;
}

/** The way from baseline to target: how far it has come, and where it should be. The numbers stand below. */
function ProgressBar({ progress, expected, state }: ProgressBarProps) {
  const held = (share: number) => Math.min(1, Math.max(0, share)) * 200;
  return (
    <svg className="scores-bar" data-state={state} viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">
      <rect className="scores-bar-way" x="0" y="4" width="200" height="6" rx="3" />
      <rect className="scores-bar-done" x="0" y="4" width={held(progress)} height="6" rx="3" />
      <rect className="scores-bar-expected" x={Math.min(198, held(expected))} y="0" width="2" height="14" />
    </svg>
  );
}
