import { entries, record } from '../composites.ts';
import { field } from '../field.ts';
import { requiredDay, requiredNumber, text, titleText } from '../scalars.ts';
import { defineListRecord, type RecordIn } from './define.ts';

/** A stage of the KPI route: a milestone that a person reaches [ROUTE]. */
export const stage = defineListRecord({
  label: 'Stage',
  plural: 'KPI route',
  fields: {
    title: field(titleText(), { label: 'Title', help: 'What the stage is called.', control: 'title' }),
    milestone: field(text(), {
      label: 'Milestone',
      help: 'What someone has done who has reached it.',
      control: 'paragraph',
    }),
    communication: field(text(), {
      label: 'Communication',
      help: 'What is said to people at this stage.',
      control: 'paragraph',
    }),
    recovery: field(text(), {
      label: 'Recovery',
      help: 'What is done when something goes wrong for someone at this stage.',
      control: 'paragraph',
    }),
    counts: field(entries(record({ date: requiredDay(), people: requiredNumber(), note: text() })), {
      label: 'Counts',
      help: 'How many people have reached it, and when they were counted.',
      control: 'counts',
    }),
  },
});
export type Stage = RecordIn<typeof stage>;

/** The stages that a new map starts with (map-format.md). */
export const defaultStages = [
  'First contact',
  'First interaction',
  'Regular interaction',
  'Buyer',
  'Repeat buyer',
  'Advocate',
  'High-value buyer',
] as const;
