import type { KpiStatus } from '#shared/analysis/kpiStatus.ts';

export const statusWords: Readonly<Record<KpiStatus, string>> = {
  met: 'Met',
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
  noData: 'No data',
};
