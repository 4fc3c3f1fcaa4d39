import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { isWork } from '#shared/model/kinds/registry.ts';
import { addCard } from './addCard.ts';
import { linkTo } from './linkTo.ts';
import type { QuickFix } from './quickFix.ts';
import { keyAnswer, numberAnswer, textAnswer } from './quickFix.ts';
import { setFields } from './setFields.ts';
import { addStageKpi, placeKpi, writeStages } from './stages.ts';

/** What makes a KPI complete, in the order in which a person thinks of it. */
const complete = [
  'definition',
  'unit',
  'direction',
  'timing',
  'baseline.value',
  'baseline.date',
  'target.value',
  'target.date',
  'frequency',
  'owner',
  'source',
] as const;

const makeKpi = (label: string, settled: Partial<Kpi>) =>
  addCard({
    label,
    kind: 'kpi',
    asks: complete.filter((path) => !Object.hasOwn(settled, path)),
    values: () => settled,
    perspective: (near) => near?.perspective ?? 'internal',
    link: { relation: 'measures', direction: 'toOther' },
  });

const linkKpi = linkTo({
  label: 'Link a KPI to it',
  ask: 'KPI',
  relation: 'measures',
  end: 'to',
  suits: (other) => other.kind === 'kpi',
});

/** Enters what was read: a KPI's latest number with its day. */
const enterReading: QuickFix = {
  label: 'Enter a reading',
  offer: ({ targets: [id = ''] }, { document, asOf }) => {
    const kpi = document.elements.get(id);
    if (kpi?.kind !== 'kpi') return null;
    const unit = kpi.unit.trim();
    return {
      asks: [
        { key: 'value', label: 'Value', type: 'number', isRequired: true, ...(unit === '' ? {} : { unit }) },
        { key: 'date', label: 'Day', type: 'day', isRequired: true, initial: asOf },
        { key: 'note', label: 'Note', type: 'line' },
      ],
      patch: (now, answers) => {
        const present = now.elements.get(id);
        if (present?.kind !== 'kpi') return { refused: 'What was to be read is no longer on the map.' };
        const reading = {
          date: keyAnswer(answers, 'date') ?? asOf,
          value: numberAnswer(answers, 'value') ?? 0,
          note: textAnswer(answers, 'note'),
        };
        const readings = [...present.readings, reading];
        return editRecords(now, { table: 'elements', ids: [id], values: { readings }, label: 'enter a reading' });
      },
    };
  },
};

const setFrequency = setFields('Choose a frequency', ['frequency']);

/** A rhythm that can be kept; nothing is offered where it is yearly already. */
const slowDown: QuickFix = {
  ...setFrequency,
  offer: (finding, evaluation) => {
    const kpi = evaluation.document.elements.get(finding.targets[0] ?? '');
    return kpi?.kind === 'kpi' && kpi.frequency !== 'yearly' ? setFrequency.offer(finding, evaluation) : null;
  },
};

/** Quick fixes of the measurement checks. */
export const measurementFixes: Readonly<Record<string, readonly QuickFix[]>> = {
  'work-without-kpi': [makeKpi('Make a KPI', { result: 'outcome' }), linkKpi],
  'goal-without-kpi': [makeKpi('Make a KPI', { result: 'outcome' }), linkKpi],
  'only-activity-kpis': [makeKpi('Make an outcome KPI', { result: 'outcome' })],
  'no-leading-kpi': [makeKpi('Make a leading KPI', { timing: 'leading' })],
  'efficiency-only': [makeKpi('Make a KPI of effectiveness', { view: 'effectiveness' })],
  'kpi-incomplete': [setFields('Fill in what is missing', ({ missing = [] }) => missing, false)],
  'kpi-measures-nothing': [
    linkTo({
      label: 'Link to what it measures',
      ask: 'Goal or work',
      relation: 'measures',
      end: 'from',
      suits: (other) => other.kind === 'goal' || isWork(other),
    }),
  ],
  'kpi-stale': [enterReading, slowDown],
  'kpi-off-track': [enterReading],
  'kpi-target-against-direction': [setFields('Correct it', ['direction', 'baseline.value', 'target.value'])],
  'kpi-target-before-baseline': [setFields('Correct the days', ['baseline.date', 'target.date'])],
  'kpi-route-gap': [placeKpi, addStageKpi],
  'kpi-route-unused': [placeKpi],
  'stage-without-communication': [writeStages('Write the communication', 'communication')],
  'stage-without-recovery': [writeStages('Write the recovery', 'recovery')],
};
