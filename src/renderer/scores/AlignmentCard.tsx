import { percentText } from '#renderer/ui/numbers.ts';
import { type MarkedState, StateMark } from '#renderer/ui/StateMark.tsx';
import type { AlignmentVerdict, Mark } from '#shared/analysis/alignment.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import { alignmentLines } from './alignmentWords.ts';
import { ScoreCard } from './ScoreCard.tsx';

const verdictStates: Readonly<Record<AlignmentVerdict, MarkedState>> = {
  aligned: 'good',
  'partly aligned': 'partly',
  'not aligned': 'bad',
};

const markState = (mark: Mark): MarkedState => (mark === 1 ? 'good' : mark === 0.5 ? 'partly' : 'bad');
const markWords = (mark: Mark) => (mark === 1 ? 'yes' : mark === 0.5 ? 'half' : 'no');

/** The five alignment questions of the Digital Business Strategy Map, answered for a piece of work. */
export function AlignmentCard({ work, map }: { readonly work: Work; readonly map: VisibleMap }) {
  const { verdict, score } = map.workScore(work).alignment;
  return (
    <ScoreCard
      title="Alignment"
      result={
        <>
          <StateMark state={verdictStates[verdict]} size={14} />
          {verdict.charAt(0).toUpperCase() + verdict.slice(1)}
          <span className="tabular muted">{percentText(score / 100)}</span>
        </>
      }
    >
      <ul className="scores-lines">
        {alignmentLines(work, map).map(({ question, label, mark, says, earn }) => (
          <li key={question}>
            <StateMark state={markState(mark)} size={14} label={`${markWords(mark)}: `} />
            <div>
              <strong>{label}</strong>
              <p>{says}</p>
              {earn === null ? null : <p className="scores-earn">{earn}</p>}
            </div>
          </li>
        ))}
      </ul>
      <p className="scores-source">
        Aligned: direction whole, no mark at nothing, 80% or more. The five questions of the Digital Business Strategy
        Map.
      </p>
    </ScoreCard>
  );
}
