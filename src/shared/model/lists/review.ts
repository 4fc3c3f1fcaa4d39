import { field } from '../field.ts';
import { choiceOr, reference, requiredDay, text } from '../scalars.ts';
import { defineListRecord, type RecordIn } from './define.ts';

/** A decision taken at a review. */
export const review = defineListRecord({
  label: 'Review',
  plural: 'Reviews',
  fields: {
    date: field(requiredDay(), { label: 'Date', help: 'When it was decided.', control: 'day' }),
    element: field(reference(), {
      label: 'About',
      help: 'What it is about; the map as a whole where nothing is named.',
      control: 'hidden',
    }),
    decision: field(choiceOr(['keep', 'refine', 'stop', 'note'], 'note'), {
      label: 'Decision',
      help: 'Keep what works, refine what nearly does, stop the rest.',
      control: 'choice',
      words: { keep: 'Keep', refine: 'Refine', stop: 'Stop', note: 'Note' },
    }),
    text: field(text(), { label: 'Text', help: 'What was decided, and why.', control: 'paragraph' }),
    author: field(text(), { label: 'Author', help: 'Who wrote it down.', control: 'person' }),
  },
});
export type Review = RecordIn<typeof review>;
