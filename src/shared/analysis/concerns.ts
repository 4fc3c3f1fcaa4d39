import { type Element, type KindName, kindNames, type Work } from '#shared/model/kinds/registry.ts';
import type { TableName } from '#shared/model/tables.ts';

type Group = { element: Element; work: Work } & { [K in KindName]: Extract<Element, { kind: K }> };
type FieldOf<G extends keyof Group> = `${G}.${Exclude<keyof Group[G], 'id' | 'kind'> & string}`;

/**
 * A part of the document that something computed of the whole map can depend on: which elements of a group there are, of
 * what standing; that and one of their fields; links; the entries of a list; the map's own fields.
 */
export type Aspect =
  | keyof Group
  | { [G in keyof Group]: FieldOf<G> }[keyof Group]
  | Exclude<TableName, 'elements'>
  | 'map';

/** An aspect of elements of one kind (`goal`, `goal.title`), or of links, a list or the map. */
export type Concern = string;

/** The fields that decide whether an element counts and as what: part of every aspect of elements. */
export const STANDING: ReadonlySet<string> = new Set(['status', 'parked', 'level', 'perspective']);

const groups: Readonly<Record<string, readonly string[]>> = {
  element: kindNames.filter((kind) => kind !== 'note'),
  work: ['initiative', 'program'],
};

/** The concerns that aspects stand for, kind by kind. */
export function concernsOf(aspects: readonly Aspect[]): readonly Concern[] {
  return aspects.flatMap((aspect) => {
    const [group = '', field] = aspect.split('.');
    const kinds = groups[group] ?? [group];
    return field === undefined ? kinds : kinds.flatMap((kind) => [kind, `${kind}.${field}`]);
  });
}
