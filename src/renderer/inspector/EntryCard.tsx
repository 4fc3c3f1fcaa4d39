import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { notify } from '#renderer/ui/Notices.tsx';
import { notifyUndoable } from '#renderer/ui/undoNotice.ts';
import { removeRecords } from '#shared/model/commands/removeRecords.ts';
import type { Fields } from '#shared/model/field.ts';
import { listRecords, nameOf } from '#shared/model/tables.ts';
import { FieldList } from './FieldList.tsx';
import { NarrowRows } from './FieldRow.tsx';
import type { EntryTable, FieldContext } from './fieldControl.ts';
import { fieldGroups } from './fieldGroups.ts';
import { usesOf, usesSentence } from './usesOf.ts';

interface EntryCardProps {
  readonly context: FieldContext;
  readonly table: EntryTable;
  readonly id: string;
  readonly onClose: () => void;
}

/** An audience, channel, platform or stage with its fields, edited where it is named. */
export function EntryCard({ context, table, id, onClose }: EntryCardProps) {
  const [asks, setAsks] = useState(false);
  const record = context.document[table].get(id);
  if (record === undefined) return null;
  const { fields, label } = listRecords[table];
  const uses = usesOf(context.document, table, id);
  const remove = () => {
    const name = nameOf(table, record);
    const refusal = context.map.dispatch(removeRecords, { table, ids: [id] });
    context.map.endGesture();
    onClose();
    if (refusal === null) notifyUndoable(context.map, `${name} was deleted.`);
    else notify({ tone: 'bad', text: refusal.refused });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend of its own
    <div className="inspector-card is-entry" role="group" aria-label={nameOf(table, record)}>
      <NarrowRows value={true}>
        <FieldList context={context} table={table} records={[record]} groups={fieldGroups(fields as Fields)} />
      </NarrowRows>
      {asks ? (
        <p className="inspector-quiet">{usesSentence(uses)} Deleting it leaves them as they are, without it.</p>
      ) : null}
      <div className="inspector-card-foot">
        {context.isDisabled ? null : asks ? (
          <>
            <Button size="small" variant="danger" onPress={remove}>
              Delete the {label.toLowerCase()}
            </Button>
            <Button size="small" variant="quiet" autoFocus onPress={() => setAsks(false)}>
              Keep it
            </Button>
          </>
        ) : (
          <Button size="small" variant="quiet" onPress={() => (uses.length > 0 ? setAsks(true) : remove())}>
            Delete
          </Button>
        )}
        {asks ? null : (
          <Button size="small" onPress={onClose}>
            Done
          </Button>
        )}
      </div>
    </div>
  );
}
