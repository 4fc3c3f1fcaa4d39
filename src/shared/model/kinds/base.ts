import { record, texts } from '../composites.ts';
import { field } from '../field.ts';
import { choiceOr, flagOr, numberOr, text, titleText } from '../scalars.ts';

/** The four perspectives of a strategy map, top down [BSC]. */
export const perspectives = ['shareholder', 'customer', 'internal', 'learning'] as const;
export type Perspective = (typeof perspectives)[number];

/** Farthest place on the canvas, in px from the origin, either way. */
export const POSITION_LIMIT = 1e6;

const coordinate = () => numberOr(0, { min: -POSITION_LIMIT, max: POSITION_LIMIT });

/** What elements of every kind have. @param home the perspective of an element that names none */
export const baseFields = (home: Perspective) => ({
  title: field(titleText(), {
    label: 'Title',
    help: 'What it is, in the words people in the room use.',
    control: 'title',
  }),
  description: field(text(), {
    label: 'Description',
    help: 'What someone who was not in the room needs to know.',
    control: 'paragraph',
  }),
  perspective: field(choiceOr(perspectives, home), {
    label: 'Perspective',
    help: 'The band of the map it stands in.',
    control: 'choice',
    words: {
      shareholder: 'Shareholder value',
      customer: 'Customer value',
      internal: 'Internal and operational value',
      learning: 'Learn and grow',
    },
  }),
  position: field(record({ x: coordinate(), y: coordinate() }), {
    label: 'Position',
    help: 'Where the card stands in its band.',
    control: 'hidden',
    section: 'more',
  }),
  theme: field(text(), {
    label: 'Theme',
    help: 'The strategic theme it belongs to; themes color the map.',
    control: 'theme',
    section: 'more',
  }),
  tags: field(texts(), {
    label: 'Tags',
    help: 'Words to find and filter by.',
    control: 'tags',
    section: 'more',
  }),
  votes: field(numberOr(0, { whole: true }), {
    label: 'Votes',
    help: 'Dots it was given in a workshop.',
    control: 'number',
    section: 'more',
  }),
  parked: field(flagOr(false), {
    label: 'Parked',
    help: 'On the parking lot: kept, but left out of checks, figures and plans.',
    control: 'flag',
    section: 'more',
  }),
});
