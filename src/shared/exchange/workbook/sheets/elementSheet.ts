import type { MapDocument } from '#shared/model/document.ts';
import { type KindName, kindOf } from '#shared/model/kinds/registry.ts';
import { columnsOf } from '../columns.ts';
import { orderedElements } from '../orderedElements.ts';
import type { RecordSheet, SheetRecord } from '../workbookSheet.ts';

/** The sheet of an element kind: its columns follow from the kind's declared fields. */
export function elementSheet(
  kind: KindName,
  about: Pick<RecordSheet, 'name' | 'about' | 'tab' | 'calculated'>,
): RecordSheet {
  return {
    ...about,
    role: 'records',
    label: kindOf(kind).label,
    home: { table: 'elements', kind },
    columns: columnsOf(kindOf(kind).fields),
    rows: (document) => elementsOf(document, kind),
  };
}

function elementsOf(document: MapDocument, kind: KindName): readonly SheetRecord[] {
  return orderedElements(document).filter((element) => element.kind === kind) as unknown as readonly SheetRecord[];
}
