import type { MapDocument } from '#shared/model/document.ts';
import { isWork } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import type { EntryTable } from './fieldControl.ts';

/** Titles of everything on the map that names an entry of one of its lists. */
export function usesOf(document: MapDocument, table: EntryTable, id: Id): string[] {
  const uses: string[] = [];
  for (const element of document.elements.values()) {
    const named =
      table === 'stages'
        ? element.kind === 'kpi' && element.stage === id
        : isWork(element) && element[table].includes(id);
    if (named) uses.push(element.title || 'Without a title');
  }
  if (table === 'channels') {
    for (const { channels, title } of document.audiences.values()) if (channels.includes(id)) uses.push(title);
  }
  return uses;
}

/** “Named by “Launch the forum” and 2 more.” */
export function usesSentence(uses: readonly string[]): string {
  const [first, second, ...more] = uses;
  if (first === undefined) return 'Nothing on the map names it.';
  if (second === undefined) return `Named by “${first}”.`;
  return more.length === 0
    ? `Named by “${first}” and “${second}”.`
    : `Named by “${first}” and ${uses.length - 1} more.`;
}
