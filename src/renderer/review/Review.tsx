import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';
import { findingMarks } from '#renderer/state/findingMarks.ts';
import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { countText } from '#renderer/ui/numbers.ts';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import type { Id } from '#shared/model/values.ts';
import { Decisions } from './Decisions.tsx';
import { explainFigures, type FigureName } from './explainFigures.ts';
import { FigureStrip } from './FigureStrip.tsx';
import { Readiness } from './Readiness.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import './review.css';

export interface ReviewProps {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  readonly evaluation: LiveEvaluation;
  readonly newId: () => Id;
  readonly onGoTo: (ids: readonly Id[]) => void;
  /** The list of findings. */
  readonly findings: ReactNode;
}

type Page = 'findings' | 'decisions' | 'readiness';

/** What a leader looks at: the figures and what they are made of, what is wrong, what was decided, how ready all is. */
export function Review({ map, selection, evaluation: live, newId, onGoTo, findings }: ReviewProps) {
  const evaluation = useSyncExternalStore(live.subscribe, live.getState);
  const document = useSyncExternalStore(map.subscribe, () => map.getState().document);
  const ids = useSyncExternalStore(selection.subscribe, () => selection.getState().ids);
  const [open, setOpen] = useState<FigureName | null>(null);
  const [page, setPage] = useState<Page>('findings');
  const figures = useMemo(() => explainFigures(evaluation.map, evaluation.figures), [evaluation]);
  const isReadOnly = useSyncExternalStore(map.subscribe, () => map.getState().saveState.state === 'readOnly');
  const marks = findingMarks(evaluation);
  const count = marks.open.E + marks.open.W + marks.open.I;

  return (
    <div className="review">
      <div className="review-column">
        <ReviewHead map={map} evaluation={live} info={document.map} asOf={evaluation.asOf} isReadOnly={isReadOnly} />
        {document.elements.size === 0 ? (
          <EmptyState title="Nothing to review yet">
            Figures and findings begin with the first goal and the first piece of work on the map.
          </EmptyState>
        ) : (
          <FigureStrip figures={figures} open={open} onOpen={setOpen} selected={ids} onGoTo={onGoTo} />
        )}
        <Tabs<Page>
          label="Parts of the review"
          value={page}
          onChange={setPage}
          tabs={[
            {
              key: 'findings',
              label: <Counted words="Findings" count={count} />,
              content: <div className="review-findings">{findings}</div>,
            },
            {
              key: 'decisions',
              label: <Counted words="Decisions" count={document.reviews.size} />,
              content: (
                <Decisions
                  map={map}
                  document={document}
                  evaluation={evaluation}
                  selected={ids}
                  newId={newId}
                  onGoTo={onGoTo}
                  isReadOnly={isReadOnly}
                />
              ),
            },
            {
              key: 'readiness',
              label: 'Readiness',
              content: <Readiness map={map} info={document.map} isReadOnly={isReadOnly} />,
            },
          ]}
        />
      </div>
    </div>
  );
}

function Counted({ words, count }: { readonly words: string; readonly count: number }) {
  return (
    <>
      {words} <Badge>{countText(count)}</Badge>
    </>
  );
}
