import { addRecord } from '#shared/model/commands/addRecord.ts';
import { editMap } from '#shared/model/commands/editMap.ts';
import { review } from '#shared/model/lists/review.ts';
import { addCard } from './addCard.ts';
import { linkTo } from './linkTo.ts';
import { keyAnswer, type QuickFix, textAnswer } from './quickFix.ts';
import { setFields, setMapFields } from './setFields.ts';

/** Closes the map's review on the day it is judged by. */
const closeReview: QuickFix = {
  label: 'Close the review',
  offer: (_finding, { asOf }) => ({
    asks: [{ key: 'last', label: 'Held on', type: 'day', isRequired: true, initial: asOf }],
    patch: (now, answers) =>
      editMap(now, {
        values: { review: { ...now.map.review, last: keyAnswer(answers, 'last') } },
        label: 'close the review',
      }),
  }),
};

/** Writes down what was decided about the element. */
const decide: QuickFix = {
  label: 'Decide',
  offer: ({ targets: [element = ''] }, { asOf, document }) => {
    const words = review.fields.decision.words ?? {};
    return {
      asks: [
        {
          key: 'decision',
          label: 'Decision',
          type: 'choice',
          isRequired: true,
          choices: ['keep', 'refine', 'stop'].map((key) => ({ key, label: words[key] ?? key })),
        },
        { key: 'text', label: 'Why', type: 'paragraph' },
        { key: 'author', label: 'Author', type: 'line', initial: [...document.reviews.values()].at(-1)?.author ?? '' },
      ],
      patch: (now, answers, newId) =>
        addRecord(now, {
          table: 'reviews',
          id: newId(),
          values: {
            date: asOf,
            element,
            decision: keyAnswer(answers, 'decision') ?? 'note',
            text: textAnswer(answers, 'text'),
            author: textAnswer(answers, 'author').trim(),
          },
        }),
    };
  },
};

const addCapability = addCard({
  label: 'Add a capability',
  kind: 'capability',
  asks: ['type', 'current', 'needed', 'plan', 'owner'],
  perspective: () => 'learning',
  link: null,
});

/** Quick fixes of the checks of governing and learning. */
export const governFixes: Readonly<Record<string, readonly QuickFix[]>> = {
  'no-review-rhythm': [setMapFields('Set the rhythm', ['review.everyMonths'])],
  'review-overdue': [closeReview],
  'work-not-reviewed': [decide],
  'no-it-partner': [setFields('Name an IT partner', ['itPartner'])],
  'weak-process-digitized': [setFields('Rate the process anew', ['processReadiness'])],
  'capability-gap': [setFields('Write the plan', ['plan'])],
  'capability-not-rated': [setFields('Rate it', ['current', 'needed'])],
  'work-without-capability': [
    linkTo({
      label: 'Link a capability',
      ask: 'Capability',
      relation: 'enables',
      end: 'to',
      suits: (other) => other.kind === 'capability',
    }),
  ],
  'no-learning-goal': [addCapability],
  'area-weak': [addCapability],
  'promise-weak': [addCapability],
};
