import type { AlignmentVerdict } from '#shared/analysis/alignment.ts';
import type { CoverageState } from '#shared/analysis/coverage.ts';
import type { KpiStatus } from '#shared/analysis/kpiStatus.ts';
import type { Severity } from '#shared/checks/finding.ts';
import type { Tone } from './report.ts';

// The color that goes with a state; the words stand in workbook/words.ts.

export const verdictTones: Readonly<Record<AlignmentVerdict, Tone>> = {
  aligned: 'good',
  'partly aligned': 'partly',
  'not aligned': 'bad',
};

export const coverageTones: Readonly<Record<CoverageState, Tone>> = {
  covered: 'good',
  'partly covered': 'partly',
  uncovered: 'bad',
};

export const kpiTones: Readonly<Record<KpiStatus, Tone>> = {
  met: 'good',
  onTrack: 'good',
  atRisk: 'partly',
  offTrack: 'bad',
  noData: 'muted',
};

export const severityTones: Readonly<Record<Severity, Tone>> = { E: 'bad', W: 'partly', I: 'muted' };
