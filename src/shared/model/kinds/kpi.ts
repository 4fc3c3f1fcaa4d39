import { entries, record } from '../composites.ts';
import { field } from '../field.ts';
import { choice, day, flag, number, reference, requiredDay, requiredNumber, text } from '../scalars.ts';
import { baseFields } from './base.ts';
import { defineKind, type ElementOf } from './define.ts';

const point = () => record({ value: number(), date: day() });

/** A measure with a baseline, a target and readings [BSC, LN]. */
export const kpi = defineKind({
  kind: 'kpi',
  label: 'KPI',
  plural: 'KPIs',
  key: 'K',
  help: 'A number that tells whether a goal is being reached or work is working.',
  fields: {
    ...baseFields('internal'),
    definition: field(text(), {
      label: 'Definition',
      help: 'Exactly what is counted, so that two people arrive at one number.',
      control: 'paragraph',
    }),
    unit: field(text(), { label: 'Unit', help: 'Percent, points, days, people…', control: 'line' }),
    direction: field(choice(['increase', 'decrease', 'maintain']), {
      label: 'Direction',
      help: 'Which way is better.',
      control: 'choice',
      words: { increase: 'Increase', decrease: 'Decrease', maintain: 'Maintain' },
    }),
    result: field(choice(['outcome', 'activity']), {
      label: 'Result',
      help: 'An outcome is a result for the business; an activity is merely counted.',
      control: 'choice',
      words: { outcome: 'Outcome', activity: 'Activity' },
    }),
    timing: field(choice(['leading', 'lagging']), {
      label: 'Timing',
      help: 'A leading KPI moves before the result does, a lagging one with it or after.',
      control: 'choice',
      words: { leading: 'Leading', lagging: 'Lagging' },
    }),
    view: field(choice(['efficiency', 'effectiveness']), {
      label: 'View',
      help: 'Efficiency is seen from inside, effectiveness by the customer.',
      control: 'choice',
      words: { efficiency: 'Efficiency', effectiveness: 'Effectiveness' },
    }),
    baseline: field(point(), {
      label: 'Baseline',
      help: 'Where it stood, and when.',
      control: 'measurePoint',
      section: 'measure',
    }),
    target: field(point(), {
      label: 'Target',
      help: 'Where it is to stand, and by when.',
      control: 'measurePoint',
      section: 'measure',
    }),
    tolerance: field(number({ above: 0 }), {
      label: 'Tolerance',
      help: 'For a KPI to maintain: how far it may stray from its target, in its unit.',
      control: 'number',
      section: 'measure',
    }),
    frequency: field(choice(['weekly', 'monthly', 'quarterly', 'halfYearly', 'yearly']), {
      label: 'Frequency',
      help: 'How often it is read.',
      control: 'choice',
      section: 'measure',
      words: {
        weekly: 'Weekly',
        monthly: 'Monthly',
        quarterly: 'Quarterly',
        halfYearly: 'Half-yearly',
        yearly: 'Yearly',
      },
    }),
    owner: field(text(), {
      label: 'Owner',
      help: 'Who reads it and answers for the number.',
      control: 'person',
      section: 'measure',
    }),
    source: field(text(), {
      label: 'Source',
      help: 'Where the number comes from.',
      control: 'line',
      section: 'measure',
    }),
    sourceLinked: field(flag(), {
      label: 'Source linked',
      help: 'Whether that data is joined to the data of the core business.',
      control: 'flag',
      section: 'measure',
    }),
    stage: field(reference(), {
      label: 'Stage',
      help: 'The stage of the KPI route at which it measures.',
      control: 'stage',
      section: 'measure',
      refersTo: 'stages',
    }),
    readings: field(entries(record({ date: requiredDay(), value: requiredNumber(), note: text() })), {
      label: 'Readings',
      help: 'The numbers as they were read, each with its day.',
      control: 'readings',
      section: 'measure',
    }),
  },
});
export type Kpi = ElementOf<typeof kpi>;
