import type { MapDocument } from '#shared/model/document.ts';
import { link, relations } from '#shared/model/link.ts';
import { compareText, type Id } from '#shared/model/values.ts';
import { type Column, columnsOf } from '../columns.ts';
import { type RecordSheet, type SheetRecord, tabs } from '../workbookSheet.ts';

function endColumn(key: 'from' | 'to'): Column {
  const { label, shape } = link.fields[key];
  const help = key === 'from' ? 'The element that serves, measures or depends.' : 'The element that the link leads to.';
  return { header: label, help, format: 'reference', refersTo: 'elements', path: [key], shape, width: 44 };
}

const [relation, ...others] = columnsOf(link.fields);

/** All links but those of notes, which have no sheet; the ID is the link's own. */
export const linksSheet: RecordSheet = {
  role: 'records',
  name: 'Links',
  label: link.label,
  about: 'What supports, enables, measures or depends on what.',
  home: { table: 'links' },
  tab: tabs.links,
  columns: [endColumn('from'), ...(relation === undefined ? [] : [relation]), endColumn('to'), ...others],
  calculated: [],
  rows: linksInOrder,
};

function linksInOrder(document: MapDocument): readonly SheetRecord[] {
  const titleOf = (id: Id) => document.elements.get(id)?.title ?? '';
  return [...document.links.values()]
    .filter(({ relation: name }) => name !== 'annotates')
    .sort(
      (a, b) =>
        relations.indexOf(a.relation) - relations.indexOf(b.relation) ||
        compareText(titleOf(a.from), titleOf(b.from)) ||
        compareText(titleOf(a.to), titleOf(b.to)) ||
        compareText(a.id, b.id),
    )
    .map((record) => ({ ...record }));
}
