import { ElementName } from '#renderer/ui/ElementName.tsx';
import { type MarkedState, StateMark } from '#renderer/ui/StateMark.tsx';
import { type CoverageState, pointsMet } from '#shared/analysis/coverage.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import type { Goal } from '#shared/model/kinds/goal.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import { coverageLines } from './coverageWords.ts';
import { ScoreCard } from './ScoreCard.tsx';

const states: Readonly<Record<CoverageState, MarkedState>> = {
  covered: 'good',
  'partly covered': 'partly',
  uncovered: 'bad',
};

interface CoverageCardProps {
  readonly element: Work | Goal;
  readonly map: VisibleMap;
  readonly onGoTo: (ids: readonly Id[]) => void;
}

/** The six points of measurement coverage, and the KPIs that earn them. */
export function CoverageCard({ element, map, onGoTo }: CoverageCardProps) {
  const score = map.score(element.id);
  if (score === undefined || !('coverage' in score)) return null;
  const { coverage } = score;
  return (
    <ScoreCard
      title="Coverage"
      result={
        <>
          <StateMark state={states[coverage.state]} size={14} />
          {coverage.state.charAt(0).toUpperCase() + coverage.state.slice(1)}
          <span className="tabular muted">{pointsMet(coverage)} of 6</span>
        </>
      }
    >
      <ul className="scores-lines">
        {coverageLines(element, map).map(({ point, label, isMet, earn }) => (
          <li key={point}>
            <StateMark state={isMet ? 'good' : 'bad'} size={14} label={isMet ? 'yes: ' : 'no: '} />
            <div>
              <strong>{label}</strong>
              {earn === null ? null : <p className="scores-earn">{earn}</p>}
            </div>
          </li>
        ))}
      </ul>
      <ul className="scores-elements" aria-label="Its KPIs">
        {map.kpisOf(element).map(({ id, title }) => (
          <li key={id}>
            <ElementName form="kpi" title={title} onPress={() => onGoTo([id])} />
          </li>
        ))}
      </ul>
    </ScoreCard>
  );
}
