import { useSyncExternalStore } from 'react';
import { findingMarks } from '#renderer/state/findingMarks.ts';
import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import { amountText, countText } from '#renderer/ui/numbers.ts';
import { SeverityMark, severityNames } from '#renderer/ui/SeverityMark.tsx';
import { isStopped, isVisible } from '#shared/analysis/visibility.ts';
import { isWork } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import { AlignmentCard } from './AlignmentCard.tsx';
import { CoverageCard } from './CoverageCard.tsx';
import { KpiCard } from './KpiCard.tsx';
import { LineOfSightCard } from './LineOfSightCard.tsx';
import { MoneyCard } from './MoneyCard.tsx';
import './scores.css';

export interface ScoreCardsProps {
  readonly evaluation: LiveEvaluation;
  /** The selected element. */
  readonly id: Id;
  readonly onGoTo: (ids: readonly Id[]) => void;
  /** Opens the findings of the selection. */
  readonly onShowFindings: () => void;
}

/** What is computed of the selected element, each number with how it comes about and what would make it better. */
export function ScoreCards({ evaluation: live, id, onGoTo, onShowFindings }: ScoreCardsProps) {
  const evaluation = useSyncExternalStore(live.subscribe, live.getState);
  const { map, document } = evaluation;
  // As it was judged: an element that was added a moment ago has no score yet.
  const element = document.elements.get(id);
  if (element === undefined || element.kind === 'note') return null;
  if (!isVisible(element)) {
    return (
      <p className="scores-absent">
        {isStopped(element) ? 'Stopped' : 'Parked'}: left out of checks, scores and figures.
      </p>
    );
  }
  const mark = findingMarks(evaluation).markOf(id);
  return (
    <section className="scores" aria-label="Scores">
      {isWork(element) ? <AlignmentCard work={element} map={map} /> : null}
      {element.kind === 'kpi' ? <KpiCard kpi={element} map={map} /> : null}
      {isWork(element) || element.kind === 'goal' ? <CoverageCard element={element} map={map} onGoTo={onGoTo} /> : null}
      {isWork(element) || element.kind === 'goal' ? (
        <LineOfSightCard element={element} map={map} onGoTo={onGoTo} />
      ) : null}
      {isWork(element) ? <MoneyCard work={element} document={document} /> : null}
      {mark === null ? null : (
        <button type="button" className="scores-findings" onClick={onShowFindings}>
          <SeverityMark severity={mark.worst} />
          <span>{amountText(mark.count, 'finding', 'findings')}</span>
          <span className="visually-hidden">
            , the worst: {severityNames[mark.worst]} ({countText(mark.count)})
          </span>
        </button>
      )}
    </section>
  );
}
