import { useSyncExternalStore } from 'react';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { CloseIcon, MapIcon } from '#renderer/ui/icons.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import { editMap } from '#shared/model/commands/editMap.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { Fields } from '#shared/model/field.ts';
import { type Element, kindOf } from '#shared/model/kinds/registry.ts';
import { mapFields } from '#shared/model/mapInfo.ts';
import { FieldList } from './FieldList.tsx';
import './inspector.css';

interface InspectorProps {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
}

/** What is selected, with its fields; the map's own information where nothing is. */
export function Inspector({ map, selection }: InspectorProps) {
  const { document, saveState } = useSyncExternalStore(map.subscribe, map.getState);
  const { ids } = useSyncExternalStore(selection.subscribe, selection.getState);
  const elements = ids.flatMap((id) => document.elements.get(id) ?? []);
  const [first] = elements;
  const isDisabled = saveState.state === 'readOnly';

  return (
    <aside className="inspector" aria-label="Inspector">
      <header className="inspector-head">
        {first === undefined ? <MapIcon size={16} aria-hidden /> : <KindIcon form={formOf(first)} />}
        <h2>{headline(elements)}</h2>
        {first === undefined ? null : (
          <IconButton
            label="Clear the selection"
            icon={CloseIcon}
            size="small"
            onPress={() => selection.setState({ ids: [] })}
          />
        )}
      </header>
      <div className="inspector-body">
        {first === undefined ? (
          <FieldList
            key="map"
            map={map}
            document={document}
            record={document.map}
            fields={mapFields as Fields}
            isDisabled={isDisabled}
            edit={(key, value, merge) => map.dispatch(editMap, { values: { [key]: value }, merge })}
          />
        ) : elements.length > 1 ? (
          <p className="muted">Select one of them to see its fields.</p>
        ) : (
          <FieldList
            key={first.id}
            map={map}
            document={document}
            record={first}
            fields={kindOf(first.kind).fields}
            isDisabled={isDisabled}
            edit={(key, value, merge) =>
              map.dispatch(editRecords, { table: 'elements', ids: [first.id], values: { [key]: value }, merge })
            }
          />
        )}
      </div>
    </aside>
  );
}

function headline(elements: readonly Element[]): string {
  const [first] = elements;
  if (first === undefined) return 'Map';
  return elements.length > 1 ? `${elements.length} elements` : kindOf(first.kind).label;
}
