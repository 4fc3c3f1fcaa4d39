import type { AnyField } from '#shared/model/field.ts';
import type { TableName } from '#shared/model/tables.ts';
import { type Id, ownValue } from '#shared/model/values.ts';
import { controlOf } from './controls.ts';
import { editField } from './editField.ts';
import type { FieldContext } from './fieldControl.ts';
import { answeredIn, type FieldGroup } from './fieldGroups.ts';
import { Section } from './Section.tsx';

interface FieldListProps {
  readonly context: FieldContext;
  readonly table: TableName | 'map';
  /** The records that are edited together, at least one. */
  readonly records: readonly { readonly id: Id }[];
  readonly groups: readonly FieldGroup[];
}

/** The fields of one record, or those that several share, as their declarations say: labels, controls, sections. */
export function FieldList({ context, table, records, groups }: FieldListProps) {
  const lines = ({ fields }: FieldGroup) =>
    fields.map(([key, field]) => (
      <FieldLine key={key} context={context} table={table} records={records} name={key} field={field} />
    ));
  return groups.map((group) => {
    if (group.heading === '') {
      return (
        <div key={group.id} className="inspector-lines">
          {lines(group)}
        </div>
      );
    }
    const answered = answeredIn(group, records);
    return (
      <Section
        key={group.id}
        id={group.id}
        heading={group.heading}
        summary={answered === 0 ? 'Empty' : undefined}
        startsOpen={answered > 0}
      >
        {lines(group)}
      </Section>
    );
  });
}

interface FieldLineProps extends Omit<FieldListProps, 'groups'> {
  readonly name: string;
  readonly field: AnyField;
}

/** A field through the control that its declaration names. */
export function FieldLine({ context, table, records, name, field }: FieldLineProps) {
  const Control = controlOf(field.control)?.Control;
  if (Control === undefined) return null;
  const { map } = context;
  const ids = records.map(({ id }) => id);
  return (
    <Control
      field={field}
      values={records.map((record) => ownValue(record, name))}
      context={context}
      onChange={(update, isTyping, first) => {
        const edit = { table, ids, key: name, label: field.label, update, merge: isTyping, first };
        return map.dispatch(editField, edit)?.refused ?? null;
      }}
      onDone={() => map.endGesture()}
    />
  );
}
