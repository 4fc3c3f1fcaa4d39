import { latestEntry } from '#shared/analysis/readings.ts';
import type { Stage } from '#shared/model/lists/stage.ts';
import type { SheetRecord } from '../workbookSheet.ts';
import { listSheet } from './listSheet.ts';

const countsOf = (record: SheetRecord) => (record as unknown as Stage).counts;

/** The stages of the KPI route; the order of its rows is the order of the route. */
export const kpiRouteSheet = listSheet('stages', {
  name: 'KPI route',
  about: 'The stages that people pass, from first contact on, in order.',
  calculated: [
    {
      header: 'KPIs',
      help: 'How many KPIs are placed at this stage.',
      width: 8,
      style: 'quietWhole',
      value: ({ id }, { evaluation }) =>
        evaluation.map.elements.filter((element) => element.kind === 'kpi' && element.stage === id).length,
    },
    {
      header: 'People',
      help: 'How many had reached it when they were last counted.',
      width: 12,
      style: 'quietWhole',
      value: (record, { asOf }) => latestEntry(countsOf(record), asOf)?.people ?? null,
    },
  ],
});
