/** What was written before on the map, to complete what is being typed. */
import type { MapDocument } from '#shared/model/document.ts';
import type { AnyField, Fields } from '#shared/model/field.ts';
import { isWork, kindOf } from '#shared/model/kinds/registry.ts';
import { listRecords, tableNames } from '#shared/model/tables.ts';
import { ownValue } from '#shared/model/values.ts';

type Found = ReadonlyMap<string, readonly string[]>;

/** Documents never change, so what was found in one stays true. */
const found = new WeakMap<MapDocument, Found>();

const PEOPLE = 'person';

function groupOf(field: AnyField): string | null {
  if (field.control === 'person') return PEOPLE;
  return field.control === 'line' ? field.label : null;
}

function gather(document: MapDocument): Found {
  const counts = new Map<string, Map<string, number>>();
  const add = (group: string, value: unknown) => {
    if (typeof value !== 'string' || value.trim() === '') return;
    const own = counts.get(group) ?? new Map<string, number>();
    counts.set(group, own.set(value.trim(), (own.get(value.trim()) ?? 0) + 1));
  };
  const addAll = (record: object, fields: Fields) => {
    for (const [key, field] of Object.entries(fields)) {
      const group = groupOf(field);
      if (group !== null) add(group, ownValue(record, key));
    }
  };
  for (const element of document.elements.values()) {
    addAll(element, kindOf(element.kind).fields);
    if (isWork(element)) for (const { owner } of element.milestones) add(PEOPLE, owner);
  }
  for (const table of tableNames) {
    if (table === 'elements') continue;
    for (const record of document[table].values()) addAll(record, listRecords[table].fields as Fields);
  }
  const byUse = (own: Map<string, number>) => [...own].sort((a, b) => b[1] - a[1]).map(([text]) => text);
  return new Map([...counts].map(([group, own]) => [group, byUse(own)]));
}

function all(document: MapDocument): Found {
  const known = found.get(document) ?? gather(document);
  found.set(document, known);
  return known;
}

/** What stands in the fields of this label, the most used first. */
export function knownTexts(document: MapDocument, label: string): readonly string[] {
  return all(document).get(label) ?? [];
}

/** Everyone who owns, partners, or has written something on the map, the most named first. */
export function knownPeople(document: MapDocument): readonly string[] {
  return all(document).get(PEOPLE) ?? [];
}

const tagsFound = new WeakMap<MapDocument, readonly string[]>();

/** Every tag on the map, in the order of the alphabet. */
export function knownTags(document: MapDocument): readonly string[] {
  const known =
    tagsFound.get(document) ??
    [...new Set([...document.elements.values()].flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));
  tagsFound.set(document, known);
  return known;
}
