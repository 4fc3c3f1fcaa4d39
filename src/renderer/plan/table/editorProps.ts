import type { Work } from '#shared/model/kinds/registry.ts';
import { cellValue, type FieldColumn } from '../planColumns.ts';
import type { Reading } from './readCell.ts';

/** Where the table goes on when a cell is done. */
export type Onward = 'down' | 'up' | 'right' | 'left' | 'stay';

/** What an editor would leave in its cell: a text that is still to be read, or a value. */
export type Draft = { readonly text: string } | { readonly value: unknown };

export interface EditorProps {
  readonly column: FieldColumn;
  /** Null where new work is typed. */
  readonly work: Work | null;
  /** What is read out: row and column. */
  readonly label: string;
  readonly initial: string;
  /** Opened by typing, so that the arrows leave the cell; else they move within the text. */
  readonly isWriting: boolean;
  readonly problem: string | null;
  readonly reading: Reading;
  /** Tells what stands in the editor now, for when it is left by a press elsewhere. */
  readonly onDraft: (draft: Draft) => void;
  readonly onCommit: (text: string, onward: Onward) => void;
  /** Takes a value that needs no reading. */
  readonly onValue: (value: unknown, onward: Onward) => void;
  readonly onCancel: () => void;
  /** The focus has gone elsewhere. */
  readonly onLeave: () => void;
}

/** What each kind of editor is given beside: the text that stands in it. */
export type PartProps = EditorProps & { readonly text: string; readonly onType: (text: string) => void };

/** What stands in the cell that is edited. */
export function editedValue({ work, column, reading }: Pick<EditorProps, 'work' | 'column' | 'reading'>): unknown {
  return work === null ? null : cellValue(work, column.column, reading.document);
}
