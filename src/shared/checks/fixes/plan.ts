import { dayNumber, dayOfNumber, daysBetween } from '#shared/analysis/calendar.ts';
import { editMap } from '#shared/model/commands/editMap.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { isWork, type Work } from '#shared/model/kinds/registry.ts';
import type { Day } from '#shared/model/values.ts';
import { changeAtOnce } from './atOnce.ts';
import { peopleOf } from './fieldAsk.ts';
import { keyAnswer, type QuickFix, textAnswer } from './quickFix.ts';
import { removeOneLink } from './removeOneLink.ts';
import { setFields } from './setFields.ts';
import { addMilestone, bookReturn, renewMilestones, respondToRisks } from './workLists.ts';

const earlier = (a: Day, b: Day) => (a < b ? a : b);
const later = (a: Day, b: Day) => (a > b ? a : b);
const setDates = setFields('Set the dates', ['start', 'end']);
const setCost = setFields('Give its cost', ['cost.oneOff', 'cost.perYear'], false);

/** Moves the milestones that are not done along, so that the plan keeps its form. */
function shifted(work: Work, days: number) {
  const move = (day: Day | null) => (day === null ? null : dayOfNumber(dayNumber(day) + days));
  const milestones = work.milestones.map((one) => (one.done ? one : { ...one, due: move(one.due) }));
  return { start: move(work.start), end: move(work.end), milestones };
}

function endOfDependencies(work: Work, document: MapDocument): Day | null {
  let last: Day | null = null;
  for (const { relation, from, to } of document.links.values()) {
    if (relation !== 'dependsOn' || from !== work.id) continue;
    const other = document.elements.get(to);
    if (other === undefined || !isWork(other) || other.parked || other.status === 'stopped' || other.end === null)
      continue;
    last = last === null ? other.end : later(last, other.end);
  }
  return last;
}

const startAfterIt = changeAtOnce<Work>('Start it when that has ended', (work, document) => {
  const end = endOfDependencies(work, document);
  return end === null || work.start === null || work.start >= end ? null : shifted(work, daysBetween(work.start, end));
});

const swapDates = changeAtOnce<Work>('Swap start and end', ({ start, end }) =>
  start === null || end === null || start <= end ? null : { start: end, end: start },
);

const widenDates = changeAtOnce<Work>('Widen its dates', ({ start, end, milestones }) => {
  const days = milestones.flatMap(({ due }) => (due === null ? [] : [due]));
  const first = start === null ? null : days.reduce(earlier, start);
  const last = end === null ? null : days.reduce(later, end);
  return first === start && last === end ? null : { start: first, end: last };
});

const setDone = changeAtOnce<Work>('Set it to done', ({ status }) => (status === 'done' ? null : { status: 'done' }));

/** Gives one of an owner's works to someone else. */
const giveAway: QuickFix = {
  label: 'Give some of it to others',
  offer: ({ targets, owner = '' }, { document }) => ({
    asks: [
      { key: 'work', label: 'Work', type: 'element', isRequired: true, candidates: targets },
      {
        key: 'owner',
        label: 'New owner',
        type: 'line',
        isRequired: true,
        suggestions: peopleOf(document).filter((name) => name.toLowerCase() !== owner.toLowerCase()),
      },
    ],
    patch: (now, answers) =>
      editRecords(now, {
        table: 'elements',
        ids: [keyAnswer(answers, 'work') ?? ''],
        values: { owner: textAnswer(answers, 'owner').trim() },
      }),
  }),
};

const widenHorizon: QuickFix = {
  label: 'Widen the horizon',
  offer: ({ targets: [id = ''] }) => ({
    asks: [],
    patch: (now) => {
      const work = now.elements.get(id);
      if (work === undefined || !isWork(work)) return { refused: 'The work is no longer on the map.' };
      const { start, end } = now.map.horizon;
      const horizon = {
        ...now.map.horizon,
        start: start === null || work.start === null ? start : earlier(start, work.start),
        end: end === null || work.end === null ? end : later(end, work.end),
      };
      return editMap(now, { values: { horizon }, label: 'widen the horizon' });
    },
  }),
};

/** Quick fixes of the checks of the plan. */
export const planFixes: Readonly<Record<string, readonly QuickFix[]>> = {
  'work-without-owner': [setFields('Set an owner', ['owner'])],
  'work-without-dates': [setDates],
  'dates-reversed': [swapDates, setDates],
  'work-without-cost': [setCost],
  'work-without-scope': [setFields('Write the scope', ['scope'])],
  'work-without-milestones': [addMilestone],
  'milestone-outside-dates': [widenDates, renewMilestones('Move the milestones', 'outside')],
  'milestone-overdue': [renewMilestones('Bring them up to date', 'overdue')],
  'work-overdue': [setDone, setFields('Set a new end', ['end'])],
  'work-without-contingency': [setFields('Write the contingency', ['contingency'])],
  'risk-without-response': [respondToRisks],
  'owner-overloaded': [giveAway],
  'starts-before-dependency': [startAfterIt, setDates],
  'depends-on-stopped': [removeOneLink('Remove a dependency', 'dependsOn')],
  'circular-dependency': [removeOneLink('Remove a dependency', 'dependsOn')],
  'spend-not-tracked': [setFields('Enter what was spent', ['spent'])],
  overspent: [setCost],
  'benefit-not-booked': [bookReturn],
  'outside-horizon': [widenHorizon, setDates],
};
