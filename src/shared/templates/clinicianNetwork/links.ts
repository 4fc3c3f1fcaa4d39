import { link } from '../compose.ts';
import type { LinkDraft } from '../template.ts';

export const links: LinkDraft[] = [
  // Goals, upward
  link(
    'g-quick-opinion',
    'supports',
    'g-keep-referrals',
    3,
    'Physicians send patients to the specialist who called back.',
  ),
  link('g-one-plan', 'supports', 'g-cost-variation', 2, 'A readmission avoided saves about $9,800.'),
  link('g-best-care', 'supports', 'g-cost-variation', 3),
  link(
    'g-place-to-stay',
    'supports',
    'g-keep-clinicians',
    3,
    'Four in ten who left last year had talked to no one first.',
  ),
  link('dg-ask-first', 'supports', 'g-quick-opinion', 3),
  link('dg-shared-plan', 'supports', 'g-one-plan', 3),
  link('dg-pathways', 'supports', 'g-best-care', 3),
  link('dg-circles', 'supports', 'g-place-to-stay', 3),
  link('dg-one-sign-in', 'supports', 'dg-circles', 2),

  // Work
  link('i-referral-desk', 'supports', 'dg-ask-first', 3),
  link('p-ask-a-colleague', 'supports', 'dg-ask-first', 3),
  link('i-care-plan', 'supports', 'dg-shared-plan', 3),
  link('i-patient-thread', 'supports', 'dg-shared-plan', 1),
  link('p-pathways', 'supports', 'dg-pathways', 3),
  link('i-results-board', 'supports', 'dg-pathways', 2),
  link('p-nurse-circles', 'supports', 'dg-circles', 3),
  link('i-secure-messages', 'supports', 'dg-circles', 2),
  link('p-opening-team', 'supports', 'g-one-plan', 1),
  link('i-single-sign-on', 'supports', 'dg-one-sign-in', 3),

  // What measures what
  link('k-leakage', 'measures', 'g-keep-referrals', 3),
  link('k-cost-per-case', 'measures', 'g-cost-variation', 3),
  link('k-turnover', 'measures', 'g-keep-clinicians', 3),
  link('k-kept-referrals', 'measures', 'i-referral-desk', 3),
  link('k-kept-referrals', 'measures', 'p-ask-a-colleague', 2),
  link('k-opinion-hours', 'measures', 'p-ask-a-colleague', 3),
  link('k-opinion-hours', 'measures', 'i-referral-desk', 1),
  link('k-opinion-hours', 'measures', 'g-quick-opinion', 3),
  link('k-load', 'measures', 'p-ask-a-colleague', 1),
  link('k-plan-seen', 'measures', 'i-care-plan', 3),
  link('k-plan-seen', 'measures', 'g-one-plan', 2),
  link('k-readmissions', 'measures', 'i-care-plan', 3),
  link('k-readmissions', 'measures', 'g-one-plan', 3),
  link('k-pathway-use', 'measures', 'p-pathways', 3),
  link('k-pathway-use', 'measures', 'i-results-board', 2),
  link('k-pathway-use', 'measures', 'g-best-care', 3),
  link('k-profile-views', 'measures', 'i-profiles', 2),
  link('k-circle-posts', 'measures', 'p-nurse-circles', 2),
  link('k-active-clinicians', 'measures', 'i-secure-messages', 2),
  link('k-active-clinicians', 'measures', 'i-single-sign-on', 3),
  link('k-active-clinicians', 'measures', 'dg-one-sign-in', 2),

  // Leading to lagging
  link(
    'k-opinion-hours',
    'leadsTo',
    'k-kept-referrals',
    3,
    'Opinions within a day lead to a visit here in seven of ten cases, later ones in five.',
  ),
  link('k-kept-referrals', 'leadsTo', 'k-leakage', 3),
  link('k-load', 'leadsTo', 'k-opinion-hours', 2),
  link('k-plan-seen', 'leadsTo', 'k-readmissions', 2),
  link('k-readmissions', 'leadsTo', 'k-cost-per-case', 1),
  link('k-pathway-use', 'leadsTo', 'k-cost-per-case', 3),

  // What makes it possible, and what must come first
  link('c-referral-process', 'enables', 'i-referral-desk', 3),
  link('c-time-counts', 'enables', 'p-ask-a-colleague', 3),
  link('c-exchange', 'enables', 'i-care-plan', 3),
  link('c-pathway-editing', 'enables', 'p-pathways', 3),
  link('c-hosts', 'enables', 'p-nurse-circles', 3),
  link('i-results-board', 'dependsOn', 'c-pathway-editing', 1),
  link('p-opening-team', 'dependsOn', 'i-care-plan', 2),

  // Notes
  link('n-privacy', 'annotates', 'p-ask-a-colleague', 1),
  link('n-residents', 'annotates', 'g-place-to-stay', 1),
  link('n-silence', 'annotates', 'p-nurse-circles', 1),
];
