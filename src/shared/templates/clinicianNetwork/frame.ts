/** What frames the map: direction, readiness, who is to be reached and where, and the route from contact to advocate. */
import { counts } from '../compose.ts';
import type { TemplateDraft } from '../template.ts';

export const map: TemplateDraft['map'] = {
  id: 'map-clinician-network',
  title: 'One network of clinicians',
  organization: 'Sternwood Valley Health',
  vision:
    'Any clinician in the valley can ask any other, act on one plan for the patient, and see what came of it, whichever door the patient came through.',
  currency: 'USD',
  horizon: { start: '2026-01-01', end: '2028-06-30' },
  review: { everyMonths: 3, last: '2026-09-03' },
  areas: {
    vision: { score: 4, note: 'Written by clinicians, repeated by clinicians.' },
    changeManagement: {
      score: 2,
      note: 'Good in two hospitals where the chief of staff leads it; absent in the practices.',
    },
    it: { score: 2, note: 'One health record in the hospitals, three more in affiliated practices.' },
    communication: {
      score: 1,
      note: 'Email to 2,600 physicians is opened by one in six. Nurses on nights get nothing.',
    },
  },
  promises: [
    { score: 3, note: 'Rounds with affiliated practices twice a year.' },
    { score: 4, note: 'No patient data outside the record. Audited.' },
    { score: 3, note: 'The network asks for questions before it asks for referrals.' },
    { score: 3, note: 'Specialists publish pathways with sources.' },
    { score: 3, note: '' },
    { score: 2, note: 'Ratings of physicians are watched more than they deserve.' },
    { score: 2, note: 'Privacy training is yearly; training in asking and answering is not.' },
    { score: 1, note: 'Only the medical directors have a network measure in their objectives.' },
    { score: 2, note: 'Specialists ask whether an answer counts as work. In two departments it now does.' },
    { score: 3, note: 'Trustees look at two-year figures.' },
  ],
  ingredients: {
    strategy: { score: 3, note: 'Starts from the question a clinician has at the bedside.' },
    vision: { score: 4, note: 'Clear to all five hospitals.' },
    technology: { score: 2, note: 'Two messaging tools and four sign-ins. Being mended.' },
  },
  themes: ['Ask a colleague', 'One plan', 'Best care', 'A place to stay'],
  yearStart: 7,
  dots: 6,
  mutes: [
    {
      check: 'mobile-not-addressed',
      element: 'p-pathways',
      reason: 'Pathways are written at a desk. Reading them works on a phone.',
      at: '2026-09-03T19:05:00Z',
    },
  ],
};

export const audiences: TemplateDraft['audiences'] = [
  {
    id: 'a-referring',
    title: 'Affiliated physicians who refer',
    group: 'partners',
    priority: true,
    notes: '1,100 independent physicians. They choose the specialist who calls back.',
    channels: ['ch-ask', 'ch-society', 'ch-phone'],
  },
  {
    id: 'a-specialists',
    title: 'Hospital specialists',
    group: 'employees',
    priority: true,
    notes: '620 physicians in 28 specialties.',
    channels: ['ch-ask', 'ch-pathway-space', 'ch-phone'],
  },
  {
    id: 'a-nurses',
    title: 'Nurses and therapists',
    group: 'employees',
    priority: true,
    notes: '4,800 people, a third of them on nights. Four in ten who left last year never talked to anyone first.',
    channels: ['ch-circles', 'ch-phone', 'ch-nurse-groups'],
  },
  {
    id: 'a-patients',
    title: 'Patients with more than one clinician',
    group: 'customers',
    notes: 'About 38,000 a year. They notice when the left hand does not know.',
    channels: ['ch-portal'],
  },
  {
    id: 'a-residents',
    title: 'Residents about to choose an employer',
    group: 'prospects',
    priority: true,
    notes: '90 finish each year in our own programs; fewer than half stay.',
    channels: ['ch-society', 'ch-nurse-groups'],
  },
  {
    id: 'a-opinion-leaders',
    title: 'Physicians whom others follow',
    group: 'influencers',
    notes: 'Some 40 names. Half are not department heads.',
    channels: ['ch-society', 'ch-ask'],
  },
];

export const channels: TemplateDraft['channels'] = [
  {
    id: 'ch-ask',
    title: 'Ask-a-colleague space',
    group: 'ownedCommunity',
    mobile: true,
    notes: 'Open to employed and affiliated clinicians.',
  },
  { id: 'ch-pathway-space', title: 'Pathway workspace', group: 'ownedCommunity', mobile: false, notes: '' },
  {
    id: 'ch-circles',
    title: 'Nurse circles',
    group: 'ownedCommunity',
    mobile: true,
    notes: 'Most visits between two and five at night.',
  },
  { id: 'ch-portal', title: 'Patient portal', group: 'ownedCommunity', mobile: true, notes: '' },
  {
    id: 'ch-phone',
    title: 'Secure messages on the phone',
    group: 'enterprise',
    mobile: true,
    notes: 'Replaces pagers ward by ward.',
  },
  {
    id: 'ch-nurse-groups',
    title: 'Open nurse groups on social networks',
    group: 'socialWeb',
    mobile: true,
    notes: 'Where people say what they do not say to us.',
  },
  {
    id: 'ch-society',
    title: 'County medical society',
    group: 'thirdParty',
    mobile: false,
    notes: 'Monthly evenings and a well-read letter.',
  },
  { id: 'ch-rating-sites', title: 'Physician rating sites', group: 'thirdParty', mobile: true, notes: '' },
];

export const platforms: TemplateDraft['platforms'] = [
  {
    id: 'pf-record',
    title: 'Health record',
    function: 'Patient record',
    integrated: true,
    notes: 'Hospitals and employed clinics.',
  },
  {
    id: 'pf-network',
    title: 'Clinician network suite',
    function: 'Professional community',
    integrated: true,
    notes: 'No patient data; questions carry age range and condition only.',
  },
  {
    id: 'pf-ward-chat',
    title: 'Ward messenger',
    function: 'Secure messaging',
    integrated: true,
    notes: 'Bought by nursing.',
  },
  {
    id: 'pf-clinic-chat',
    title: 'Clinic messenger',
    function: 'Secure messaging',
    integrated: false,
    notes: 'Bought by the physician group two months later.',
  },
  { id: 'pf-referrals', title: 'Referral tracker', function: 'Referral management', integrated: true, notes: '' },
];

export const stages: TemplateDraft['stages'] = [
  {
    id: 'st-first-contact',
    title: 'First contact',
    milestone: 'Was told of the network by a colleague or at a society evening',
    communication: 'One true case, told by the physician who asked. No tour of features.',
    recovery: 'A number to call, answered by a clinician liaison.',
    counts: counts(['2026-03-31', 3100], ['2026-06-30', 4050], ['2026-09-30', 4700]),
  },
  {
    id: 'st-first-interaction',
    title: 'First interaction',
    milestone: 'Signed in and read or asked something',
    communication: 'A thank-you from the specialist who answered, and the pathway behind the answer.',
    recovery: 'No answer within a day: the medical director of the specialty calls.',
    counts: counts(['2026-03-31', 1650], ['2026-06-30', 2420], ['2026-09-30', 3050]),
  },
  {
    id: 'st-regular',
    title: 'Regular interaction',
    milestone: 'Active in three of the last four weeks',
    communication: 'What became of the patients they asked about, as far as privacy allows.',
    recovery: 'The liaison visits the practice or ward.',
    counts: counts(['2026-03-31', 540], ['2026-06-30', 910], ['2026-09-30', 1240]),
  },
  {
    id: 'st-refers',
    title: 'First referral or shared plan',
    milestone: 'Sent a patient, or took over a plan, through the network',
    communication: 'An appointment date within two hours and a letter after the visit.',
    recovery: 'A lost referral is found the same day; the department head explains.',
    counts: counts(['2026-03-31', 410], ['2026-06-30', 680], ['2026-09-30', 930]),
  },
  {
    id: 'st-refers-again',
    title: 'Refers or shares again',
    milestone: 'Five or more in half a year',
    communication: 'Their own figures next to those of similar practices.',
    recovery: 'The medical director calls and offers a fixed contact.',
    counts: counts(['2026-03-31', 120], ['2026-06-30', 235], ['2026-09-30', 352]),
  },
  {
    id: 'st-advocate',
    title: 'Brings colleagues',
    milestone: 'Answers others, or brought two colleagues',
    communication: 'Time credited, a seat in a pathway group, thanks from the chief medical officer.',
    recovery: 'The chief medical officer meets them within the week.',
    counts: counts(['2026-03-31', 46], ['2026-06-30', 88], ['2026-09-30', 131]),
  },
  {
    id: 'st-leads',
    title: 'Leads a pathway or circle',
    milestone: 'Owns a pathway in use, or hosts a circle',
    communication: 'Two paid hours a week and a line in the yearly review.',
    recovery: '',
    counts: counts(['2026-03-31', 9], ['2026-06-30', 21], ['2026-09-30', 34]),
  },
];

export const reviews: TemplateDraft['reviews'] = [
  {
    id: 'rv-video-rounds',
    date: '2026-06-04',
    element: 'i-video-rounds',
    decision: 'stop',
    text: 'Well attended by people who knew the topic already; no pathway changed because of one. Recordings stay available.',
    author: 'Dr. Helen Abara',
  },
  {
    id: 'rv-ask',
    date: '2026-09-03',
    element: 'p-ask-a-colleague',
    decision: 'keep',
    text: 'Opinions now take a day instead of two. Watch the load on cardiology and endocrinology before opening to more practices.',
    author: 'Dr. Helen Abara',
  },
  {
    id: 'rv-care-plan',
    date: '2026-09-03',
    element: 'i-care-plan',
    decision: 'refine',
    text: 'Shared with clinics, not yet with home care. Interface first, more wards later.',
    author: 'Dr. Samir Haddad',
  },
  {
    id: 'rv-single-sign-on',
    date: '2026-06-04',
    element: 'i-single-sign-on',
    decision: 'keep',
    text: 'The directory of employed clinicians is complete and used. Affiliated practices follow, with help from the network office.',
    author: 'Rosa Delgado',
  },
  {
    id: 'rv-messages',
    date: '2026-06-04',
    element: 'i-secure-messages',
    decision: 'note',
    text: 'Two messengers for one job. IT to recommend one before contracts renew.',
    author: 'Peter Nystrom',
  },
];
