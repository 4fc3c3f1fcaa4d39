import { useMemo, useState, useSyncExternalStore } from 'react';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import { localDay } from '#renderer/ui/dates.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { type ElementFigures, ElementInspector } from './ElementInspector.tsx';
import { EntryCard } from './EntryCard.tsx';
import type { FieldContext } from './fieldControl.ts';
import { Head } from './Head.tsx';
import './inspector.css';
import { LinkInspector } from './LinkInspector.tsx';
import { ManyInspector } from './ManyInspector.tsx';
import { MapInspector } from './MapInspector.tsx';

interface InspectorProps {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  /** What is calculated of an element, shown above its fields. */
  readonly Figures?: ElementFigures;
}

/** What is selected, with its fields; the map's own information where nothing is. */
export function Inspector({ map, selection, Figures }: InspectorProps) {
  // Only what is shown: the rest of both changes with every step of saving and of the camera.
  const document = useSyncExternalStore(map.subscribe, () => map.getState().document);
  const isDisabled = useSyncExternalStore(map.subscribe, () => map.getState().saveState.state === 'readOnly');
  const ids = useSyncExternalStore(selection.subscribe, () => selection.getState().ids);
  const linkId = useSyncExternalStore(selection.subscribe, () => selection.getState().link);
  const [help, setHelp] = useState('');
  const context = useMemo((): FieldContext => {
    const own: FieldContext = {
      map,
      document,
      isDisabled,
      today: localDay(new Date()),
      newId: () => crypto.randomUUID(),
      entryCard: (table, id, onClose) => <EntryCard key={id} context={own} table={table} id={id} onClose={onClose} />,
    };
    return own;
  }, [map, document, isDisabled]);
  const elements = ids.flatMap((id) => document.elements.get(id) ?? []);
  const link = linkId === null ? undefined : document.links.get(linkId);

  return (
    <aside
      className="inspector"
      aria-label="Inspector"
      // The field that has the focus says at the foot what belongs into it.
      onFocus={(event) => setHelp(event.target.closest<HTMLElement>('[data-help]')?.dataset.help ?? '')}
      onBlur={() => setHelp('')}
      // Escape backs out one level: what a field does not need it for leads back to the view. What was typed is kept:
      // a field takes it when the focus leaves.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        const view = globalThis.document.querySelector<HTMLElement>('[data-returns-focus]');
        if (view !== null) view.focus();
        else if (isTextField(event.target)) event.target.blur();
      }}
    >
      <Head elements={elements} link={link} context={context} selection={selection} />
      <div className="inspector-body" key={bodyKey(elements, link?.id)}>
        {body()}
      </div>
      {help === '' ? null : (
        <p className="inspector-help" aria-hidden>
          {help}
        </p>
      )}
    </aside>
  );

  function body() {
    const [first, second] = elements;
    if (link !== undefined) return <LinkInspector link={link} context={context} selection={selection} />;
    if (first === undefined) return <MapInspector context={context} />;
    if (second !== undefined) return <ManyInspector elements={elements} context={context} selection={selection} />;
    return <ElementInspector element={first} context={context} selection={selection} Figures={Figures} />;
  }
}

function isTextField(target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Another selection gets fields of its own: nothing half typed goes over. */
function bodyKey(elements: readonly Element[], link: string | undefined): string {
  return link ?? (elements.map(({ id }) => id).join(' ') || 'map');
}
