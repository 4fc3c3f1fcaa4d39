import type { AlignmentQuestion, AlignmentVerdict } from '#shared/analysis/alignment.ts';
import type { CoverageState } from '#shared/analysis/coverage.ts';
import type { KpiStatus } from '#shared/analysis/kpiStatus.ts';
import type { Severity } from '#shared/checks/finding.ts';

// What calculated values are called in cells.

export const verdictWords: Readonly<Record<AlignmentVerdict, string>> = {
  aligned: 'Aligned',
  'partly aligned': 'Partly aligned',
  'not aligned': 'Not aligned',
};

export const coverageWords: Readonly<Record<CoverageState, string>> = {
  covered: 'Covered',
  'partly covered': 'Partly covered',
  uncovered: 'Uncovered',
};

export const kpiStateWords: Readonly<Record<KpiStatus, string>> = {
  met: 'Met',
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
  noData: 'No data',
};

export const severityWords: Readonly<Record<Severity, string>> = { E: 'Error', W: 'Warning', I: 'Information' };

export const questionWords: Readonly<Record<AlignmentQuestion, string>> = {
  direction: 'Direction',
  results: 'Results',
  relationships: 'Relationships',
  mutualBenefit: 'Mutual benefit',
  return: 'Return',
};
