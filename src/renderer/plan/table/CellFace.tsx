import { memo } from 'react';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { type MarkedState, StateMark } from '#renderer/ui/StateMark.tsx';
import { ThemeDot } from '#renderer/ui/ThemeDot.tsx';
import type { AlignmentVerdict } from '#shared/analysis/alignment.ts';
import type { CoverageState } from '#shared/analysis/coverage.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import { milestonesDone, type PlanColumn, type PlanFacts, scoreOf } from '../planColumns.ts';

interface CellFaceProps {
  readonly work: Work;
  readonly column: PlanColumn;
  readonly facts: PlanFacts;
  /** What the cell says. */
  readonly text: string;
}

const verdictStates: Readonly<Record<AlignmentVerdict, MarkedState>> = {
  aligned: 'good',
  'partly aligned': 'partly',
  'not aligned': 'bad',
};
const coverageStates: Readonly<Record<CoverageState, MarkedState>> = {
  covered: 'good',
  'partly covered': 'partly',
  uncovered: 'bad',
};

/** What stands in a cell: its words, with the sign that goes with them. */
export const CellFace = memo(function CellFace({ work, column, facts, text }: CellFaceProps) {
  const sign = signOf({ work, column, facts, text });
  return (
    <>
      {sign}
      <span className={column.key === 'title' && text === '' ? 'plan-cell-text is-nothing' : 'plan-cell-text'}>
        <bdi>{column.key === 'title' && text === '' ? 'Without a title' : text}</bdi>
      </span>
    </>
  );
});

function signOf({ work, column, facts, text }: CellFaceProps) {
  switch (column.key) {
    case 'title':
      return <KindIcon form={work.kind} size={15} />;
    case 'theme':
      return text === '' ? null : <ThemeDot place={facts.document.map.themes.indexOf(work.theme.trim())} />;
    case 'status':
      return <span className="plan-status-dot" data-status={work.status} aria-hidden />;
    case 'alignment': {
      const score = scoreOf(work, facts);
      return score === undefined ? null : <StateMark state={verdictStates[score.alignment.verdict]} size={13} />;
    }
    case 'coverage': {
      const score = scoreOf(work, facts);
      return score === undefined ? null : <StateMark state={coverageStates[score.coverage.state]} size={13} />;
    }
    case 'milestonesDone': {
      const done = milestonesDone(work);
      return done === null ? null : (
        <span className="plan-bar" aria-hidden>
          <span style={{ width: `${Math.round(done * 100)}%` }} />
        </span>
      );
    }
    default:
      return null;
  }
}
