import { entries, fixedEntries, ids, record, texts } from './composites.ts';
import { type FieldValues, field, shapesOf } from './field.ts';
import { rating } from './rating.ts';
import { choiceOr, day, flagOr, id, instant, number, numberOr, reference, text, titleText } from './scalars.ts';
import type { Id } from './values.ts';

const EPOCH = '1970-01-01T00:00:00.000Z';
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What a map says of itself. */
export const mapFields = {
  title: field(titleText(), { label: 'Title', help: 'What the map is called.', control: 'title' }),
  organization: field(text(), { label: 'Organization', help: 'Whose strategy it is.', control: 'line' }),
  vision: field(text(), {
    label: 'Vision',
    help: 'What the transformation means for the brand, in a sentence or two.',
    control: 'paragraph',
  }),
  currency: field(text(3, 'EUR', /^[A-Z]{3}$/), {
    label: 'Currency',
    help: 'The currency of every amount on the map.',
    control: 'currency',
  }),
  horizon: field(record({ start: day(), end: day() }), {
    label: 'Horizon',
    help: 'The time that the plan covers.',
    control: 'horizon',
  }),
  review: field(record({ everyMonths: number({ min: 1, whole: true }), last: day() }), {
    label: 'Review rhythm',
    help: 'How many months lie between two reviews, and when the last one was.',
    control: 'rhythm',
  }),
  areas: field(record({ vision: rating(), changeManagement: rating(), it: rating(), communication: rating() }), {
    label: 'Areas',
    help: 'The four areas of a customer-centric transformation, each rated 0 to 4.',
    control: 'ratings',
    section: 'more',
    words: { vision: 'Vision', changeManagement: 'Change management', it: 'IT', communication: 'Communication' },
  }),
  promises: field(fixedEntries(rating(), 10), {
    label: 'Promises',
    help: 'The ten promises of a responsive organization, each rated 0 to 4.',
    control: 'ratings',
    section: 'more',
    words: {
      1: 'We listen to customers and talk with them',
      2: 'We respect and protect what they share',
      3: 'Relationships come before leads',
      4: 'Our thought leadership is worth the name',
      5: 'We keep channels honest and game none of them',
      6: 'We do not mistake viral luck for influence',
      7: 'We train our people',
      8: 'Objectives hold performance metrics that measure business results',
      9: 'We explain how digital work changes jobs',
      10: 'We are patient while the organization adapts',
    },
  }),
  ingredients: field(record({ strategy: rating(), vision: rating(), technology: rating() }), {
    label: 'Ingredients',
    help: 'The three that are needed from the start, each rated 0 to 4.',
    control: 'ratings',
    section: 'more',
    words: {
      strategy: 'A customer-centric strategy',
      vision: 'A clear vision',
      technology: 'The right technology',
    },
  }),
  themes: field(texts(), {
    label: 'Themes',
    help: 'The strategic themes, in the order that gives them their colors.',
    control: 'tags',
    section: 'more',
  }),
  yearStart: field(choiceOr(months, 1), {
    label: 'Fiscal year starts in',
    help: 'The first month of the fiscal year.',
    control: 'month',
    section: 'more',
  }),
  lineage: field(ids(), {
    label: 'Lineage',
    help: 'Versions of this map that were saved to files.',
    control: 'hidden',
  }),
  agenda: field(entries(record({ step: text(), minutes: numberOr(0), done: flagOr(false), note: text() })), {
    label: 'Agenda',
    help: 'The steps of the workshop.',
    control: 'hidden',
  }),
  dots: field(number(), {
    label: 'Dots',
    help: 'How many votes each participant may give.',
    control: 'number',
    section: 'more',
  }),
  mutes: field(entries(record({ check: text(), element: reference(), reason: text(), at: instant(EPOCH) })), {
    label: 'Mutes',
    help: 'Checks that were put aside, with the reason.',
    control: 'hidden',
  }),
  createdAt: field(instant(EPOCH), { label: 'Created', help: 'When the map was made.', control: 'hidden' }),
  updatedAt: field(instant(EPOCH), { label: 'Changed', help: 'When the map was last changed.', control: 'hidden' }),
};

export type MapInfo = { readonly id: Id } & FieldValues<typeof mapFields>;

export const mapShape = record({ id: id(), ...shapesOf(mapFields) });
