import { field } from '../field.ts';
import { flag, text, titleText } from '../scalars.ts';
import { defineListRecord, type RecordIn } from './define.ts';

export const platform = defineListRecord({
  label: 'Platform',
  plural: 'Platforms',
  fields: {
    title: field(titleText(), { label: 'Title', help: 'What the system is called.', control: 'title' }),
    function: field(text(), {
      label: 'Function',
      help: 'What it is used for; two with one function may be one too many.',
      control: 'line',
    }),
    integrated: field(flag(), {
      label: 'Integrated',
      help: 'Whether it is integrated with the systems that IT runs.',
      control: 'flag',
    }),
    notes: field(text(), { label: 'Notes', help: 'What is known of it.', control: 'paragraph' }),
  },
});
export type Platform = RecordIn<typeof platform>;
