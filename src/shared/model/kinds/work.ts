import { choices, entries, ids, record } from '../composites.ts';
import { field } from '../field.ts';
import { scale } from '../rating.ts';
import {
  choice,
  choiceOr,
  day,
  flagOr,
  id,
  number,
  requiredChoice,
  requiredDay,
  requiredNumber,
  text,
  titleText,
} from '../scalars.ts';

export const statuses = ['idea', 'planned', 'active', 'paused', 'done', 'stopped'] as const;
export type Status = (typeof statuses)[number];

/** The four gears of a business, in the order in which they are put into motion [GEARS]. */
export const gears = ['acquisition', 'engagement', 'enlistment', 'monetization'] as const;
export type Gear = (typeof gears)[number];

/** The three fronts on which an organization becomes responsive [LN]. */
export const fronts = ['experience', 'model', 'operations'] as const;

const amount = () => number({ min: 0 });
const fiveStep = () => requiredChoice([1, 2, 3, 4, 5]);

const plan = {
  status: field(choiceOr(statuses, 'idea'), {
    label: 'Status',
    help: 'Ideas are not counted in figures; stopped work is left out of them altogether.',
    control: 'choice',
    section: 'basics',
    words: { idea: 'Idea', planned: 'Planned', active: 'Active', paused: 'Paused', done: 'Done', stopped: 'Stopped' },
  }),
  owner: field(text(), {
    label: 'Owner',
    help: 'The one person who answers for it.',
    control: 'person',
    section: 'basics',
  }),
  team: field(text(), {
    label: 'Team',
    help: 'Who does the work, with the time set aside for it.',
    control: 'line',
    section: 'plan',
  }),
  itPartner: field(text(), {
    label: 'IT partner',
    help: 'Who in IT works with the team on platforms and data.',
    control: 'person',
    section: 'plan',
  }),
  lineOfBusiness: field(text(), {
    label: 'Line of business',
    help: 'The part of the organization that it serves and that answers for its result.',
    control: 'line',
    section: 'plan',
  }),
  scope: field(text(), { label: 'Scope', help: 'What is in, and what is not.', control: 'paragraph', section: 'plan' }),
  approach: field(text(), {
    label: 'Approach',
    help: 'In what way it is going to be done.',
    control: 'paragraph',
    section: 'plan',
  }),
  hypothesis: field(text(), {
    label: 'Hypothesis',
    help: 'What is expected to happen, for whom, and why.',
    control: 'paragraph',
    section: 'plan',
  }),
  contingency: field(text(), {
    label: 'Contingency',
    help: 'What happens if it does not go as planned.',
    control: 'paragraph',
    section: 'plan',
  }),
  start: field(day(), { label: 'Start', help: 'Its first day.', control: 'day', section: 'plan' }),
  end: field(day(), { label: 'End', help: 'The day on which it ends.', control: 'day', section: 'plan' }),
  milestones: field(entries(record({ id: id(), title: titleText(), due: day(), done: flagOr(false), owner: text() })), {
    label: 'Milestones',
    help: 'Points at which one can see whether it is on its way.',
    control: 'milestones',
    section: 'plan',
  }),
  risks: field(
    entries(record({ id: id(), title: titleText(), likelihood: fiveStep(), impact: fiveStep(), response: text() })),
    {
      label: 'Risks',
      help: 'What could go wrong, how likely and how bad, and what would be done.',
      control: 'risks',
      section: 'plan',
    },
  ),
};

const money = {
  cost: field(record({ oneOff: amount(), perYear: amount() }), {
    label: 'Cost',
    help: 'What it costs once, and what it costs in each year that it runs.',
    control: 'cost',
    section: 'money',
  }),
  spent: field(amount(), { label: 'Spent', help: 'What has been spent so far.', control: 'money', section: 'money' }),
  benefit: field(record({ perYear: amount(), kind: choice(['revenue', 'savings', 'other']) }), {
    label: 'Benefit',
    help: 'What it is expected to bring in a year, and of what kind that is.',
    control: 'benefit',
    section: 'money',
    words: { revenue: 'Revenue', savings: 'Savings', other: 'Other' },
  }),
  returns: field(entries(record({ date: requiredDay(), amount: requiredNumber(), note: text() })), {
    label: 'Returns booked',
    help: 'The benefit that was really seen, as it was booked.',
    control: 'returns',
    section: 'money',
  }),
};

const people = {
  audiences: field(ids(), {
    label: 'Audiences',
    help: 'Whom it is for.',
    control: 'references',
    section: 'people',
    refersTo: 'audiences',
  }),
  channels: field(ids(), {
    label: 'Channels',
    help: 'Where it meets them.',
    control: 'references',
    section: 'people',
    refersTo: 'channels',
  }),
  platforms: field(ids(), {
    label: 'Platforms',
    help: 'The systems that it runs on.',
    control: 'references',
    section: 'people',
    refersTo: 'platforms',
  }),
  gears: field(choices(gears), {
    label: 'Gears',
    help: 'Which of the four gears of the business it turns.',
    control: 'choices',
    section: 'people',
    words: {
      acquisition: 'Acquisition',
      engagement: 'Engagement',
      enlistment: 'Enlistment',
      monetization: 'Monetization',
    },
  }),
  fronts: field(choices(fronts), {
    label: 'Fronts',
    help: 'Where it makes the organization more responsive.',
    control: 'choices',
    section: 'people',
    words: { experience: 'Customer experience', model: 'Business model', operations: 'Operational processes' },
  }),
  audienceBenefit: field(text(), {
    label: 'Benefit to the audience',
    help: 'What the people it is for get out of it.',
    control: 'paragraph',
    section: 'people',
  }),
  organizationBenefit: field(text(), {
    label: 'Benefit to the organization',
    help: 'What the organization gets out of it.',
    control: 'paragraph',
    section: 'people',
  }),
};

const rules = {
  processReadiness: field(scale(), {
    label: 'Process readiness',
    help: 'How sound the underlying process is today, 0 to 4: going digital shines a light on a weak one.',
    control: 'scale',
    section: 'rules',
  }),
  operatingRules: field(
    record({
      segment: text(),
      businessRules: text(),
      serviceLevels: text(),
      measurement: text(),
      feedback: text(),
      analytics: text(),
    }),
    {
      label: 'Operating rules',
      help: 'For whom; by what rules; what is promised; how success is measured; how customers’ view is collected; what insight goes where.',
      control: 'rules',
      section: 'rules',
      words: {
        segment: 'Segment',
        businessRules: 'Business rules',
        serviceLevels: 'Service levels',
        measurement: 'Measurement',
        feedback: 'Feedback',
        analytics: 'Analytics',
      },
    },
  ),
};

/** What initiatives and community programs share. */
export const workFields = { ...plan, ...money, ...people, ...rules };
