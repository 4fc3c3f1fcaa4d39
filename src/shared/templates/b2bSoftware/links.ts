import { link } from '../compose.ts';
import type { LinkDraft } from '../template.ts';

export const links: LinkDraft[] = [
  // Goals, upward
  link('g-full-use', 'supports', 'g-recurring-revenue', 3, 'Accounts in full use renew at 97 %, the others at 86 %.'),
  link('g-fast-answers', 'supports', 'g-service-cost', 3, 'Every question solved by a peer saves a $75 case.'),
  link('g-fast-answers', 'supports', 'g-recurring-revenue', 1),
  link('g-heard', 'supports', 'g-recurring-revenue', 2),
  link('g-trusted-voice', 'supports', 'g-acquisition-cost', 3, 'Deals with a reference close at twice the rate.'),
  link('dg-onboarding', 'supports', 'g-full-use', 3),
  link('dg-first-place-to-ask', 'supports', 'g-fast-answers', 3),
  link('dg-ideas-to-releases', 'supports', 'g-heard', 3),
  link('dg-customer-proof', 'supports', 'g-trusted-voice', 3),
  link('dg-staff-take-part', 'supports', 'dg-first-place-to-ask', 2),
  link('dg-one-view', 'supports', 'dg-ideas-to-releases', 2),

  // Work
  link('i-onboarding', 'supports', 'dg-onboarding', 3),
  link('i-answer-hub', 'supports', 'dg-first-place-to-ask', 2),
  link('p-workbench', 'supports', 'dg-first-place-to-ask', 3),
  link('p-idea-exchange', 'supports', 'dg-ideas-to-releases', 3),
  link('i-peer-stories', 'supports', 'dg-customer-proof', 3),
  link('i-reference-match', 'supports', 'dg-customer-proof', 2),
  link('p-user-groups', 'supports', 'g-trusted-voice', 2),
  link('i-customer-record', 'supports', 'dg-one-view', 3),
  link('i-answering-course', 'supports', 'dg-staff-take-part', 3),
  link('i-certification', 'supports', 'dg-onboarding', 1),

  // What measures what
  link('k-net-retention', 'measures', 'g-recurring-revenue', 3),
  link('k-payback', 'measures', 'g-acquisition-cost', 3),
  link('k-full-use', 'measures', 'g-full-use', 3),
  link('k-reference-pipeline', 'measures', 'g-trusted-voice', 3),
  link('k-days-to-live', 'measures', 'i-onboarding', 3),
  link('k-days-to-live', 'measures', 'dg-onboarding', 2),
  link('k-week-two', 'measures', 'i-onboarding', 2),
  link('k-time-to-answer', 'measures', 'i-answer-hub', 2),
  link('k-time-to-answer', 'measures', 'p-workbench', 2),
  link('k-time-to-answer', 'measures', 'g-fast-answers', 3),
  link('k-cases-avoided', 'measures', 'p-workbench', 3),
  link('k-cases-avoided', 'measures', 'g-service-cost', 2),
  link('k-cases-avoided', 'measures', 'i-answer-hub', 2),
  link('k-ideas-shipped', 'measures', 'p-idea-exchange', 3),
  link('k-ideas-shipped', 'measures', 'g-heard', 2),
  link('k-badge-scans', 'measures', 'i-trade-shows', 2),
  link('k-badge-scans', 'measures', 'p-user-groups', 1),
  link('k-advocates', 'measures', 'i-peer-stories', 3),
  link('k-advocates', 'measures', 'i-reference-match', 2),
  link('k-advocates', 'measures', 'g-trusted-voice', 2),
  link('k-joined-records', 'measures', 'i-customer-record', 3),
  link('k-joined-records', 'measures', 'dg-one-view', 2),

  // Leading to lagging
  link(
    'k-week-two',
    'leadsTo',
    'k-days-to-live',
    3,
    'Pilot accounts done with week two on time went live 30 days sooner.',
  ),
  link('k-days-to-live', 'leadsTo', 'k-full-use', 2),
  link('k-full-use', 'leadsTo', 'k-net-retention', 3),
  link('k-time-to-answer', 'leadsTo', 'k-cases-avoided', 2),
  link('k-advocates', 'leadsTo', 'k-reference-pipeline', 3),
  link('k-reference-pipeline', 'leadsTo', 'k-payback', 2),

  // What makes it possible, and what must come first
  link('c-success-practice', 'enables', 'i-onboarding', 3),
  link('c-answering', 'enables', 'i-answering-course', 3),
  link('c-answering', 'enables', 'p-workbench', 2),
  link('c-answering', 'enables', 'i-answer-hub', 1),
  link('c-customer-data', 'enables', 'i-customer-record', 3),
  link('c-customer-data', 'enables', 'p-idea-exchange', 1),
  link('c-stories', 'enables', 'i-peer-stories', 3),
  link('c-stories', 'enables', 'i-reference-match', 1),
  link(
    'i-reference-match',
    'dependsOn',
    'i-customer-record',
    3,
    'A fair match needs use and community activity in one place.',
  ),

  // Notes
  link('n-lists', 'annotates', 'p-workbench', 1),
  link('n-shows', 'annotates', 'i-trade-shows', 1),
  link('n-partners', 'annotates', 'g-full-use', 1),
];
