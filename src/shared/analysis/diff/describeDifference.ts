import type { MapDocument } from '#shared/model/document.ts';
import type { Fields } from '#shared/model/field.ts';
import { isKindName, kindOf } from '#shared/model/kinds/registry.ts';
import type { Link } from '#shared/model/link.ts';
import { mapFields } from '#shared/model/mapInfo.ts';
import { type AnyRecord, listRecords, nameOf, type TableName } from '#shared/model/tables.ts';
import { type Id, ownValue } from '#shared/model/values.ts';
import type { Difference } from './diffDocuments.ts';
import type { FieldDifference } from './fieldDifferences.ts';

/** Longest value that a line shows whole. */
const SHOWN = 80;

/** What a record is called: `Goal “Grow”`; a link by its two ends: `“Forum” supports “Grow”`. */
export function recordName(table: TableName, record: AnyRecord, documents: readonly MapDocument[]): string {
  if (table !== 'links') return nameOf(table, record);
  const { from, to, relation } = record as Link;
  const word = listRecords.links.fields.relation.words?.[relation]?.toLowerCase() ?? relation;
  return `Link ${titleOf(from, documents)} ${word} ${titleOf(to, documents)}`;
}

function titleOf(id: Id, documents: readonly MapDocument[]): string {
  const element = documents.map(({ elements }) => elements.get(id)).find((each) => each !== undefined);
  return `“${element?.title.trim() || 'Untitled'}”`;
}

function fieldsOf(table: TableName | 'map', record: AnyRecord | undefined): Fields {
  if (table === 'map') return mapFields;
  if (table !== 'elements') return listRecords[table].fields;
  const kind = record === undefined ? undefined : ownValue(record, 'kind');
  return isKindName(kind) ? kindOf(kind).fields : {};
}

/** A difference in plain lines, one a field: `Goal “Grow”: Due: – → 2027-06-30`. */
export function describeDifference(difference: Difference, before: MapDocument, after: MapDocument): readonly string[] {
  // Titles may hold line breaks; a line is a line.
  return linesOf(difference, before, after).map((line) => line.replace(/\s+/g, ' '));
}

function linesOf(difference: Difference, before: MapDocument, after: MapDocument): readonly string[] {
  const documents = [after, before];
  if (difference.change === 'order') {
    const { table } = difference;
    const title = (id: Id) => String(ownValue(after[table].get(id) ?? {}, 'title') ?? 'Untitled');
    return [
      `${listLabel(table)}: order: ${difference.before.map(title).join(', ')} → ${difference.after.map(title).join(', ')}`,
    ];
  }
  if (difference.change !== 'changed') {
    return [`${difference.change}: ${recordName(difference.table, difference.record, documents)}`];
  }
  const record = difference.table === 'map' ? undefined : difference.before;
  const name = difference.table === 'map' ? 'The map' : recordName(difference.table, difference.before, documents);
  const fields = fieldsOf(difference.table, record);
  return difference.fields.map((field) => {
    const shown = (value: unknown) => valueText(field, value, fields, documents);
    return `${name}: ${labelOf(field.path, fields)}: ${shown(field.from)} → ${shown(field.to)}`;
  });
}

function listLabel(table: TableName): string {
  return table === 'elements' ? 'Elements' : listRecords[table].plural;
}

/** A key in words: `everyMonths` is `every months`; ids and dates stay as they are. */
function spoken(part: string): string {
  return /^[a-z]+(?:[A-Z][a-z]+)+$/.test(part) ? part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : part;
}

/** The field's label and, for a part of it, the path from there: `Cost, oneOff`. */
function labelOf(path: string, fields: Fields): string {
  const [, key = path, rest = ''] = /^([^.[]+)(.*)$/.exec(path) ?? [];
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  const parts = rest
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => String(ownValue(field?.words ?? {}, part) ?? spoken(part)));
  return [field?.label ?? key, ...parts].join(', ');
}

function valueText(
  { path }: FieldDifference,
  value: unknown,
  fields: Fields,
  documents: readonly MapDocument[],
): string {
  const key = /^[^.[]+/.exec(path)?.[0] ?? path;
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  // A field's words name either its choices or its parts; where they name a part on the way, they are not for the value.
  const words = path.split(/[.[\]]+/).some((part) => part !== key && Object.hasOwn(field?.words ?? {}, part))
    ? {}
    : (field?.words ?? {});
  const one = (each: unknown): string => {
    if (typeof each === 'boolean') return each ? 'yes' : 'no';
    if (typeof each === 'object') return JSON.stringify(each);
    const word = ownValue(words, String(each));
    if (field?.refersTo === undefined) return word === undefined ? String(each) : String(word);
    const { refersTo } = field;
    const record = documents
      .map((document) => document[refersTo].get(String(each)))
      .find((found) => found !== undefined);
    return record?.title ?? String(each);
  };
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return '–';
  const text = Array.isArray(value) ? value.map(one).join('; ') : one(value);
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN).replace(/\p{Cs}$/u, '')}…` : line;
}
