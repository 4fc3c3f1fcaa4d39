import { innerIds } from './applyPatch.ts';
import type { MapDocument } from './document.ts';
import { type MapInfo, mapShape } from './mapInfo.ts';
import { type AnyRecord, shapeOf, tableNames } from './tables.ts';
import type { Id } from './values.ts';

/** A copy of the document in which every id is a new one, and every reference follows. Ids that name nothing stay. */
export function renewIds(document: MapDocument, newId: () => Id): MapDocument {
  const renewed = new Map<Id, Id>([[document.map.id, newId()]]);
  for (const table of tableNames) {
    for (const record of document[table].values()) {
      for (const id of [record.id, ...innerIds(record)]) renewed.set(id, newId());
    }
  }
  const renew = (id: Id): Id => renewed.get(id) ?? id;
  const tables = tableNames.map((table) => {
    const records = [...document[table].values()].map((record): [Id, AnyRecord] => {
      const next = shapeOf(table, record)?.renewed(record, renew) as AnyRecord;
      return [next.id, next];
    });
    return [table, new Map(records)];
  });
  const map = mapShape.renewed(document.map, renew) as MapInfo;
  return { ...document, ...Object.fromEntries(tables), map };
}
