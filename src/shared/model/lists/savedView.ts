import { field } from '../field.ts';
import { open } from '../openValue.ts';
import { text, titleText } from '../scalars.ts';
import { defineListRecord, type RecordIn } from './define.ts';

/** A saved table layout, lens or presentation step. */
export const savedView = defineListRecord({
  label: 'Saved view',
  plural: 'Saved views',
  fields: {
    title: field(titleText(), { label: 'Title', help: 'What it is called.', control: 'title' }),
    view: field(text(), { label: 'View', help: 'The view that it belongs to.', control: 'hidden' }),
    settings: field(open(), { label: 'Settings', help: 'How the view looked.', control: 'hidden' }),
  },
});
export type SavedView = RecordIn<typeof savedView>;
