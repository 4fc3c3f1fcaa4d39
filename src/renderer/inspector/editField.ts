import { combine } from '#shared/model/commands/combine.ts';
import { editMap } from '#shared/model/commands/editMap.ts';
import { changesOf } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Change, Patch, Refusal } from '#shared/model/patch.ts';
import { nameOf, type TableName } from '#shared/model/tables.ts';
import { type Id, ownValue } from '#shared/model/values.ts';
import type { Step, Update } from './fieldControl.ts';

export interface FieldEdit {
  /** `map` for what the map says of itself. */
  readonly table: TableName | 'map';
  readonly ids: readonly Id[];
  readonly key: string;
  /** As it stands beside the control: undo names it. */
  readonly label: string;
  readonly update: Update;
  /** True while a person is still typing. */
  readonly merge: boolean;
  /** What has to be done before in the same step. */
  readonly first?: Step | undefined;
}

/** Changes one field of one or more records, each from its own value, as one step that says what it changes. */
export function editField(document: MapDocument, edit: FieldEdit): Patch | Refusal {
  const { table, ids, key, update, merge, first } = edit;
  const label = stepName(document, edit);
  if (first !== undefined) {
    return combine(document, label, [first, (d) => editField(d, { ...edit, first: undefined })]);
  }
  if (table === 'map')
    return editMap(document, { values: { [key]: update(ownValue(document.map, key), 0) }, merge, label });
  const changes: Change[] = [];
  for (const [place, id] of ids.entries()) {
    const record = document[table].get(id);
    if (record === undefined) return { refused: 'What was to be changed is no longer on the map.' };
    changes.push(...changesOf(table, record, { [key]: update(ownValue(record, key), place) }));
  }
  return { label, changes, history: merge ? 'merge' : 'record', mergeKey: JSON.stringify([table, ids, key]) };
}

function stepName(document: MapDocument, { table, ids, key, label }: FieldEdit): string {
  const word =
    label === label.toUpperCase() || /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
  if (table === 'map') return key === 'title' ? 'rename the map' : `edit ${word} of the map`;
  const record = ids.length === 1 ? document[table].get(ids[0] ?? '') : undefined;
  if (record === undefined) return `edit ${word} of ${ids.length} elements`;
  if (table === 'links') return `edit ${word} of a link`;
  return key === 'title' ? `rename ${nameOf(table, record)}` : `edit ${word} of ${nameOf(table, record)}`;
}
