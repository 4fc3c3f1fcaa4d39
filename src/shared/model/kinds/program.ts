import { choices, entries, record } from '../composites.ts';
import { field } from '../field.ts';
import { choice, flag, number, requiredDay, text } from '../scalars.ts';
import { baseFields } from './base.ts';
import { defineKind, type ElementOf } from './define.ts';
import { healthBenchmark } from './healthBenchmark.ts';
import { workFields } from './work.ts';

const answer = () => record({ answer: text(), barriers: text() });

/** A program that brings people together around a shared interest [LN-C, NET, SCRM]. */
export const program = defineKind({
  kind: 'program',
  label: 'Community program',
  plural: 'Community programs',
  key: 'P',
  help: 'Work that brings people together around a shared interest.',
  fields: {
    ...baseFields('internal'),
    ...workFields,
    purposes: field(choices(['ideation', 'support', 'feedback']), {
      label: 'Purposes',
      help: 'What members and the organization do together.',
      control: 'choices',
      section: 'community',
      words: { ideation: 'Ideation and innovation', support: 'Service and support', feedback: 'Feedback' },
    }),
    models: field(choices(['forum', 'wiki', 'blog', 'newsletter', 'offline', 'socialGroup', 'messaging']), {
      label: 'Models',
      help: 'The forms in which people meet.',
      control: 'choices',
      section: 'community',
      words: {
        forum: 'Forum',
        wiki: 'Wiki',
        blog: 'Blog',
        newsletter: 'Newsletter',
        offline: 'Offline',
        socialGroup: 'Social group',
        messaging: 'Messaging',
      },
    }),
    lifespan: field(choice(['task', 'objective', 'impromptu']), {
      label: 'Lifespan',
      help: 'It ends with a task, lives as long as its objective, or was formed by members of their own accord.',
      control: 'choice',
      section: 'community',
      words: { task: 'Task-driven', objective: 'Objective-driven', impromptu: 'Impromptu' },
    }),
    serves: field(
      choices([
        'productValue',
        'productImprovement',
        'newProducts',
        'marketingAndSales',
        'serviceCost',
        'privateConversation',
      ]),
      {
        label: 'Serves',
        help: 'Which of the six ways it serves customers and the business.',
        control: 'choices',
        section: 'community',
        words: {
          productValue: 'More value from current products',
          productImprovement: 'Better existing products',
          newProducts: 'New products',
          marketingAndSales: 'Better marketing and sales',
          serviceCost: 'Lower cost of service',
          privateConversation: 'Deeper private conversations',
        },
      },
    ),
    network: field(record({ who: answer(), why: answer(), where: answer(), how: answer(), what: answer() }), {
      label: 'Network Thinking',
      help: 'Five questions to answer in about fifteen minutes, each with what stands in the way of an answer.',
      control: 'network',
      section: 'community',
      words: {
        who: 'Who are your customers?',
        why: 'Why would they build relationships with each other?',
        where: 'Where would they want to?',
        how: 'How would they want to?',
        what: 'What can you, as the host, add to those relationships over time?',
      },
    }),
    reputationSystem: field(flag(), {
      label: 'Reputation system',
      help: 'Whether members can earn a standing that others see.',
      control: 'flag',
      section: 'community',
    }),
    memberDataLinked: field(flag(), {
      label: 'Member data linked',
      help: 'Whether member data is joined to customer data.',
      control: 'flag',
      section: 'community',
    }),
    mobile: field(flag(), {
      label: 'Mobile',
      help: 'Whether it works well on a phone.',
      control: 'flag',
      section: 'community',
    }),
    health: field(
      entries(
        record({
          date: requiredDay(),
          members: number(),
          posts: number(),
          pageViews: number(),
          responseMinutes: number(),
          repliesPerTopic: number(),
          activeTopics: number(),
        }),
      ),
      {
        label: 'Health readings',
        help: 'The community in numbers on a day; posts and page views of the 30 days before.',
        control: 'health',
        section: 'community',
      },
    ),
    healthBenchmark: field(healthBenchmark(), {
      label: 'Health benchmark',
      help: 'The same numbers of a community like this one, to compare with.',
      control: 'healthBenchmark',
      section: 'community',
    }),
  },
});
export type Program = ElementOf<typeof program>;
