import type { MapDocument } from '#shared/model/document.ts';
import { nameOf, type TableName } from '#shared/model/tables.ts';
import type { Id } from '#shared/model/values.ts';
import type { Finding } from './finding.ts';
import { checkWithId } from './registry.ts';

/** How many names a sentence lists before it says how many more there are. */
const NAMES_LISTED = 6;

/** What is wrong, in one plain sentence that names the elements by their titles. */
export function messageOf(finding: Finding, document: MapDocument): string {
  const check = checkWithId(finding.check);
  if (check === undefined) return `The check “${finding.failed ?? finding.check}” could not be carried out.`;
  return check.message.replace(/\{(\w+)\}/g, (_, place: string) =>
    filling(place, finding, document, check.words ?? {}),
  );
}

function filling(place: string, finding: Finding, document: MapDocument, words: Readonly<Record<string, string>>) {
  const { targets } = finding;
  switch (place) {
    case 'name':
      return named(document, 'elements', targets[0]);
    case 'second':
      return named(document, 'elements', targets[1]);
    case 'names':
      return listed(targets.map((id) => named(document, 'elements', id)));
    case 'count':
      return String(targets.length);
    case 'missing':
      return listed((finding.missing ?? []).map((key) => words[key] ?? named(document, 'stages', key)));
    case 'audience':
      return named(document, 'audiences', finding.audience);
    case 'platform':
      return named(document, 'platforms', finding.platform);
    case 'gear':
      return words[finding.gear ?? ''] ?? '';
    case 'function':
      return finding.function ?? '';
    case 'owner':
      return finding.owner ?? '';
    default:
      return '';
  }
}

function named(document: MapDocument, table: TableName, id: Id | undefined): string {
  const record = id === undefined ? undefined : document[table].get(id);
  return record === undefined ? 'something that is no longer on the map' : nameOf(table, record);
}

function listed(names: readonly string[]): string {
  if (names.length <= NAMES_LISTED) return names.join(', ');
  return `${names.slice(0, NAMES_LISTED).join(', ')} and ${names.length - NAMES_LISTED} more`;
}
