import { editRecords } from '#shared/model/commands/editRecords.ts';
import { isWork, type Work } from '#shared/model/kinds/registry.ts';
import { isBlank } from '#shared/model/text.ts';
import type { Id } from '#shared/model/values.ts';
import type { Evaluation } from '../evaluate.ts';
import { peopleOf } from './fieldAsk.ts';
import { type Answers, type Ask, keyAnswer, numberAnswer, type QuickFix, textAnswer } from './quickFix.ts';

/** A fix of one of the lists that work holds: milestones, risks, returns. */
function workFix(
  label: string,
  asksOf: (work: Work, evaluation: Evaluation) => readonly Ask[],
  valuesOf: (work: Work, answers: Answers, newId: () => Id) => Readonly<Record<string, unknown>>,
): QuickFix {
  return {
    label,
    offer: ({ targets: [id = ''] }, evaluation) => {
      const work = evaluation.document.elements.get(id);
      if (work === undefined || !isWork(work)) return null;
      const asks = asksOf(work, evaluation);
      if (asks.length === 0) return null;
      return {
        asks,
        patch: (now, answers, newId) => {
          const present = now.elements.get(id);
          if (present === undefined || !isWork(present)) return { refused: 'The work is no longer on the map.' };
          const values = valuesOf(present, answers, newId);
          return editRecords(now, { table: 'elements', ids: [id], values, label: label.toLowerCase() });
        },
      };
    },
  };
}

export const addMilestone = workFix(
  'Add a milestone',
  ({ owner }, { document }) => [
    { key: 'title', label: 'Milestone', type: 'line', isRequired: true },
    { key: 'due', label: 'Due', type: 'day', isRequired: true },
    { key: 'owner', label: 'Owner', type: 'line', initial: owner, suggestions: peopleOf(document) },
  ],
  ({ milestones }, answers, newId) => {
    const title = textAnswer(answers, 'title').trim();
    const milestone = {
      id: newId(),
      title,
      due: keyAnswer(answers, 'due'),
      done: false,
      owner: textAnswer(answers, 'owner'),
    };
    return { milestones: [...milestones, milestone] };
  },
);

/** How an answer is written for “it is done”, beside a new day. */
const DONE = 'done';

/** Asks of each milestone that is overdue, or outside the work's dates, for its new day, or whether it is done. */
export function renewMilestones(label: string, which: 'overdue' | 'outside'): QuickFix {
  return workFix(
    label,
    ({ milestones, start, end }, { asOf }) =>
      milestones
        .filter(({ due, done }) => {
          if (due === null) return false;
          if (which === 'overdue') return !done && due < asOf;
          return (start !== null && due < start) || (end !== null && due > end);
        })
        .flatMap(({ id, title, due }): Ask[] => [
          ...(which === 'overdue'
            ? [
                {
                  key: `${id} state`,
                  label: title || 'Milestone without a title',
                  type: 'choice' as const,
                  initial: DONE,
                  choices: [
                    { key: DONE, label: 'It is done' },
                    { key: 'open', label: 'Not yet: a new day' },
                  ],
                },
              ]
            : []),
          {
            key: id,
            label: which === 'overdue' ? 'Day' : title || 'Milestone without a title',
            type: 'day',
            initial: due,
          },
        ]),
    ({ milestones }, answers) => ({
      milestones: milestones.map((milestone) => {
        if (!Object.hasOwn(answers, milestone.id)) return milestone;
        const done = milestone.done || answers[`${milestone.id} state`] === DONE;
        return { ...milestone, done, due: keyAnswer(answers, milestone.id) };
      }),
    }),
  );
}

/** From this product of likelihood and impact on a risk needs a response (checks.md, risk-without-response). */
const GRAVE = 12;

export const respondToRisks = workFix(
  'Write the response',
  ({ risks }) =>
    risks
      .filter(({ likelihood, impact, response }) => likelihood * impact >= GRAVE && isBlank(response))
      .map(({ id, title }) => ({
        key: id,
        label: title || 'Risk without a title',
        type: 'paragraph',
        isRequired: true,
      })),
  ({ risks }, answers) => ({
    risks: risks.map((risk) =>
      Object.hasOwn(answers, risk.id) ? { ...risk, response: textAnswer(answers, risk.id) } : risk,
    ),
  }),
);

export const bookReturn = workFix(
  'Book a return',
  (_work, { asOf, document }) => [
    { key: 'amount', label: 'Amount', type: 'number', isRequired: true, unit: document.map.currency },
    { key: 'date', label: 'Day', type: 'day', isRequired: true, initial: asOf },
    { key: 'note', label: 'Note', type: 'line' },
  ],
  ({ returns }, answers) => ({
    returns: [
      ...returns,
      {
        date: keyAnswer(answers, 'date'),
        amount: numberAnswer(answers, 'amount'),
        note: textAnswer(answers, 'note'),
      },
    ],
  }),
);
