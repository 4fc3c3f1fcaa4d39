import type { Finding } from '#shared/checks/finding.ts';
import type { ExportContext } from './workbookSheet.ts';

/** Checks that speak of amounts, or name owners: left out with them. */
const MONEY_CHECKS: ReadonlySet<string> = new Set([
  'work-without-cost',
  'spend-not-tracked',
  'overspent',
  'benefit-not-booked',
  'program-without-business-case',
]);
const OWNER_CHECKS: ReadonlySet<string> = new Set(['owner-overloaded']);

/** The findings of a client copy: none about what the copy leaves out. */
export function shownFindings({
  evaluation,
  withheld,
}: Pick<ExportContext, 'evaluation' | 'withheld'>): readonly Finding[] {
  return evaluation.findings.filter(
    ({ check }) =>
      !(withheld.has('money') && MONEY_CHECKS.has(check)) && !(withheld.has('owners') && OWNER_CHECKS.has(check)),
  );
}
