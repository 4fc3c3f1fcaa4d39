import { useState } from 'react';
import { notify } from '#renderer/ui/Notices.tsx';
import { ThemeDot } from '#renderer/ui/ThemeDot.tsx';
import { notifyUndoable } from '#renderer/ui/undoNotice.ts';
import { addRecord } from '#shared/model/commands/addRecord.ts';
import { placeRecord } from '#shared/model/commands/placeRecord.ts';
import { removeRecords } from '#shared/model/commands/removeRecords.ts';
import type { AnyField } from '#shared/model/field.ts';
import { mapFields } from '#shared/model/mapInfo.ts';
import { listRecords, nameOf } from '#shared/model/tables.ts';
import { ItemList } from './controls/ItemList.tsx';
import { ItemText } from './controls/PlanControls.tsx';
import { EntryCard } from './EntryCard.tsx';
import { FieldLine, FieldList } from './FieldList.tsx';
import type { EntryTable, FieldContext } from './fieldControl.ts';
import type { FieldGroup } from './fieldGroups.ts';
import { Section } from './Section.tsx';
import { addTheme, moveTheme, removeTheme, renameTheme } from './themeCommands.ts';
import { usesOf } from './usesOf.ts';

const group = (id: string, heading: string, ...keys: (keyof typeof mapFields)[]): FieldGroup => ({
  id,
  heading,
  fields: keys.map((key) => [key, mapFields[key] as AnyField] as const),
});

const about = group('map', '', 'organization', 'vision');
const planning = group('map.plan', 'Plan and review', 'horizon', 'review', 'yearStart', 'currency', 'dots');
const readiness = group('map.readiness', 'Readiness', 'ingredients', 'areas', 'promises');

const lists: readonly EntryTable[] = ['audiences', 'channels', 'platforms', 'stages'];

/** What the map says of itself, and its lists; shown while nothing is selected. */
export function MapInspector({ context }: { readonly context: FieldContext }) {
  const rest = { context, table: 'map' as const, records: [context.document.map] };
  return (
    <>
      <FieldLine {...rest} name="title" field={mapFields.title} />
      <FieldList {...rest} groups={[about, planning]} />
      <Themes context={context} />
      {lists.map((table) => (
        <EntryList key={table} table={table} context={context} />
      ))}
      <FieldList {...rest} groups={[readiness]} />
    </>
  );
}

/** One of the map's lists: entries are added, opened, moved and deleted; deleting says what names them. */
function EntryList({ table, context }: { readonly table: EntryTable; readonly context: FieldContext }) {
  const [opened, setOpened] = useState<string | null>(null);
  const records = [...context.document[table].values()];
  const { label, plural } = listRecords[table];
  const { map } = context;
  const finish = (refusal: { readonly refused: string } | null) => {
    map.endGesture();
    return refusal?.refused ?? null;
  };
  return (
    <Section
      id={`map.${table}`}
      heading={plural}
      summary={records.length === 0 ? 'Empty' : String(records.length)}
      startsOpen={false}
    >
      <ItemList
        kind={label.toLowerCase()}
        items={records}
        idOf={({ id }) => id}
        titleOf={({ title }) => title}
        isDisabled={context.isDisabled}
        onAdd={(title) => finish(map.dispatch(addRecord, { table, id: context.newId(), values: { title } }))}
        onMove={(id, to) => finish(map.dispatch(placeRecord, { table, id, to }))}
        onRemove={(record) => {
          // With something that names it, its card asks first.
          if (usesOf(context.document, table, record.id).length > 0 && opened !== record.id)
            return setOpened(record.id);
          const reason = finish(map.dispatch(removeRecords, { table, ids: [record.id] }));
          if (reason === null) notifyUndoable(map, `${nameOf(table, record)} was deleted.`);
          else notify({ tone: 'bad', text: reason });
        }}
      >
        {(record) => (
          <>
            <button
              type="button"
              className="inspector-opener"
              aria-expanded={opened === record.id}
              onClick={() => setOpened(opened === record.id ? null : record.id)}
            >
              <bdi>{record.title || 'Without a title'}</bdi>
            </button>
            {opened === record.id ? (
              <EntryCard context={context} table={table} id={record.id} onClose={() => setOpened(null)} />
            ) : null}
          </>
        )}
      </ItemList>
    </Section>
  );
}

/** The strategic themes in their order, which gives them their colors; renaming one renames it everywhere. */
function Themes({ context }: { readonly context: FieldContext }) {
  const { map, document, isDisabled } = context;
  const { themes } = document.map;
  const finish = (refusal: { readonly refused: string } | null) => {
    map.endGesture();
    return refusal?.refused ?? null;
  };
  const items = themes.map((theme, place) => ({ theme, place }));
  return (
    <Section
      id="map.themes"
      heading="Themes"
      summary={themes.length === 0 ? 'Empty' : String(themes.length)}
      startsOpen={false}
    >
      <ItemList
        kind="theme"
        items={items}
        idOf={({ place }) => String(place)}
        titleOf={({ theme }) => theme}
        isDisabled={isDisabled}
        onAdd={(theme) => finish(map.dispatch(addTheme, { theme }))}
        onMove={(place, to) => finish(map.dispatch(moveTheme, { from: Number(place), to }))}
        onRemove={({ theme }) => finish(map.dispatch(removeTheme, { theme }))}
      >
        {({ theme, place }) => (
          <div className="inspector-item-line">
            <ThemeDot place={place} />
            <ThemeName
              key={theme}
              theme={theme}
              context={context}
              onRename={(to) => finish(map.dispatch(renameTheme, { theme, to }))}
            />
          </div>
        )}
      </ItemList>
    </Section>
  );
}

/** Renamed when the typing is over: half a name would be a theme of its own on every element. */
function ThemeName({
  theme,
  context,
  onRename,
}: {
  readonly theme: string;
  readonly context: FieldContext;
  readonly onRename: (to: string) => string | null;
}) {
  return <ItemText label="Theme" value={theme} context={context} onChange={onRename} onDone={() => {}} isLate />;
}
