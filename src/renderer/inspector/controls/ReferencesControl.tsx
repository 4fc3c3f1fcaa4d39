import { type KeyboardEvent, useId, useState } from 'react';
import { findByTitle } from '#renderer/state/titleSearch.ts';
import { AddIcon } from '#renderer/ui/icons.ts';
import { Suggest } from '#renderer/ui/Suggest.tsx';
import { addRecord } from '#shared/model/commands/addRecord.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { listRecords } from '#shared/model/tables.ts';
import { cutText, TITLE_LIMIT } from '#shared/model/text.ts';
import { FieldRow, notesOf } from '../FieldRow.tsx';
import type { EntryTable, FieldControlProps } from '../fieldControl.ts';
import { Token } from './NameControls.tsx';

const NEW = 'new';

/** Entries of one of the map's lists: added by typing, a new one too, and opened in place to be edited. */
export function ReferencesControl({ field, values, context, onChange, onDone }: FieldControlProps) {
  const id = useId();
  const table = (field.refersTo ?? 'audiences') as EntryTable;
  const records = context.document[table];
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const lists = values as readonly (readonly string[])[];
  // Ids that name nothing are kept: they count for nothing, and what they named may come back.
  const all = [...new Set(lists.flat())].filter((one) => records.has(one));
  const titleOf = (one: string) => records.get(one)?.title || 'Without a title';

  const change = (
    update: (ids: readonly string[]) => readonly string[],
    first?: (d: MapDocument) => ReturnType<typeof addRecord>,
  ) => {
    setError(onChange((ids) => update(ids as readonly string[]), false, first));
    onDone();
  };
  const add = (key: string) => {
    const title = cutText(typed.trim(), TITLE_LIMIT);
    setTyped('');
    const isNew = key === NEW;
    const added = isNew ? context.newId() : key;
    change(
      (ids) => (ids.includes(added) ? ids : [...ids, added]),
      isNew ? (document) => addRecord(document, { table, id: added, values: { title } }) : undefined,
    );
  };
  const remove = (gone: string) => {
    if (opened === gone) setOpened(null);
    change((ids) => ids.filter((one) => one !== gone));
  };
  const onKey = (event: KeyboardEvent) => {
    const last = all.at(-1);
    if (event.key !== 'Backspace' || typed !== '' || last === undefined) return false;
    remove(last);
    return true;
  };

  const free = [...records.keys()].filter((one) => lists.some((list) => !list.includes(one)));
  const isKnown = [...records.values()].some(({ title }) => title.trim().toLowerCase() === typed.trim().toLowerCase());
  const kind = listRecords[table].label.toLowerCase();
  const suggestions = [
    ...findByTitle(typed, free, titleOf, 12).map((one) => ({
      key: one,
      label: titleOf(one),
      note: noteOn(context.document, table, one),
    })),
    ...(typed.trim() === '' || isKnown
      ? []
      : [{ key: NEW, label: `New ${kind} “${typed.trim()}”`, mark: <AddIcon size={14} aria-hidden /> }]),
  ];
  return (
    <FieldRow label={field.label} help={field.help} controlId={id} layout="block" error={error}>
      <div className="inspector-tokens">
        {all.map((one) => (
          <Token
            key={one}
            label={titleOf(one)}
            isPartial={lists.some((list) => !list.includes(one))}
            isDisabled={context.isDisabled}
            onRemove={() => remove(one)}
            onOpen={() => setOpened(opened === one ? null : one)}
            isOpen={opened === one}
          />
        ))}
        <Suggest
          id={id}
          label={field.label}
          describedBy={notesOf(id)}
          text={typed}
          onText={setTyped}
          suggestions={suggestions}
          onChoose={add}
          takesFirst
          onKey={onKey}
          onEscape={typed === '' ? undefined : () => setTyped('')}
          placeholder={all.length === 0 ? `Add ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}` : 'Add'}
          isDisabled={context.isDisabled}
          maxLength={TITLE_LIMIT}
        />
      </div>
      {opened === null || !records.has(opened) ? null : context.entryCard(table, opened, () => setOpened(null))}
    </FieldRow>
  );
}

/** What an entry's group is called, where its list has groups. */
function noteOn(document: MapDocument, table: EntryTable, id: string): string | undefined {
  const record = document[table].get(id);
  if (record === undefined || !('group' in record)) return undefined;
  const words =
    table === 'audiences' ? listRecords.audiences.fields.group.words : listRecords.channels.fields.group.words;
  return words?.[record.group];
}
