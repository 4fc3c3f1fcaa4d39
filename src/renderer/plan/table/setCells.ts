import { withValueAt } from '#shared/exchange/workbook/columns.ts';
import { FreePlaces } from '#shared/exchange/workbook/freePlaces.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { makeElement } from '#shared/model/commands/addElement.ts';
import { combine } from '#shared/model/commands/combine.ts';
import { editMap } from '#shared/model/commands/editMap.ts';
import { changesOf } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import { type Change, isRefusal, type Patch, type Refusal } from '#shared/model/patch.ts';
import { type Id, ownValue } from '#shared/model/values.ts';
import { DEPENDS_ON } from '../planColumns.ts';
import { type Dependencies, refusedDependencies, setDependencies } from './setDependencies.ts';

export interface CellEdit {
  readonly work: Id;
  readonly path: readonly [string, ...string[]];
  readonly value: unknown;
}

/** Work that comes onto the map by being typed or pasted below the last row. */
export interface NewWork {
  readonly id: Id;
  readonly kind: Work['kind'];
  readonly cells: readonly Cell[];
}

export interface CellsEdit {
  readonly edits: readonly CellEdit[];
  readonly added?: readonly NewWork[];
  /** What undo calls it. */
  readonly label: string;
  /** For links that are made. */
  readonly newId: () => Id;
}

type Cell = Omit<CellEdit, 'work'>;

const isLinks = ({ path }: Pick<CellEdit, 'path'>) => path[0] === DEPENDS_ON;

/** Sets any number of cells of the plan, new work included, as one step. A theme that is new becomes one of the map's. */
export function setCells(document: MapDocument, cells: CellsEdit): Patch | Refusal {
  const links = dependenciesIn(cells);
  const fields = (now: MapDocument) => setFields(now, cells);
  if (links.length === 0) return fields(document);
  return combine(document, cells.label, [fields, (now) => setDependencies(now, links, cells.newId)]);
}

/** The cells that the map would not take, each with the reason as a sentence; the rest can be set without them. */
export function refusedCells(document: MapDocument, cells: CellsEdit): ReadonlyMap<Cell, string> {
  const links = dependenciesIn(cells);
  if (links.length === 0) return new Map();
  // New work has to be there to depend on anything.
  const fields = setFields(document, cells);
  const now = isRefusal(fields) ? fields : applyPatch(document, fields, document.map.updatedAt);
  if (isRefusal(now)) return new Map();
  const refused = refusedDependencies(now, links, cells.newId);
  return new Map([...refused].map(([{ cell }, why]) => [cell, why]));
}

function dependenciesIn({ edits, added = [] }: CellsEdit): readonly (Dependencies & { readonly cell: Cell })[] {
  const of = (work: Id, cell: Cell) => (isLinks(cell) ? [{ cell, work, on: cell.value as readonly Id[] }] : []);
  return [
    ...edits.flatMap((edit) => of(edit.work, edit)),
    ...added.flatMap(({ id, cells }) => cells.flatMap((cell) => of(id, cell))),
  ];
}

function setFields(document: MapDocument, { edits, added = [], label }: CellsEdit): Patch | Refusal {
  const changes: Change[] = [];
  for (const [id, own] of byWork(edits.filter((edit) => !isLinks(edit)))) {
    const record = document.elements.get(id);
    if (record === undefined) return { refused: 'What was to be changed is no longer on the map.' };
    changes.push(...changesOf('elements', record, valuesOf(record, own)));
  }
  const places = added.length === 0 ? null : new FreePlaces(document);
  for (const { id, kind, cells } of added) {
    const blank = makeElement({ id, kind, title: '' });
    if (blank === null || places === null) return { refused: 'A row could not be added.' };
    const values = valuesOf(
      blank,
      cells.filter((cell) => !isLinks(cell)),
    );
    const perspective = (ownValue(values, 'perspective') ?? blank.perspective) as Work['perspective'];
    const title = String(ownValue(values, 'title') ?? '');
    const record = makeElement({ id, kind, title, perspective, position: places.take({ perspective }), values });
    if (record === null) return { refused: 'A row holds values that do not fit, so nothing was changed.' };
    changes.push({ op: 'add', table: 'elements', record });
  }
  changes.push(...themeChanges(document, [...edits, ...added.flatMap(({ cells }) => cells)]));
  return { label, changes, history: 'record' };
}

function byWork(edits: readonly CellEdit[]): ReadonlyMap<Id, readonly CellEdit[]> {
  const own = new Map<Id, CellEdit[]>();
  for (const edit of edits) {
    const list = own.get(edit.work);
    if (list === undefined) own.set(edit.work, [edit]);
    else list.push(edit);
  }
  return own;
}

/** The keys of a record that cells change: two cells may be parts of one (what it costs once, and per year). */
function valuesOf(record: object, cells: readonly Pick<CellEdit, 'path' | 'value'>[]): Record<string, unknown> {
  let next: object = record;
  for (const { path, value } of cells) next = withValueAt(next, path, value);
  return Object.fromEntries(cells.map(({ path: [key] }) => [key, ownValue(next, key)]));
}

function themeChanges(document: MapDocument, cells: readonly Pick<CellEdit, 'path' | 'value'>[]): readonly Change[] {
  const { themes } = document.map;
  const named = cells.filter(({ path }) => path[0] === 'theme').map(({ value }) => String(value).trim());
  const fresh = [...new Set(named)].filter((theme) => theme !== '' && !themes.includes(theme));
  return fresh.length === 0 ? [] : editMap(document, { values: { themes: [...themes, ...fresh] } }).changes;
}
