import { useState } from 'react';
import type { MapStore } from '#renderer/state/mapState.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { dayText } from '#renderer/ui/dates.ts';
import { ElementName } from '#renderer/ui/ElementName.tsx';
import { BinIcon } from '#renderer/ui/icons.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { type MarkedState, StateMark } from '#renderer/ui/StateMark.tsx';
import { notifyUndoable } from '#renderer/ui/undoNotice.ts';
import { runningWork } from '#shared/analysis/selections.ts';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import { formOf } from '#shared/exchange/miniature.ts';
import { removeRecords } from '#shared/model/commands/removeRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type Review, review as reviewRecord } from '#shared/model/lists/review.ts';
import type { Id } from '#shared/model/values.ts';
import { DecisionForm } from './DecisionForm.tsx';

interface DecisionsProps {
  readonly map: MapStore;
  readonly document: MapDocument;
  readonly evaluation: Evaluation;
  readonly selected: readonly Id[];
  readonly newId: () => Id;
  readonly onGoTo: (ids: readonly Id[]) => void;
  readonly isReadOnly: boolean;
}

const decisionWords = reviewRecord.fields.decision.words ?? {};
const decisionStates: Readonly<Record<Review['decision'], MarkedState>> = {
  keep: 'good',
  refine: 'partly',
  stop: 'bad',
  note: 'none',
};

/** What is running and has to be decided on, and everything that was decided, the latest first. */
export function Decisions(props: DecisionsProps) {
  const { map, document, evaluation, selected, newId, onGoTo, isReadOnly } = props;
  /** What the form is about: an element, the map (null), or no form. */
  const [about, setAbout] = useState<{ readonly element: Id | null } | null>(null);
  const reviews = [...document.reviews.values()]
    .reverse()
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const waiting = evaluation.map
    .all(runningWork)
    .filter((work) => document.elements.has(work.id))
    .map((work) => ({ work, last: reviews.find(({ element }) => element === work.id) ?? null }))
    .sort((a, b) => ((a.last?.date ?? '') < (b.last?.date ?? '') ? -1 : 1));
  return (
    <div className="review-decisions">
      {isReadOnly ? null : about === null ? (
        <Button onPress={() => setAbout({ element: selected[0] ?? null })}>Write down a decision</Button>
      ) : (
        <DecisionForm
          key={about.element ?? ''}
          map={map}
          document={document}
          asOf={evaluation.asOf}
          element={about.element}
          newId={newId}
          onClose={() => setAbout(null)}
        />
      )}
      <section>
        <h3>Running work, the longest undecided first</h3>
        {waiting.length === 0 ? <p className="muted">No work is running.</p> : null}
        <ul className="review-rows">
          {waiting.map(({ work, last }) => (
            <li key={work.id}>
              <ElementName
                form={formOf(work)}
                title={work.title}
                isSelected={selected.includes(work.id)}
                onPress={() => onGoTo([work.id])}
              />
              <span className="muted">{evaluation.map.workScore(work).alignment.verdict}</span>
              <span className="muted">
                {last === null ? 'No decision yet' : `${decisionWords[last.decision]}, ${dayText(last.date)}`}
              </span>
              {isReadOnly ? null : (
                <Button size="small" onPress={() => setAbout({ element: work.id })}>
                  Decide
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>Decided so far</h3>
        {reviews.length === 0 ? (
          <p className="muted">Nothing yet: keep what works, refine what nearly does, stop the rest.</p>
        ) : null}
        <ul className="review-log">
          {reviews.map((review) => (
            <li key={review.id}>
              <StateMark state={decisionStates[review.decision]} />
              <div>
                <p>
                  <strong>{decisionWords[review.decision]}</strong>
                  <Subject id={review.element} document={document} onGoTo={onGoTo} />
                </p>
                {review.text === '' ? null : (
                  <p>
                    <bdi>{review.text}</bdi>
                  </p>
                )}
                <p className="muted">
                  {dayText(review.date)}
                  {review.author === '' ? '' : ` · ${review.author}`}
                </p>
              </div>
              {isReadOnly ? null : (
                <IconButton label="Delete the decision" icon={BinIcon} size="small" onPress={() => remove(review)} />
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );

  function remove(review: Review) {
    const refusal = map.dispatch(removeRecords, { table: 'reviews', ids: [review.id] });
    if (refusal !== null) notify({ tone: 'bad', text: refusal.refused });
    else notifyUndoable(map, 'The decision is deleted.');
  }
}

interface SubjectProps {
  readonly id: Id | null;
  readonly document: MapDocument;
  readonly onGoTo: (ids: readonly Id[]) => void;
}

/** What a decision is about. */
function Subject({ id, document, onGoTo }: SubjectProps) {
  const element = id === null ? undefined : document.elements.get(id);
  if (element !== undefined) {
    return <ElementName form={formOf(element)} title={element.title} onPress={() => onGoTo([element.id])} />;
  }
  return <span className="muted">{id === null ? 'The map as a whole' : 'Something that is no longer on the map'}</span>;
}
