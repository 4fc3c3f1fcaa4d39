import { field } from '../field.ts';
import { scale } from '../rating.ts';
import { choiceOr, day, text } from '../scalars.ts';
import { baseFields } from './base.ts';
import { defineKind, type ElementOf } from './define.ts';

/** What people, processes and technology must be able to do [LN, BSC]. */
export const capability = defineKind({
  kind: 'capability',
  label: 'Capability',
  plural: 'Capabilities',
  key: 'C',
  help: 'Something the organization must be able to do.',
  fields: {
    ...baseFields('learning'),
    type: field(choiceOr(['people', 'process', 'technology', 'culture', 'data'], 'people'), {
      label: 'Type',
      help: 'What it mostly rests on.',
      control: 'choice',
      words: { people: 'People', process: 'Process', technology: 'Technology', culture: 'Culture', data: 'Data' },
    }),
    current: field(scale(), { label: 'Today', help: 'How far along it is today, 0 to 4.', control: 'scale' }),
    needed: field(scale(), { label: 'Needed', help: 'How far along it has to be, 0 to 4.', control: 'scale' }),
    plan: field(text(), { label: 'Plan', help: 'How the gap is going to be closed.', control: 'paragraph' }),
    owner: field(text(), { label: 'Owner', help: 'Who answers for building it.', control: 'person' }),
    due: field(day(), { label: 'Due', help: 'The day by which it is needed.', control: 'day' }),
  },
});
export type Capability = ElementOf<typeof capability>;
