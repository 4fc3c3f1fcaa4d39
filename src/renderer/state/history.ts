import { type Change, invert, joinChanges } from '#shared/model/patch.ts';
import { sameValue } from '#shared/model/values.ts';
import type { EntryKind, PendingEntry } from './mapStorage.ts';

/** A step as a person sees it: one or more entries of the log that undo takes back together. */
export interface Step {
  readonly stepId: string;
  readonly label: string;
  /** What making the step changes, from before its first entry to after its last. */
  readonly changes: readonly Change[];
  /** False while entries that belong to it have not been read from the log yet. */
  readonly whole: boolean;
}

/** The steps that this window may take back and make again, the next one last. */
export interface History {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

export const noHistory: History = { undo: [], redo: [] };

type Entry = Pick<PendingEntry, 'kind' | 'stepId' | 'label' | 'changes' | 'opensStep'>;

/**
 * History after one more entry.
 * @param mine true for entries of this window (and of windows that were gone when it opened). Others' edits are no
 * steps of this window: undo here never takes back what was done there.
 */
export function take(history: History, entry: Entry, mine: boolean): History {
  if (!mine) return entry.kind === 'undo' || entry.kind === 'redo' ? without(history, entry.stepId) : history;
  switch (entry.kind) {
    case 'quiet':
      return history;
    case 'edit':
      return { undo: withEdit(history.undo, entry), redo: [] };
    case 'undo': {
      const rest = without(history, entry.stepId);
      return { ...rest, redo: [...rest.redo, stepOf(entry)] };
    }
    case 'redo': {
      const rest = without(history, entry.stepId);
      return { ...rest, undo: [...rest.undo, stepOf(entry)] };
    }
  }
}

/** Leaves out a step that can be neither taken back nor made again any more. */
export function without(history: History, stepId: string): History {
  const others = (step: Step) => step.stepId !== stepId;
  return { undo: history.undo.filter(others), redo: history.redo.filter(others) };
}

/** True for a step that would change nothing: what was typed was taken away again before the typing ended. */
export function isIdle({ whole, changes }: Step): boolean {
  return whole && changes.every((change) => change.op === 'set' && sameValue(change.from, change.to));
}

function withEdit(undo: readonly Step[], entry: Entry): readonly Step[] {
  // Steps of windows that are gone may lie between the parts of one: a step stands where its last part was made.
  const before = undo.find((step) => step.stepId === entry.stepId);
  if (before === undefined) return [...undo, stepOf(entry)];
  const others = undo.filter((step) => step !== before);
  return [...others, { ...before, changes: joinChanges(before.changes, entry.changes) }];
}

/** Entries of undo and redo hold the whole step; an edit may be a part of one. */
function stepOf({ kind, stepId, label, changes, opensStep }: Entry): Step {
  const forward = kind === 'undo' ? invert(changes) : changes;
  return { stepId, label, changes: forward, whole: kind !== 'edit' || opensStep };
}

/** How far back the log has been read, and what is known of steps whose entries are still to come. */
export interface OlderHistory {
  readonly history: History;
  /** Steps of which a newer entry has been read already: it decides. */
  readonly decided: ReadonlySet<string>;
  /** True once an edit was read: what had been undone before it cannot be made again. */
  readonly redoEnded: boolean;
}

export const nothingRead: OlderHistory = { history: noHistory, decided: new Set(), redoEnded: false };

/** Goes on reading the log backwards. @param entries newest first, those of other living windows with `mine` false */
export function readBack(older: OlderHistory, entries: readonly (Entry & { readonly mine: boolean })[]): OlderHistory {
  const undo = [...older.history.undo];
  const redo = [...older.history.redo];
  const decided = new Set(older.decided);
  let { redoEnded } = older;
  for (const entry of entries) {
    if (isQuiet(entry.kind) || (entry.kind === 'edit' && !entry.mine)) continue;
    if (entry.kind === 'edit') redoEnded = true;
    if (decided.has(entry.stepId)) {
      if (entry.kind === 'edit') completeStep(undo, entry);
      continue;
    }
    decided.add(entry.stepId);
    if (!entry.mine) continue;
    if (entry.kind !== 'undo') undo.unshift(stepOf(entry));
    else if (!redoEnded) redo.unshift(stepOf(entry));
  }
  return { history: { undo, redo }, decided, redoEnded };
}

function isQuiet(kind: EntryKind): boolean {
  return kind === 'quiet';
}

/** Puts an earlier part before the parts of a step that were read before it. */
function completeStep(undo: Step[], entry: Entry): void {
  const i = undo.findIndex((step) => step.stepId === entry.stepId);
  const step = undo[i];
  if (step === undefined || step.whole) return;
  undo[i] = { ...step, changes: joinChanges(entry.changes, step.changes), whole: entry.opensStep };
}
