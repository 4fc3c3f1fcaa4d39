import type { ComponentType, ReactNode } from 'react';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { AnyField } from '#shared/model/field.ts';
import type { Patch, Refusal } from '#shared/model/patch.ts';
import { sameValue } from '#shared/model/values.ts';

/** Lists whose entries are opened and edited in place. */
export type EntryTable = 'audiences' | 'channels' | 'platforms' | 'stages';

/** What every control of the inspector can draw on. */
export interface FieldContext {
  readonly map: MapStore;
  readonly document: MapDocument;
  readonly isDisabled: boolean;
  /** The present day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly newId: () => string;
  /** An entry of a list with its fields, where it is referred to. */
  readonly entryCard: (table: EntryTable, id: string, onClose: () => void) => ReactNode;
}

/** Something to do to the document. */
export type Step = (document: MapDocument) => Patch | Refusal;

/** A value as it becomes. @param place which of the records it is of */
export type Update = (value: unknown, place: number) => unknown;

/** What a control is given. */
export interface FieldControlProps {
  readonly field: AnyField;
  /** One value a selected record, at least one. */
  readonly values: readonly unknown[];
  readonly context: FieldContext;
  /**
   * Changes the value of every record as one step.
   * @param isTyping true where more of the same is likely to follow at once: history joins such edits until `onDone`
   * @param first what has to be done before in the same step: a theme or an audience that is new
   * @returns why it was refused, as a sentence
   */
  readonly onChange: (update: Update, isTyping: boolean, first?: Step) => string | null;
  /** The typing is over. */
  readonly onDone: () => void;
}

/** How a control stands in the inspector. */
export interface ControlEntry {
  readonly Control: ComponentType<FieldControlProps>;
  /** `row`: beside its label; `block`: below it; `list`: below it, and long. Sections show them in this order. */
  readonly layout: 'row' | 'block' | 'list';
  /** Whether it can edit several records at once. */
  readonly forMany: boolean;
}

export const MIXED = 'Mixed';

/** The value that all records share; undefined where they differ. */
export function shared(values: readonly unknown[]): { readonly value: unknown; readonly isMixed: boolean } {
  const [first] = values;
  const isMixed = values.some((value) => !sameValue(value, first));
  return { value: isMixed ? undefined : first, isMixed };
}
