import { link } from '../compose.ts';
import type { LinkDraft } from '../template.ts';

export const links: LinkDraft[] = [
  // Goals, upward
  link('g-useful-early', 'supports', 'g-media-cost', 3, 'A visit that comes for a guide costs a tenth of a paid one.'),
  link(
    'g-belonging',
    'supports',
    'g-repeat-revenue',
    3,
    'Members active between purchases buy again at twice the rate.',
  ),
  link(
    'g-right-first-time',
    'supports',
    'g-repeat-revenue',
    2,
    'Of people whose first order came back, one in five ever orders again.',
  ),
  link('g-one-shop', 'supports', 'g-margin', 2),
  link('dg-acquisition', 'supports', 'g-useful-early', 3),
  link('dg-engagement', 'supports', 'g-belonging', 3),
  link('dg-enlistment', 'supports', 'g-right-first-time', 3),
  link('dg-monetization', 'supports', 'g-one-shop', 3),
  link('dg-known-members', 'supports', 'dg-monetization', 3),

  // Work
  link('i-trip-guides', 'supports', 'dg-acquisition', 3),
  link('i-retargeting', 'supports', 'dg-acquisition', 1),
  link('p-trailhead', 'supports', 'dg-engagement', 3),
  link('i-member-app', 'supports', 'dg-engagement', 2),
  link('i-rental', 'supports', 'dg-engagement', 1),
  link('p-field-testers', 'supports', 'dg-enlistment', 3),
  link('i-owner-advice', 'supports', 'dg-enlistment', 3),
  link('i-reserve-and-try', 'supports', 'dg-monetization', 3),
  link('i-member-offers', 'supports', 'dg-monetization', 2),
  link('p-store-clubs', 'supports', 'g-belonging', 2),
  link('i-member-id', 'supports', 'dg-known-members', 3),

  // What measures what
  link('k-media-share', 'measures', 'g-media-cost', 3),
  link('k-buy-again', 'measures', 'g-repeat-revenue', 3),
  link('k-markdown-share', 'measures', 'g-margin', 3),
  link('k-return-rate', 'measures', 'g-right-first-time', 3),
  link('k-guide-baskets', 'measures', 'i-trip-guides', 3),
  link('k-guide-baskets', 'measures', 'g-useful-early', 2),
  link('k-clicks', 'measures', 'i-retargeting', 2),
  link('k-clicks', 'measures', 'i-creators', 2),
  link('k-between-purchases', 'measures', 'p-trailhead', 3),
  link('k-between-purchases', 'measures', 'g-belonging', 3),
  link('k-buy-again', 'measures', 'p-trailhead', 2, 'Members of the community against a matched group.'),
  link('k-tester-changes', 'measures', 'p-field-testers', 3),
  link('k-owner-answers', 'measures', 'i-owner-advice', 3),
  link('k-owner-answers', 'measures', 'g-right-first-time', 2),
  link('k-return-rate', 'measures', 'i-owner-advice', 2),
  link('k-reserved-sales', 'measures', 'i-reserve-and-try', 3),
  link('k-reserved-sales', 'measures', 'g-one-shop', 2),
  link('k-offer-margin', 'measures', 'i-member-offers', 3),
  link('k-known-sales', 'measures', 'i-member-id', 3),
  link('k-known-sales', 'measures', 'dg-known-members', 2),

  // Leading to lagging
  link('k-guide-baskets', 'leadsTo', 'k-media-share', 2),
  link('k-between-purchases', 'leadsTo', 'k-buy-again', 3),
  link(
    'k-owner-answers',
    'leadsTo',
    'k-return-rate',
    2,
    'Items with five answered questions came back a third less in the boots test.',
  ),
  link('k-known-sales', 'leadsTo', 'k-offer-margin', 2),
  link('k-offer-margin', 'leadsTo', 'k-markdown-share', 2),

  // What makes it possible, and what must come first
  link('c-local-writing', 'enables', 'i-trip-guides', 3),
  link('c-hosting', 'enables', 'p-trailhead', 3),
  link('c-hosting', 'enables', 'p-field-testers', 1),
  link('c-store-hosts', 'enables', 'p-store-clubs', 3),
  link('c-act-on-reports', 'enables', 'p-field-testers', 3),
  link('c-act-on-reports', 'enables', 'i-owner-advice', 2),
  link('c-member-data', 'enables', 'i-member-id', 3),
  link('c-member-data', 'enables', 'i-member-offers', 2),
  link('i-member-app', 'dependsOn', 'i-member-id', 3, 'Lists can only know what a person owns through the member id.'),
  link('i-member-offers', 'dependsOn', 'i-member-id', 3),

  // Notes
  link('n-two-gears', 'annotates', 'dg-engagement', 1),
  link('n-holdout', 'annotates', 'i-retargeting', 1),
  link('n-holdout', 'annotates', 'i-creators', 1),
];
