import { kinds, type Work } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import { type PlanColumn, type PlanFacts, planColumns } from '../planColumns.ts';
import { hasField } from './cellText.ts';
import type { Block } from './places.ts';
import { type ReadCell, type Reading, readCell, readingOf } from './readCell.ts';
import { type CellEdit, type NewWork, refusedCells } from './setCells.ts';
import type { TableRow } from './tableRows.ts';

/** A cell that could not be taken over. */
export interface PasteProblem {
  /** As the table counts its rows, 1 first. */
  readonly row: number;
  readonly column: string;
  /** Why, as a clause. */
  readonly why: string;
}

/** What a paste comes to. */
export interface PastePlan {
  readonly edits: readonly CellEdit[];
  readonly added: readonly NewWork[];
  readonly problems: readonly PasteProblem[];
  /** Rows below the last one that name no title, and columns right of the last one: they found no place. */
  readonly rowsLeft: number;
  readonly columnsLeft: number;
  /** The cells that now hold what was pasted. */
  readonly block: Block;
}

interface Target {
  readonly rows: readonly TableRow[];
  readonly columns: readonly PlanColumn[];
  readonly block: Block;
  readonly facts: PlanFacts;
  readonly today: string;
  readonly newId: () => Id;
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
const byLabel = new Map(planColumns.map((column) => [plain(column.label), column]));

/**
 * Plans what pasted cells change, from the upper left cell of a block on. One cell fills the whole block, and a block
 * that is a multiple of what is pasted is filled by repeating it. A first row of column headings puts each column where
 * its heading says, whether or not that column is shown. Rows below the last become new work where they name a title.
 * What cannot be read, and what would wait for itself, is named, and the rest is taken.
 */
export function pasteBlock(cells: readonly (readonly string[])[], target: Target): PastePlan {
  const headed = headingsOf(cells[0] ?? []);
  const body = headed === null ? cells : cells.slice(1);
  const width = Math.max(0, ...body.map((row) => row.length));
  const { block } = target;
  const times = (pasted: number, room: number) => (pasted > 0 && room % pasted === 0 ? room : pasted);
  const height = times(body.length, block.bottom - block.top + 1);
  const across = headed === null ? times(width, block.right - block.left + 1) : width;
  const columns = Array.from({ length: across }, (_, at) =>
    headed === null ? target.columns[block.left + at] : headed[at],
  );
  const textAt = (row: number, column: number) => body[row % body.length]?.[column % width] ?? '';
  const reading = habitsOf(target, columns, height, textAt);
  const plan = { edits: [] as CellEdit[], added: [] as NewWork[], problems: [] as PasteProblem[], rowsLeft: 0 };
  const taken: Taken = { ...plan, from: new Map() };
  const existing = target.rows.filter(({ work }) => work !== null).length;
  const named = columns.findIndex((column) => column?.key === 'title');
  for (let at = 0; at < height; at++) {
    const place = block.top + at;
    const work = target.rows[place]?.work ?? null;
    const texts = columns.map((_, column) => textAt(at, column));
    if (work !== null) {
      takeRow(work, place, columns, texts, reading, taken);
    } else if (texts.some((text) => text.trim() !== '')) {
      if (named < 0 || (texts[named] ?? '').trim() === '') plan.rowsLeft++;
      else addRow(existing + plan.added.length, columns, texts, reading, taken, target.newId);
    }
  }
  const columnsLeft = columns.filter((column) => column === undefined).length;
  return {
    ...plan,
    ...fitting(taken, target),
    columnsLeft: headed === null ? columnsLeft : 0,
    block: {
      top: block.top,
      bottom: Math.max(block.top, block.top + height - 1 - plan.rowsLeft),
      left: headed === null ? block.left : 0,
      right: headed === null ? Math.max(block.left, block.left + across - 1 - columnsLeft) : 0,
    },
  };
}

/** The columns that a row of headings names; null where it is no such row. */
function headingsOf(row: readonly string[]): readonly (PlanColumn | undefined)[] | null {
  const filled = row.filter((text) => text.trim() !== '');
  if (filled.length < 2 || !filled.every((text) => byLabel.has(plain(text)))) return null;
  return row.map((text) => byLabel.get(plain(text)));
}

function habitsOf(
  { facts, today }: Target,
  columns: readonly (PlanColumn | undefined)[],
  height: number,
  textAt: (row: number, column: number) => string,
): Reading {
  const textsOf = (formats: readonly string[]) =>
    columns.flatMap((column, at) =>
      column?.is === 'field' && formats.includes(column.column.format)
        ? Array.from({ length: height }, (_, row) => textAt(row, at))
        : [],
    );
  return readingOf(facts.document, today, textsOf(['day']), textsOf(['money', 'number']));
}

interface Taken {
  readonly edits: CellEdit[];
  readonly added: NewWork[];
  readonly problems: PasteProblem[];
  /** Where each cell stands that is taken. */
  readonly from: Map<NewWork['cells'][number], Omit<PasteProblem, 'why'>>;
}

/** What the map can take of what could be read: a circle of dependencies costs one cell, not the block. */
function fitting({ edits, added, problems, from }: Taken, { facts, newId }: Target) {
  const refused = refusedCells(facts.document, { edits, added, label: '', newId });
  if (refused.size === 0) return { edits, added, problems };
  const named = [...refused].flatMap(([cell, why]) => {
    const place = from.get(cell);
    return place === undefined ? [] : [{ ...place, why: why.replace(/\.$/, '') }];
  });
  return {
    edits: edits.filter((edit) => !refused.has(edit)),
    added: added.map((work) => ({ ...work, cells: work.cells.filter((cell) => !refused.has(cell)) })),
    problems: [...problems, ...named].sort((one, other) => one.row - other.row),
  };
}

function takeRow(
  work: Work,
  place: number,
  columns: readonly (PlanColumn | undefined)[],
  texts: readonly string[],
  reading: Reading,
  { edits, problems, from }: Taken,
): void {
  columns.forEach((column, at) => {
    const text = texts[at] ?? '';
    if (column === undefined || (text.trim() === '' && isNeverEmpty(column))) return;
    const read = readInto(work, column, text, reading);
    if (read === null) return;
    if ('problem' in read) problems.push({ row: place + 1, column: column.label, why: read.problem });
    else if (column.is === 'field') {
      const edit = { work: work.id, path: column.column.path, value: read.value };
      edits.push(edit);
      from.set(edit, { row: place + 1, column: column.label });
    }
  });
}

function addRow(
  place: number,
  columns: readonly (PlanColumn | undefined)[],
  texts: readonly string[],
  reading: Reading,
  { added, problems, from }: Taken,
  newId: () => Id,
): void {
  const kindAt = columns.findIndex((column) => column?.key === 'kind');
  const isProgram =
    plain(texts[kindAt] ?? '') === plain(kinds.program.label) || plain(texts[kindAt] ?? '') === 'program';
  const kind = isProgram ? 'program' : 'initiative';
  const cells: Omit<CellEdit, 'work'>[] = [];
  columns.forEach((column, at) => {
    const text = texts[at] ?? '';
    if (column === undefined || column.is === 'computed' || text.trim() === '') return;
    const read: ReadCell =
      column.programsOnly && !isProgram ? { problem: notThere(column) } : readCell(column.column, text, reading);
    if ('problem' in read) problems.push({ row: place + 1, column: column.label, why: read.problem });
    else {
      const cell = { path: column.column.path, value: read.value };
      cells.push(cell);
      from.set(cell, { row: place + 1, column: column.label });
    }
  });
  added.push({ id: newId(), kind, cells });
}

/** Null where there is nothing to do: what is calculated comes out as it does. */
function readInto(work: Work, column: PlanColumn, text: string, reading: Reading): ReadCell | null {
  if (column.is === 'computed') return null;
  if (!hasField(work, column)) return text.trim() === '' ? null : { problem: notThere(column) };
  return readCell(column.column, text, reading);
}

const notThere = ({ label }: PlanColumn) => `“${label}” is for community programs only`;

/** A choice that is always answered: an empty cell leaves it as it is. */
export function isNeverEmpty(column: PlanColumn): boolean {
  if (column.is === 'computed') return false;
  const unanswered: unknown = column.column.shape.unanswered();
  return unanswered !== null && unanswered !== '' && !Array.isArray(unanswered);
}
