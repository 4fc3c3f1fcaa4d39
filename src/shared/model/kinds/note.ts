import { field } from '../field.ts';
import { choiceOr } from '../scalars.ts';
import { baseFields } from './base.ts';
import { defineKind, type ElementOf } from './define.ts';

/** A remark on the map. Its text is the title. */
export const note = defineKind({
  kind: 'note',
  label: 'Note',
  plural: 'Notes',
  key: 'N',
  help: 'A remark, which no check and no figure takes notice of.',
  fields: {
    ...baseFields('internal'),
    color: field(choiceOr(['yellow', 'blue', 'green', 'pink'], 'yellow'), {
      label: 'Color',
      help: 'The color of the note.',
      control: 'choice',
      words: { yellow: 'Yellow', blue: 'Blue', green: 'Green', pink: 'Pink' },
    }),
  },
});
export type Note = ElementOf<typeof note>;
