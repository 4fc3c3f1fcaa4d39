import { planSummary } from '../planSummary.ts';
import type { CalculatedSheet } from '../workbookSheet.ts';

/** The map on one page: what it is, its headline figures, totals, and the way to every other sheet. */
export const summarySheet: CalculatedSheet = {
  role: 'facts',
  name: 'Summary',
  about: 'The map on one page.',
  plan: planSummary,
};
