import { type AnyField, type Fields, type Section, sections } from '#shared/model/field.ts';
import { ownValue, sameValue } from '#shared/model/values.ts';
import { controlOf } from './controls.ts';

/** A headed group of fields. */
export interface FieldGroup {
  readonly id: string;
  /** Blank for the group that needs none: it stands first and does not fold. */
  readonly heading: string;
  readonly fields: readonly (readonly [key: string, field: AnyField])[];
}

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

const layouts = ['row', 'block', 'list'];

/** The description follows the title; else short fields first, then those that take room, then lists. */
function rankOf([key, field]: readonly [string, AnyField]): number {
  return key === 'description' ? -1 : layouts.indexOf(controlOf(field.control)?.layout ?? 'list');
}

/** Fields as they are grouped by their declarations. @param without keys that stand elsewhere */
export function fieldGroups(fields: Fields, without: readonly string[] = []): FieldGroup[] {
  return sections.flatMap((section) => {
    const own = Object.entries(fields).filter(
      ([key, field]) => field.section === section && controlOf(field.control) !== undefined && !without.includes(key),
    );
    if (own.length === 0) return [];
    return [{ id: section, heading: headings[section], fields: own.sort((a, b) => rankOf(a) - rankOf(b)) }];
  });
}

/** How many fields of the group hold anything else than they hold in a new record. */
export function answeredIn(group: FieldGroup, records: readonly object[]): number {
  return group.fields.filter(([key, field]) =>
    records.some((record) => !sameValue(ownValue(record, key), field.shape.unanswered())),
  ).length;
}

/** The fields that all of them have and that can be edited together. */
export function commonFields(all: readonly Fields[]): Fields {
  const [first = {}, ...others] = all;
  return Object.fromEntries(
    Object.entries(first).filter(([key, field]) => {
      if (controlOf(field.control)?.forMany !== true) return false;
      return others.every((fields) => sameField(fields[key], field));
    }),
  );
}

function sameField(a: AnyField | undefined, b: AnyField): boolean {
  return a !== undefined && a.control === b.control && a.shape.tag === b.shape.tag && sameValue(a.words, b.words);
}
