import { field } from '../field.ts';
import { choiceOr, day, text } from '../scalars.ts';
import { baseFields } from './base.ts';
import { defineKind, type ElementOf } from './define.ts';

/** An objective: of the business, or a digital one that serves it [LN, BSC]. */
export const goal = defineKind({
  kind: 'goal',
  label: 'Goal',
  plural: 'Goals',
  key: 'G',
  help: 'Something to achieve: a business goal, or a digital goal that serves one.',
  fields: {
    ...baseFields('internal'),
    level: field(choiceOr(['business', 'digital'], 'digital'), {
      label: 'Level',
      help: 'A business goal is what the organization wants; a digital goal is what digital work contributes to it.',
      control: 'choice',
      words: { business: 'Business goal', digital: 'Digital goal' },
    }),
    weight: field(choiceOr([1, 2, 3, 4, 5], 3), {
      label: 'Weight',
      help: 'How much it matters beside the other goals, 1 to 5.',
      control: 'scale',
    }),
    owner: field(text(), {
      label: 'Owner',
      help: 'The one person who answers for reaching it.',
      control: 'person',
    }),
    due: field(day(), {
      label: 'Due',
      help: 'The day by which it is to be reached.',
      control: 'day',
    }),
  },
});
export type Goal = ElementOf<typeof goal>;
