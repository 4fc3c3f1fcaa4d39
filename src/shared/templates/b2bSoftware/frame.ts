/** What frames the map: direction, readiness, who is to be reached and where, and the route from contact to advocate. */
import { counts } from '../compose.ts';
import type { TemplateDraft } from '../template.ts';

export const map: TemplateDraft['map'] = {
  id: 'map-b2b-software',
  title: 'From renewals at risk to customers who sell for us',
  organization: 'Ferrowick Software',
  vision:
    'Every scheduler on every shop floor we serve gets full use of Ferrowick within 90 days, helps the next one do the same, and says so where other manufacturers listen.',
  currency: 'USD',
  horizon: { start: '2026-01-01', end: '2028-12-31' },
  review: { everyMonths: 3, last: '2026-08-20' },
  areas: {
    vision: {
      score: 3,
      note: 'The leadership team can name the three business goals; middle managers know two of them.',
    },
    changeManagement: { score: 2, note: 'Support has a change lead. Product and sales do not.' },
    it: { score: 1, note: 'Member ids, accounts and cases live in three systems with no common key.' },
    communication: { score: 3, note: 'A monthly customer letter and a quarterly all-hands, both well read.' },
  },
  promises: [
    { score: 3, note: 'Product managers read the community daily; sales rarely does.' },
    { score: 4, note: 'Community data never goes to outbound calling lists. Written into the member terms.' },
    { score: 2, note: 'Account teams still open with the renewal date.' },
    { score: 2, note: 'Good articles on changeover time; the rest repeats the brochure.' },
    { score: 4, note: 'No paid reviews, no staff posting as customers.' },
    { score: 3, note: 'One video drew 90,000 views and two trials. We stopped reporting views alone.' },
    { score: 1, note: 'Support staff learned to answer in public by doing it. No course, no coach.' },
    { score: 2, note: 'Retention is in two of six vice presidents’ objectives.' },
    { score: 2, note: 'The support team asked what a solved thread means for their case targets. No answer yet.' },
    { score: 3, note: 'The board agreed to judge the community on its second full year.' },
  ],
  ingredients: {
    strategy: { score: 3, note: 'Built around the scheduler, not the buyer. Sales plans have yet to follow.' },
    vision: { score: 3, note: 'One sentence, agreed on at the leadership offsite.' },
    technology: { score: 2, note: 'The community is sound; what is missing is the link to accounts.' },
  },
  themes: ['Faster to value', 'Answers', 'Product insight', 'Customer proof'],
  yearStart: 1,
  dots: 5,
  mutes: [
    {
      check: 'platform-not-integrated',
      element: 'pf-events',
      reason: 'Registrations are matched to accounts by hand twice a month until the event tool is replaced.',
      at: '2026-08-20T15:40:00Z',
    },
  ],
};

export const audiences: TemplateDraft['audiences'] = [
  {
    id: 'a-schedulers',
    title: 'Schedulers and planners',
    group: 'customers',
    priority: true,
    notes: 'About 11,000 people. They live in the product, have no budget, and decide whether it is used.',
    channels: ['ch-workbench', 'ch-help-panel', 'ch-lean-forum'],
  },
  {
    id: 'a-plant-managers',
    title: 'Plant managers who renew',
    group: 'customers',
    priority: true,
    notes: 'One or two in each of 1,900 accounts. They compare notes with other plants, in person.',
    channels: ['ch-chapters', 'ch-network-groups'],
  },
  {
    id: 'a-evaluators',
    title: 'Manufacturers comparing schedulers',
    group: 'prospects',
    priority: true,
    notes: 'Shortlist three vendors, then ask a peer. Two of three call someone we did not suggest.',
    channels: ['ch-network-groups', 'ch-lean-forum', 'ch-chapters'],
  },
  {
    id: 'a-staff',
    title: 'Support, success and product staff',
    group: 'employees',
    notes: '140 people, of whom 35 have ever posted in the community.',
    channels: ['ch-answer-desk', 'ch-workbench'],
  },
  {
    id: 'a-integrators',
    title: 'Implementation partners',
    group: 'partners',
    priority: true,
    notes: '22 firms set up four of ten new accounts. They have no place of their own with us.',
    channels: ['ch-network-groups'],
  },
  {
    id: 'a-lean-writers',
    title: 'Lean consultants and trade writers',
    group: 'influencers',
    notes: 'A dozen names that plant managers quote to us.',
    channels: ['ch-lean-forum', 'ch-network-groups'],
  },
];

export const channels: TemplateDraft['channels'] = [
  {
    id: 'ch-workbench',
    title: 'The Workbench community',
    group: 'ownedCommunity',
    mobile: true,
    notes: '6,900 members; a third of visits come from a phone on the shop floor.',
  },
  {
    id: 'ch-help-panel',
    title: 'Help panel in the product',
    group: 'ownedCommunity',
    mobile: false,
    notes: 'Opened by 2,300 people a week.',
  },
  {
    id: 'ch-network-groups',
    title: 'Manufacturing groups on professional networks',
    group: 'socialWeb',
    mobile: true,
    notes: 'Two groups matter; both are run by practitioners.',
  },
  { id: 'ch-answer-desk', title: 'Answer desk in company chat', group: 'enterprise', mobile: true, notes: '' },
  {
    id: 'ch-lean-forum',
    title: 'Independent lean manufacturing forum',
    group: 'thirdParty',
    mobile: false,
    notes: 'Small and old-fashioned, and where planners ask what they would not ask a vendor.',
  },
  {
    id: 'ch-chapters',
    title: 'Trade association chapter meetings',
    group: 'thirdParty',
    mobile: false,
    notes: 'Eleven regional chapters, quarterly evenings.',
  },
];

export const platforms: TemplateDraft['platforms'] = [
  {
    id: 'pf-community',
    title: 'Community suite',
    function: 'Customer community',
    integrated: true,
    notes: 'Single sign-on with the product.',
  },
  { id: 'pf-crm', title: 'Account system', function: 'Customer relationship management', integrated: true, notes: '' },
  { id: 'pf-support-desk', title: 'Support desk', function: 'Case handling', integrated: true, notes: '' },
  {
    id: 'pf-in-app',
    title: 'In-product guides',
    function: 'User guidance',
    integrated: true,
    notes: 'Owned by the product team.',
  },
  {
    id: 'pf-events',
    title: 'Event registration',
    function: 'Event management',
    integrated: false,
    notes: 'Bought by field marketing on a card; contract ends within the year.',
  },
];

export const stages: TemplateDraft['stages'] = [
  {
    id: 'st-first-contact',
    title: 'First contact',
    milestone: 'Knows what Ferrowick does and left a way to be reached',
    communication: 'A story from a plant of the same size and trade. No call for two weeks.',
    recovery: 'Wrong person or wrong size: say so, and point to something that fits better.',
    counts: counts(['2026-03-31', 41200], ['2026-06-30', 44600], ['2026-09-30', 47900]),
  },
  {
    id: 'st-first-interaction',
    title: 'First interaction',
    milestone: 'Asked a question or tried a sample schedule',
    communication: 'An answer from a named person within a working day, with one next step.',
    recovery: 'A product specialist calls the same day and fixes the sample with them.',
    counts: counts(['2026-03-31', 12800], ['2026-06-30', 13700], ['2026-09-30', 14600]),
  },
  {
    id: 'st-regular',
    title: 'Regular interaction',
    milestone: 'Came back three times in a month, as a visitor or a member',
    communication: 'An invitation to the next user group near them and to the thread on their trade.',
    recovery: 'The community manager answers in the thread and follows up in private.',
    counts: counts(['2026-03-31', 6100], ['2026-06-30', 6650], ['2026-09-30', 7300]),
  },
  {
    id: 'st-buyer',
    title: 'Buyer',
    milestone: 'Signed a first subscription',
    communication: 'The 90-day guide begins: one task a week, with the name of a peer who has done it.',
    recovery: 'Success lead on a call within four hours; go-live date renegotiated in writing.',
    counts: counts(['2026-03-31', 3420], ['2026-06-30', 3510], ['2026-09-30', 3600]),
  },
  {
    id: 'st-repeat-buyer',
    title: 'Repeat buyer',
    milestone: 'Renewed once, or added a plant or module',
    communication: 'A yearly review of their own figures against plants like theirs.',
    recovery: 'A root cause in writing within five days, and a credit without being asked.',
    counts: counts(['2026-03-31', 1690], ['2026-06-30', 1740], ['2026-09-30', 1795]),
  },
  {
    id: 'st-advocate',
    title: 'Advocate',
    milestone: 'Spoke for us to another manufacturer in the last year',
    communication: 'Roadmap previews and a direct line to the product lead.',
    recovery: 'The vice president of customer success calls the same day; references are paused until it is settled.',
    counts: counts(['2026-03-31', 44], ['2026-06-30', 58], ['2026-09-30', 71]),
  },
  {
    id: 'st-high-value',
    title: 'High-value buyer',
    milestone: 'Runs four or more plants on Ferrowick',
    communication: 'A yearly working session with product and operations at their site.',
    recovery: 'An engineer on site within two days.',
    counts: counts(['2026-03-31', 29], ['2026-06-30', 31], ['2026-09-30', 34]),
  },
];

export const reviews: TemplateDraft['reviews'] = [
  {
    id: 'rv-social-posting',
    date: '2026-05-21',
    element: 'i-social-posting',
    decision: 'stop',
    text: 'Nine months of daily posts brought followers and no inquiry we could trace. The half position moves to customer stories.',
    author: 'Dana Whitlock',
  },
  {
    id: 'rv-workbench',
    date: '2026-08-20',
    element: 'p-workbench',
    decision: 'keep',
    text: 'Peers now solve more questions than staff do. Keep the budget; add a second community manager only when first replies slow down.',
    author: 'Dana Whitlock',
  },
  {
    id: 'rv-idea-exchange',
    date: '2026-08-20',
    element: 'p-idea-exchange',
    decision: 'keep',
    text: 'Answers now come in 16 days on average. Members notice: half of new ideas build on an earlier one.',
    author: 'Elena Sousa',
  },
  {
    id: 'rv-answer-hub',
    date: '2026-08-20',
    element: 'i-answer-hub',
    decision: 'keep',
    text: 'One search in five ends without a case. Spanish next, because a third of night shifts work in it.',
    author: 'Priya Raman',
  },
  {
    id: 'rv-onboarding',
    date: '2026-08-20',
    element: 'i-onboarding',
    decision: 'refine',
    text: 'Week-two tasks work. Data import still takes three weeks; move an integration engineer to the front of the process.',
    author: 'Marcus Oyelaran',
  },
];
