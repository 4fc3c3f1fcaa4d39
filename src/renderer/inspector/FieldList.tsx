import { useState } from 'react';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type AnyField, type Fields, type Section, sections } from '#shared/model/field.ts';
import type { Refusal } from '#shared/model/patch.ts';
import { ownValue } from '#shared/model/values.ts';
import { controls } from './controls.ts';

const headings: Readonly<Record<Section, string>> = {
  basics: '',
  plan: 'Plan',
  money: 'Money',
  people: 'People',
  measure: 'Measure',
  community: 'Community',
  rules: 'Rules',
  more: 'More',
};

interface FieldListProps {
  readonly map: MapStore;
  readonly document: MapDocument;
  /** The record whose fields these are. */
  readonly record: object;
  readonly fields: Fields;
  readonly isDisabled: boolean;
  readonly edit: (key: string, value: unknown, isTyping: boolean) => Refusal | null;
}

/** The fields of a record as their declarations say: their order, labels, controls, sections. */
export function FieldList({ map, document, record, fields, isDisabled, edit }: FieldListProps) {
  const [refused, setRefused] = useState<{ key: string; reason: string } | null>(null);
  return sections.map((section) => {
    const own = Object.entries(fields).filter(([, field]) => field.section === section && controls[field.control]);
    if (own.length === 0) return null;
    const lines = <div className="inspector-lines">{own.map(([key, field]) => line(key, field))}</div>;
    if (section === 'basics') return <section key={section}>{lines}</section>;
    return (
      <details key={section} className="inspector-section" open={section !== 'more'}>
        <summary>{headings[section]}</summary>
        {lines}
      </details>
    );
  });

  function line(key: string, field: AnyField) {
    const Control = controls[field.control];
    return Control === undefined ? null : (
      <Control
        key={key}
        field={field}
        value={ownValue(record, key)}
        document={document}
        isDisabled={isDisabled}
        error={refused?.key === key ? refused.reason : null}
        onChange={(value, isTyping) => {
          const refusal = edit(key, value, isTyping);
          setRefused(refusal === null ? null : { key, reason: reasonOf(refusal) });
        }}
        onDone={() => map.endGesture()}
      />
    );
  }
}

/** The reason without the record and field that it names first: those are in sight here. */
function reasonOf({ refused }: Refusal): string {
  return refused.replace(/^[^“]*: (?=“)/, '');
}
