import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DayField } from '#renderer/ui/DayField.tsx';
import { dayText, localDay } from '#renderer/ui/dates.ts';
import { amountText } from '#renderer/ui/numbers.ts';
import { notifyUndoable } from '#renderer/ui/undoNotice.ts';
import { editMap } from '#shared/model/commands/editMap.ts';
import type { MapInfo } from '#shared/model/mapInfo.ts';
import type { Day } from '#shared/model/values.ts';
import { nextReview } from './rhythm.ts';

interface ReviewHeadProps {
  readonly map: MapStore;
  readonly evaluation: LiveEvaluation;
  readonly info: MapInfo;
  readonly asOf: Day;
  readonly isReadOnly: boolean;
}

/** By which day the map is judged, and how the rhythm of reviews is kept. */
export function ReviewHead({ map, evaluation, info, asOf, isReadOnly }: ReviewHeadProps) {
  const today = localDay(new Date());
  const due = nextReview(info);
  // A look ahead is no review: what is closed is at most today's.
  const day = asOf < today ? asOf : today;
  const close = () => {
    map.dispatch(editMap, { values: { review: { ...info.review, last: day } }, label: 'close the review' });
    map.endGesture();
    evaluation.settle();
    notifyUndoable(map, `The review of ${dayText(day)} is closed.`, 'good');
  };
  return (
    <header className="review-head">
      <div>
        <h2>Review</h2>
        <p className="muted">{rhythmWords(info, due, today)}</p>
      </div>
      <div className="review-head-tools">
        <div className="review-as-of">
          <DayField
            label="As of"
            value={asOf}
            onChange={(day) => evaluation.judgeBy(day === null || day === today ? null : day)}
          />
        </div>
        {asOf === today ? null : <Button onPress={() => evaluation.judgeBy(null)}>Today</Button>}
        {isReadOnly ? null : (
          <Button
            variant={due !== null && due < day ? 'primary' : 'secondary'}
            isDisabled={info.review.last === day}
            onPress={close}
          >
            {info.review.last === day ? 'Review closed' : 'Close the review'}
          </Button>
        )}
      </div>
    </header>
  );
}

function rhythmWords({ review }: MapInfo, due: Day | null, today: Day): string {
  const last = review.last === null ? 'Not reviewed yet' : `Last review on ${dayText(review.last)}`;
  if (review.everyMonths === null || due === null) return `${last}. No rhythm is set.`;
  const rhythm =
    review.everyMonths === 1 ? 'every month' : `every ${amountText(review.everyMonths, 'month', 'months')}`;
  return `${last}; ${rhythm}, ${due < today ? 'due since' : 'next by'} ${dayText(due)}.`;
}
