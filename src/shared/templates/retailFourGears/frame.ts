/** What frames the map: direction, readiness, who is to be reached and where, and the route from contact to advocate. */
import { counts } from '../compose.ts';
import type { TemplateDraft } from '../template.ts';

export const map: TemplateDraft['map'] = {
  id: 'map-retail-four-gears',
  title: 'From two gears to four',
  organization: 'Larkmoor Outfitters',
  vision:
    'People come to Larkmoor to plan the next trip with others who have walked it, and buy the gear along the way.',
  currency: 'USD',
  horizon: { start: '2026-02-01', end: '2029-01-31' },
  review: { everyMonths: 3, last: '2026-08-05' },
  areas: {
    vision: { score: 3, note: 'Store managers can repeat it. Buying reads it as a marketing slogan.' },
    changeManagement: {
      score: 1,
      note: 'Stores learned of the last two projects from the customer newsletter. No one is named for change.',
    },
    it: { score: 2, note: 'The shop and the tills are joined; the community is not.' },
    communication: { score: 3, note: 'A weekly call with all 84 stores works well.' },
  },
  promises: [
    { score: 3, note: 'Store staff listen well. What they hear stays in the store.' },
    { score: 3, note: 'Consent is clear on the web, less so at the till.' },
    { score: 2, note: 'Each message still carries an offer.' },
    { score: 2, note: 'Strong on boots and tents, thin elsewhere.' },
    { score: 2, note: 'Two paid creators were not marked as paid. Corrected, and now a contract clause.' },
    { score: 1, note: 'The creator campaign is still reported by views.' },
    { score: 2, note: '40 of 84 stores have had a day of training.' },
    { score: 2, note: 'Repeat purchase is in the bonus of head office, not of stores.' },
    { score: 2, note: 'Staff ask whether advice given online counts toward their hours.' },
    { score: 3, note: 'The board gave the community three years and asks for figures each quarter.' },
  ],
  ingredients: {
    strategy: { score: 3, note: 'Starts from the trip, not from the category.' },
    vision: { score: 3, note: 'Shared by marketing, stores and e-commerce.' },
    technology: { score: 2, note: 'Four good tools and two email systems. The member id is what is missing.' },
  },
  themes: ['Be found', 'Come back', 'Take part', 'Buy with ease'],
  yearStart: 2,
  dots: 4,
  mutes: [
    {
      check: 'duplicate-platforms',
      element: null,
      reason: 'The receipt mailer goes when its contract ends; moving sooner would cost more than a year of it.',
      at: '2026-08-05T16:10:00Z',
    },
  ],
};

export const audiences: TemplateDraft['audiences'] = [
  {
    id: 'a-weekenders',
    title: 'Weekend hikers and campers',
    group: 'customers',
    priority: true,
    notes: '410,000 active buyers, 1.6 orders a year. They plan four trips a year and think of us for one.',
    channels: ['ch-site', 'ch-hiking-groups', 'ch-stores'],
  },
  {
    id: 'a-experienced',
    title: 'Experienced owners who advise others',
    group: 'customers',
    priority: true,
    notes: 'Perhaps 9,000 people. They answer strangers’ questions for the joy of it, mostly elsewhere.',
    channels: ['ch-trailhead', 'ch-trail-sites', 'ch-hiking-groups'],
  },
  {
    id: 'a-first-timers',
    title: 'First-time campers',
    group: 'prospects',
    priority: true,
    notes: 'Fear of buying wrong keeps them from buying at all.',
    channels: ['ch-short-video', 'ch-trail-sites'],
  },
  {
    id: 'a-families',
    title: 'Families who buy on price',
    group: 'prospects',
    notes: 'Large, fickle, and served better by others. We do not chase them.',
    channels: ['ch-short-video'],
  },
  {
    id: 'a-store-staff',
    title: 'Store staff who are out every weekend',
    group: 'employees',
    notes: '300 of 1,900; their names carry more weight than ours.',
    channels: ['ch-staff-app', 'ch-stores'],
  },
  {
    id: 'a-guides',
    title: 'Park guides and climbing schools',
    group: 'partners',
    priority: true,
    notes: '60 schools and parks send beginners with a list of what to buy. No one looks after them.',
    channels: ['ch-trail-sites'],
  },
  {
    id: 'a-bloggers',
    title: 'Trail writers and filmmakers',
    group: 'influencers',
    notes: 'Small followings, long memories.',
    channels: ['ch-short-video', 'ch-trail-sites'],
  },
];

export const channels: TemplateDraft['channels'] = [
  {
    id: 'ch-site',
    title: 'Shop and trip guides',
    group: 'ownedCommunity',
    mobile: true,
    notes: '2.1 million visits a month.',
  },
  {
    id: 'ch-trailhead',
    title: 'The Trailhead community',
    group: 'ownedCommunity',
    mobile: true,
    notes: 'Seven of ten visits are from a phone.',
  },
  {
    id: 'ch-hiking-groups',
    title: 'Local hiking groups on social networks',
    group: 'socialWeb',
    mobile: true,
    notes: '',
  },
  {
    id: 'ch-short-video',
    title: 'Short video platforms',
    group: 'socialWeb',
    mobile: true,
    notes: 'Good for a first look, poor for a choice.',
  },
  { id: 'ch-staff-app', title: 'Staff app', group: 'enterprise', mobile: true, notes: 'Opened daily in most stores.' },
  {
    id: 'ch-stores',
    title: 'Store notice boards and counters',
    group: 'enterprise',
    mobile: false,
    notes: '84 stores.',
  },
  {
    id: 'ch-trail-sites',
    title: 'Trail review sites',
    group: 'thirdParty',
    mobile: true,
    notes: 'Where trips are chosen. Three sites hold most of it.',
  },
];

export const platforms: TemplateDraft['platforms'] = [
  { id: 'pf-shop', title: 'Shop system', function: 'Web shop', integrated: true, notes: 'Joined with the tills.' },
  { id: 'pf-loyalty', title: 'Loyalty system', function: 'Membership', integrated: true, notes: '' },
  {
    id: 'pf-community',
    title: 'Community suite',
    function: 'Customer community',
    integrated: false,
    notes: 'Own sign-in until the member id is ready.',
  },
  { id: 'pf-campaign-mail', title: 'Campaign mailer', function: 'Email', integrated: true, notes: '' },
  {
    id: 'pf-receipt-mail',
    title: 'Receipt mailer',
    function: 'Email',
    integrated: true,
    notes: 'Came with the tills.',
  },
  { id: 'pf-ads', title: 'Advertising console', function: 'Advertising', integrated: true, notes: '' },
];

export const stages: TemplateDraft['stages'] = [
  {
    id: 'st-first-contact',
    title: 'First contact',
    milestone: 'Read a guide, saw a story or walked into a store',
    communication: 'Something of use for the trip they are planning. No pop-up, no discount.',
    recovery: 'A guide that is wrong is corrected within a day, with thanks to whoever said so.',
    counts: counts(['2026-04-30', 5200000], ['2026-07-31', 5650000]),
  },
  {
    id: 'st-first-interaction',
    title: 'First interaction',
    milestone: 'Asked, saved a packing list or joined a talk in a store',
    communication: 'An answer from an owner or a named colleague, then one fitting guide.',
    recovery: 'No answer within a day: a store specialist writes in person.',
    counts: counts(['2026-04-30', 318000], ['2026-07-31', 352000]),
  },
  {
    id: 'st-regular',
    title: 'Regular interaction',
    milestone: 'Three visits in a season without buying',
    communication: 'People near them with the same kind of trip; the next club night.',
    recovery: 'The community lead replies and makes up for it with a place on a guided walk.',
    counts: counts(['2026-04-30', 41000], ['2026-07-31', 58000]),
  },
  {
    id: 'st-buyer',
    title: 'Buyer',
    milestone: 'First purchase with a member number',
    communication: 'How to care for it, and who to ask.',
    recovery: 'Exchange in any store without a receipt.',
    counts: counts(['2026-04-30', 618000], ['2026-07-31', 627000]),
  },
  {
    id: 'st-repeat-buyer',
    title: 'Repeat buyer',
    milestone: 'Bought again within twelve months',
    communication: 'Members’ offers on what fits the gear they own.',
    recovery: 'Exchange, and a call from the store they know.',
    counts: counts(['2026-04-30', 212000], ['2026-07-31', 221000]),
  },
  {
    id: 'st-advocate',
    title: 'Advocate',
    milestone: 'Answered, reviewed in depth or tested for others',
    communication: 'First look at prototypes; their name on what they helped to improve.',
    recovery: 'The head of community calls the same day.',
    counts: counts(['2026-04-30', 1450], ['2026-07-31', 2380]),
  },
  {
    id: 'st-high-value',
    title: 'High-value buyer',
    milestone: 'Spends over $1,200 a year with us',
    communication: 'A named specialist in their store.',
    recovery: '',
    counts: counts(['2026-04-30', 17300], ['2026-07-31', 17900]),
  },
];

export const reviews: TemplateDraft['reviews'] = [
  {
    id: 'rv-creators',
    date: '2026-08-05',
    element: 'i-creators',
    decision: 'refine',
    text: 'Views are high, first purchases from it cannot be seen. Joanna names the goal and the measure before the next booking, or it stops.',
    author: 'Joanna Keller',
  },
  {
    id: 'rv-reserve',
    date: '2026-08-05',
    element: 'i-reserve-and-try',
    decision: 'keep',
    text: 'Live in all stores a month early. Carl’s team runs it from here.',
    author: 'Joanna Keller',
  },
  {
    id: 'rv-trailhead',
    date: '2026-08-05',
    element: 'p-trailhead',
    decision: 'keep',
    text: 'Twice the members we planned for, and regions with two hosts stay lively. Open the next nine only with hosts in place.',
    author: 'Nina Hallberg',
  },
  {
    id: 'rv-member-id',
    date: '2026-08-05',
    element: 'i-member-id',
    decision: 'keep',
    text: 'Tills and shop are joined. The community sign-in waits for the vendor; three plans on this map wait with it.',
    author: 'Felix Brandt',
  },
  {
    id: 'rv-retargeting',
    date: '2026-05-06',
    element: 'i-retargeting',
    decision: 'note',
    text: 'Finance asks how many of these customers would have come anyway. A holdout test is to be set up.',
    author: 'Owen Park',
  },
];
