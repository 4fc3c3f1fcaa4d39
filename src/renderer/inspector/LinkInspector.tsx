import { useState } from 'react';
import { selectElements, type ViewStateStore } from '#renderer/state/viewState.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { BinIcon, SwapIcon } from '#renderer/ui/icons.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { ScaleDots } from '#renderer/ui/ScaleDots.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import { removeRecords } from '#shared/model/commands/removeRecords.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { type Link, link as linkKind, permittedRelations } from '#shared/model/link.ts';
import { editField } from './editField.ts';
import { FieldLine } from './FieldList.tsx';
import { FieldRow } from './FieldRow.tsx';
import type { FieldContext } from './fieldControl.ts';

interface LinkInspectorProps {
  readonly link: Link;
  readonly context: FieldContext;
  readonly selection: ViewStateStore;
}

/** A link: what it joins, how, how strongly, and why. */
export function LinkInspector({ link, context, selection }: LinkInspectorProps) {
  const { document, map, isDisabled } = context;
  const [error, setError] = useState<string | null>(null);
  const from = document.elements.get(link.from);
  const to = document.elements.get(link.to);
  if (from === undefined || to === undefined) return null;
  const { relation, strength, rationale } = linkKind.fields;
  const permitted = permittedRelations(from.kind, to.kind);
  const canTurn = permittedRelations(to.kind, from.kind).includes(link.relation);
  const turn = () => {
    const values = { from: link.to, to: link.from };
    const label = 'turn a link around';
    const refusal = map.dispatch(editRecords, { table: 'links', ids: [link.id], values, label });
    map.endGesture();
    setError(refusal?.refused ?? null);
  };
  const edit = (key: 'relation' | 'strength', value: unknown) => {
    const { label } = linkKind.fields[key];
    const refusal = map.dispatch(editField, {
      table: 'links',
      ids: [link.id],
      key,
      label,
      update: () => value,
      merge: false,
    });
    map.endGesture();
    setError(refusal?.refused ?? null);
  };
  return (
    <div className="inspector-lines">
      <End label="From" element={from} selection={selection} />
      <FieldRow label={relation.label} help={relation.help} layout="row" error={error}>
        {permitted.length > 1 ? (
          <Select
            label={relation.label}
            hideLabel
            value={link.relation}
            isDisabled={isDisabled}
            choices={permitted.map((key) => ({ key, label: relation.words?.[key] ?? key }))}
            onChange={(key) => edit('relation', key)}
          />
        ) : (
          <span className="inspector-fact">{relation.words?.[link.relation]}</span>
        )}
      </FieldRow>
      <End label="To" element={to} selection={selection} />
      <FieldRow label={strength.label} help={strength.help} layout="row">
        <ScaleDots
          label={strength.label}
          steps={[1, 2, 3]}
          value={link.strength}
          canClear={false}
          words={(step) => strength.words?.[step] ?? ''}
          showsWord
          isDisabled={isDisabled}
          onChange={(step) => edit('strength', step)}
        />
      </FieldRow>
      <FieldLine context={context} table="links" records={[link]} name="rationale" field={rationale} />
      {isDisabled ? null : (
        <div className="inspector-card-foot">
          {canTurn ? (
            <Button size="small" variant="quiet" icon={SwapIcon} onPress={turn}>
              Turn it around
            </Button>
          ) : null}
          <Button
            size="small"
            variant="quiet"
            icon={BinIcon}
            onPress={() => {
              map.dispatch(removeRecords, { table: 'links', ids: [link.id] });
              map.endGesture();
              selectElements(selection, []);
            }}
          >
            Unlink
          </Button>
        </div>
      )}
    </div>
  );
}

function End({
  label,
  element,
  selection,
}: {
  readonly label: string;
  readonly element: Element;
  readonly selection: ViewStateStore;
}) {
  const title = element.title || 'Without a title';
  return (
    <FieldRow label={label} help="The element at this end." layout="row">
      <button
        type="button"
        className="inspector-link-end"
        title={`Go to “${title}”`}
        onClick={() => selectElements(selection, [element.id])}
      >
        <KindIcon form={formOf(element)} size={14} />
        <bdi>{title}</bdi>
      </button>
    </FieldRow>
  );
}
