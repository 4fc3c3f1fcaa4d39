import type { MapDocument } from './document.ts';
import type { Element, KindName } from './kinds/registry.ts';
import type { Link } from './link.ts';
import type { MapInfo } from './mapInfo.ts';
import { readDocument } from './readDocument.ts';
import type { TableName, TableRecords } from './tables.ts';
import type { Id } from './values.ts';

/** Every key may be left out, at every level below: it takes its unanswered value. Entries of a list are whole or partly given. */
type Partly<T> = T extends readonly (infer E)[]
  ? readonly Partly<E>[]
  : T extends object
    ? { readonly [K in keyof T]?: Partly<T[K]> }
    : T;

type ElementDraft = {
  [K in KindName]: { readonly id: Id; readonly kind: K } & Partly<Omit<Extract<Element, { kind: K }>, 'id' | 'kind'>>;
}[KindName];

type LinkDraft = Pick<Link, 'id' | 'from' | 'to' | 'relation'> & Partial<Link>;

type ListDraft<T extends TableName> = readonly ({ readonly id: Id } & Partly<Omit<TableRecords[T], 'id'>>)[];

/** A map as a person writes it down: only what is answered. */
export type MapDraft = {
  readonly map: Pick<MapInfo, 'id'> & Partly<Omit<MapInfo, 'id'>>;
  readonly elements?: readonly ElementDraft[];
  readonly links?: readonly LinkDraft[];
} & { readonly [T in Exclude<TableName, 'elements' | 'links'>]?: ListDraft<T> };

/**
 * The whole document of a draft.
 * @throws Error naming the first fault: drafts are our own texts, so a fault in one is a mistake in the program
 */
export function completeDraft(draft: MapDraft): MapDocument {
  const { document, faults } = readDocument(draft, () => draft.map.id);
  const [first] = faults;
  if (first !== undefined) throw new Error(`A draft does not fit the format: ${first.message} (${first.path})`);
  return document;
}
