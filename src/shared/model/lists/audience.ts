import { ids } from '../composites.ts';
import { field } from '../field.ts';
import { choiceOr, flagOr, text, titleText } from '../scalars.ts';
import { defineListRecord, type RecordIn } from './define.ts';

/** The five groups of a total community [TC]. */
export const audienceGroups = ['customers', 'prospects', 'employees', 'partners', 'influencers'] as const;

export const audience = defineListRecord({
  label: 'Audience',
  plural: 'Audiences',
  fields: {
    title: field(titleText(), { label: 'Title', help: 'Who they are.', control: 'title' }),
    group: field(choiceOr(audienceGroups, 'customers'), {
      label: 'Group',
      help: 'Which part of the total community they belong to.',
      control: 'choice',
      words: {
        customers: 'Customers',
        prospects: 'Prospects',
        employees: 'Employees',
        partners: 'Partners',
        influencers: 'Influencers',
      },
    }),
    priority: field(flagOr(false), {
      label: 'Priority',
      help: 'One of the few audiences that matter most to the direction.',
      control: 'flag',
    }),
    notes: field(text(), { label: 'Notes', help: 'What is known of them.', control: 'paragraph' }),
    channels: field(ids(), {
      label: 'Gathers at',
      help: 'Where they gather, whether or not work reaches them there.',
      control: 'references',
      refersTo: 'channels',
    }),
  },
});
export type Audience = RecordIn<typeof audience>;
