import { listRecords } from '#shared/model/tables.ts';
import { columnsOf } from '../columns.ts';
import type { RecordSheet, SheetRecord } from '../workbookSheet.ts';

/** The sheet of one of the document's lists, in its order: its columns follow from the declared fields. */
export function listSheet(
  table: 'audiences' | 'channels' | 'platforms' | 'stages',
  about: Pick<RecordSheet, 'name' | 'about' | 'calculated'>,
): RecordSheet {
  return {
    ...about,
    role: 'records',
    tab: table === 'stages' ? '2F855A' : 'C05621',
    label: listRecords[table].label,
    home: { table },
    columns: columnsOf(listRecords[table].fields),
    rows: (document) => [...document[table].values()] as unknown as readonly SheetRecord[],
  };
}
