import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { id, requiredDay, requiredNumber, text } from '#shared/model/scalars.ts';
import { orderedElements } from '../orderedElements.ts';
import type { RecordSheet } from '../workbookSheet.ts';
import { tabs } from '../workbookSheet.ts';

/** The readings of all KPIs; the ID is the KPI's. */
export const readingsSheet: RecordSheet = {
  role: 'records',
  name: 'Readings',
  label: 'Reading',
  about: 'The numbers as they were read, one a row.',
  home: { table: 'elements', entries: 'readings' },
  tab: tabs.measures,
  columns: [
    {
      header: 'KPI',
      help: 'The KPI that was read.',
      format: 'reference',
      refersTo: 'kpis',
      path: ['id'],
      shape: id(),
      width: 44,
    },
    { header: 'Date', help: 'The day of the reading.', format: 'day', path: ['date'], shape: requiredDay(), width: 12 },
    {
      header: 'Value',
      help: 'The number, in the KPI’s unit.',
      format: 'number',
      path: ['value'],
      shape: requiredNumber(),
      width: 14,
    },
    { header: 'Note', help: 'What explains it.', format: 'paragraph', path: ['note'], shape: text(), width: 50 },
  ],
  calculated: [
    {
      header: 'Unit',
      help: 'The KPI’s unit.',
      width: 14,
      style: 'quiet',
      value: ({ id: kpiId }, { document }) => (document.elements.get(kpiId) as Kpi | undefined)?.unit || null,
    },
  ],
  rows: (document) =>
    orderedElements(document).flatMap((element) =>
      element.kind === 'kpi' ? element.readings.map((reading) => ({ ...reading, id: element.id })) : [],
    ),
};
