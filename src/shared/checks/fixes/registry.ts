import type { Evaluation } from '../evaluate.ts';
import type { Finding } from '../finding.ts';
import { alignmentFixes } from './alignment.ts';
import { communityFixes } from './community.ts';
import { governFixes } from './govern.ts';
import { measurementFixes } from './measurement.ts';
import { planFixes } from './plan.ts';
import type { Offer, QuickFix } from './quickFix.ts';

/** The quick fixes of each check that has some, the likeliest first. */
export const quickFixes: Readonly<Record<string, readonly QuickFix[]>> = {
  ...alignmentFixes,
  ...measurementFixes,
  ...planFixes,
  ...governFixes,
  ...communityFixes,
};

export interface OfferedFix extends Offer {
  readonly label: string;
}

/** The quick fixes that help with a finding, on the map as it was evaluated. */
export function fixesFor(finding: Finding, evaluation: Evaluation): readonly OfferedFix[] {
  if (!Object.hasOwn(quickFixes, finding.check)) return [];
  return (quickFixes[finding.check] ?? []).flatMap(({ label, offer }) => {
    const offered = offer(finding, evaluation);
    return offered === null ? [] : [{ label, ...offered }];
  });
}
