import { useRef, useState } from 'react';
import { drawNow } from '#renderer/ui/drawNow.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { pastedCells } from '#shared/exchange/csv/readCsv.ts';
import { kinds, type Work } from '#shared/model/kinds/registry.ts';
import { nameOf } from '#shared/model/tables.ts';
import type { Day } from '#shared/model/values.ts';
import { cellValue, type FieldColumn, type PlanColumn } from '../planColumns.ts';
import type { PlanPageProps } from '../planProps.ts';
import { copiedBlock, emptiedBlock, filledDown } from './cellActions.ts';
import { cellsText, editedText, hasField } from './cellText.ts';
import type { Draft, Onward } from './editorProps.ts';
import { type PastePlan, pasteBlock } from './pasteBlock.ts';
import { blockSize, type Place } from './places.ts';
import { type ReadCell, readCell, usualReading } from './readCell.ts';
import { type CellEdit, type CellsEdit, refusedCells, setCells } from './setCells.ts';
import type { TableRows } from './tableRows.ts';
import type { Cursor } from './useCursor.ts';

/** The cell that is being edited. */
export interface Editing extends Place {
  readonly column: number;
  readonly field: FieldColumn;
  /** Null where new work is typed. */
  readonly work: Work | null;
  readonly initial: string;
  readonly isWriting: boolean;
  readonly problem: string | null;
}

interface EditingContext extends Pick<PlanPageProps, 'map' | 'plan' | 'newId'> {
  readonly cursor: Cursor;
  readonly table: TableRows;
  readonly columns: readonly PlanColumn[];
  readonly today: Day;
  readonly isReadOnly: boolean;
  readonly onSay: (words: string) => void;
  readonly onPasted: (plan: PastePlan) => void;
}

const lower = (text: string) => (/^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** What is done to cells: typing, emptying, filling, copying, pasting. Each is one step for undo. */
export function useCellEditing(context: EditingContext) {
  const { map, plan, newId, cursor, table, columns, today, isReadOnly, onSay, onPasted } = context;
  const { facts } = plan;
  const { rows } = table;
  const [editing, setEditing] = useState<Editing | null>(null);
  const draft = useRef<Draft | null>(null);
  const reading = usualReading(facts.document, today);

  const apply = (edit: Omit<CellsEdit, 'newId'>): boolean => {
    const refusal = map.dispatch(setCells, { ...edit, newId });
    if (refusal !== null) notify({ tone: 'bad', text: refusal.refused });
    else if (edit.added !== undefined) plan.keep(edit.added.map(({ id }) => id));
    return refusal === null;
  };

  /** @param isWriting a key is on its way into the cell, and replaces what is there */
  const begin = ({ row, column }: Place, isWriting: boolean, text?: string) => {
    const field = columns[column];
    const work = rows[row]?.work ?? null;
    if (field === undefined || rows[row] === undefined) return;
    if (isReadOnly) return onSay('This map cannot be changed now');
    if (field.is === 'computed') return onSay(`${field.label} follows from the rest and cannot be typed`);
    if (work === null && field.key !== 'title') return onSay('Give the new row a title first');
    if (work !== null && !hasField(work, field)) return onSay(`“${field.label}” is for community programs only`);
    const initial = text ?? (isWriting || work === null ? '' : editedText(work, field.column, facts));
    draft.current = null;
    const next = { row, column, field, work, initial, isWriting, problem: null };
    if (isWriting) drawNow(() => setEditing(next));
    else setEditing(next);
  };

  const finish = ({ row, column }: Place, onward: Onward) => {
    setEditing(null);
    draft.current = null;
    const size = { rows: rows.length, columns: columns.length };
    const to = {
      stay: { row, column },
      down: { row: Math.min(row + 1, size.rows - 1), column },
      up: { row: Math.max(row - 1, 0), column },
      right: { row, column: Math.min(column + 1, size.columns - 1) },
      left: { row, column: Math.max(column - 1, 0) },
    }[onward];
    cursor.goTo(to, { takesFocus: true });
  };

  /** Puts a value into the cell. @returns false where it is not taken */
  const put = ({ work, field }: Editing, value: unknown): boolean => {
    const { path } = field.column;
    if (work !== null) {
      const label = `edit ${lower(field.label)} of ${nameOf('elements', work)}`;
      return apply({ edits: [{ work: work.id, path, value }], label });
    }
    if (typeof value !== 'string' || value.trim() === '') return true;
    const word = kinds.initiative.label.toLowerCase();
    return apply({
      edits: [],
      added: [{ id: newId(), kind: 'initiative', cells: [{ path, value }] }],
      label: `add ${word}`,
    });
  };

  const readText = ({ work, field }: Editing, text: string): ReadCell => {
    // What was not touched is not read: a long text, or a name that two bear, stays what it is.
    if (work !== null && text === editedText(work, field.column, facts)) return { value: unchanged };
    const before = work === null ? null : cellValue(work, field.column, facts.document);
    return readCell(field.column, text, reading, before);
  };

  const commit = (cell: Editing, draftNow: Draft, onward: Onward) => {
    const read: ReadCell = 'text' in draftNow ? readText(cell, draftNow.text) : draftNow;
    if ('problem' in read) {
      setEditing({ ...cell, problem: `${sentence(read.problem)}.` });
      return onSay(`${sentence(read.problem)}.`);
    }
    if (read.value !== unchanged && !put(cell, read.value)) return;
    finish(cell, onward);
  };

  /** The focus has gone elsewhere: what can be read is taken, what cannot is offered again. */
  const leave = () => {
    if (editing === null) return;
    const { current } = draft;
    const cell = editing;
    setEditing(null);
    draft.current = null;
    if (current === null) return;
    const read: ReadCell = 'text' in current ? readText(cell, current.text) : current;
    if (!('problem' in read)) {
      if (read.value !== unchanged) put(cell, read.value);
      return;
    }
    notify({
      tone: 'bad',
      text: `${cell.field.label}: ${read.problem}. Nothing was changed.`,
      action: {
        label: 'Edit again',
        run: () => {
          cursor.goTo(cell);
          setEditing({ ...cell, initial: 'text' in current ? current.text : cell.initial, isWriting: false });
        },
      },
    });
  };

  const cells = cursor.block === null ? null : { rows, columns, block: cursor.block };
  const applyAll = (edits: readonly CellEdit[], verb: string, nothing: string) => {
    if (edits.length === 0) return onSay(nothing);
    const refused = refusedCells(facts.document, { edits, label: verb, newId });
    const taken = edits.filter((edit) => !refused.has(edit));
    if (taken.length > 0 && !apply({ edits: taken, label: `${verb} ${cellsText(taken.length)}` })) return;
    onSay('');
    const [why] = refused.values();
    if (why === undefined) return;
    const left = edits.length === 1 ? '' : `${cellsText(refused.size)} left as before. `;
    notify({ tone: 'bad', text: left + why });
  };

  return {
    editing,
    begin,
    commit,
    leave,
    reading,
    cancel: () => {
      setEditing(null);
      draft.current = null;
      cursor.takeFocus();
    },
    setDraft: (next: Draft) => {
      draft.current = next;
      // What was said to be wrong is being put right.
      if (editing?.problem !== null) setEditing((before) => (before === null ? null : { ...before, problem: null }));
    },
    clear: () => {
      if (cells !== null) applyAll(emptiedBlock(cells), 'empty', 'Nothing here can be emptied');
    },
    fill: () => {
      if (cells !== null) applyAll(filledDown(cells, facts), 'fill down', 'There is nothing above to fill down');
    },
    copied: () => (cells === null ? null : copiedBlock(cells, facts)),
    paste: (text: string) => {
      if (cells === null || text === '') return;
      const planned = pasteBlock(pastedCells(text), { ...cells, facts, today, newId });
      const { edits, added } = planned;
      const count = edits.length + added.reduce((sum, one) => sum + one.cells.length, 0);
      if (count > 0 && !apply({ edits, added, label: `paste ${cellsText(count)}` })) return;
      if (blockSize(planned.block) > 1) cursor.select(planned.block);
      onPasted(planned);
    },
  };
}

export type CellEditing = ReturnType<typeof useCellEditing>;

const unchanged = Symbol('as it was');
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
