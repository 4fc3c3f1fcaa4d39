import { kpiStanding, progressOf } from '#shared/analysis/kpiStatus.ts';
import { nextReadingDue } from '#shared/analysis/nextReading.ts';
import { latestReading } from '#shared/analysis/readings.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { kpiStateWords } from '../words.ts';
import type { CellContent } from '../workbookContent.ts';
import { type SheetRecord, tabs } from '../workbookSheet.ts';
import { elementSheet } from './elementSheet.ts';

const kpiOf = (record: SheetRecord) => record as unknown as Kpi;
const dayCell = (day: Day | null | undefined): CellContent => (day === null || day === undefined ? null : { day });

export const kpisSheet = elementSheet('kpi', {
  name: 'KPIs',
  about: 'Measures with baseline, target and where they stand.',
  tab: tabs.measures,
  calculated: [
    {
      header: 'Latest reading',
      help: 'The reading that counts today.',
      width: 12,
      style: 'quietDecimal',
      value: (record, { asOf }) => latestReading(kpiOf(record), asOf)?.value ?? null,
    },
    {
      header: 'Read on',
      help: 'The day of the latest reading.',
      width: 12,
      style: 'quietDay',
      value: (record, { asOf }) => dayCell(latestReading(kpiOf(record), asOf)?.date),
    },
    {
      header: 'Progress',
      help: 'How much of the way from baseline to target is done.',
      width: 10,
      style: 'quietShare',
      value: (record, { asOf }) => progressOf(kpiStanding(kpiOf(record), latestReading(kpiOf(record), asOf))),
    },
    {
      header: 'State',
      help: 'How it stands against its target and the time that has passed.',
      width: 11,
      style: 'quiet',
      value: ({ id }, { evaluation }) => {
        const score = evaluation.map.score(id);
        return score?.kind === 'kpi' ? kpiStateWords[score.status] : null;
      },
    },
    {
      header: 'Next reading',
      help: 'The day on which the next reading is due.',
      width: 12,
      style: 'quietDay',
      value: (record, { asOf }) => dayCell(nextReadingDue(kpiOf(record), asOf)),
    },
  ],
});
