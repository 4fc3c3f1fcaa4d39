import { field } from '../field.ts';
import { choiceOr, flagOr, text, titleText } from '../scalars.ts';
import { defineListRecord, type RecordIn } from './define.ts';

/** The four places where a total community is found [TC]. */
export const channelGroups = ['ownedCommunity', 'socialWeb', 'enterprise', 'thirdParty'] as const;

export const channel = defineListRecord({
  label: 'Channel',
  plural: 'Channels',
  fields: {
    title: field(titleText(), { label: 'Title', help: 'What it is called.', control: 'title' }),
    group: field(choiceOr(channelGroups, 'ownedCommunity'), {
      label: 'Group',
      help: 'Where in the total community it lies.',
      control: 'choice',
      words: {
        ownedCommunity: 'Owned community',
        socialWeb: 'Social web',
        enterprise: 'Inside the enterprise',
        thirdParty: 'Third-party sites',
      },
    }),
    mobile: field(flagOr(false), { label: 'Mobile', help: 'Whether it works well on a phone.', control: 'flag' }),
    notes: field(text(), { label: 'Notes', help: 'What is known of it.', control: 'paragraph' }),
  },
});
export type Channel = RecordIn<typeof channel>;
