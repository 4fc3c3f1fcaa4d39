import type { MapDocument } from '#shared/model/document.ts';
import { joinChanges } from '#shared/model/patch.ts';
import { planCommit } from './commitPlan.ts';
import type { CommitPlan, LogEntry } from './mapStorage.ts';
import { type Confirmed, type Pending, type Rebased, type Rejected, reapply, rebase } from './rebase.ts';

/** What became known when the database was written or read. */
export interface News {
  /** Entries that are in the database now and were not known to be, oldest first. */
  readonly entries: readonly LogEntry[];
  readonly rejected: readonly Rejected[];
}

interface Attempt {
  readonly count: number;
  readonly missed: readonly LogEntry[];
  readonly rebased: Rebased;
  readonly planned: ReturnType<typeof planCommit>;
}

/** The map as the database has it and the edits on top of it that are on their way there. Waits for nothing. */
export class WorkingMap {
  #base: Confirmed;
  #pending: Pending[] = [];
  /** So many of `#pending` are in a transaction now: they must not be altered. */
  #inFlight = 0;
  #attempt: Attempt | null = null;

  constructor(base: Confirmed) {
    this.#base = base;
  }

  get base(): Confirmed {
    return this.#base;
  }

  get pending(): readonly Pending[] {
    return this.#pending;
  }

  /** The map as the person sees it. */
  get document(): MapDocument {
    return this.#pending.at(-1)?.after ?? this.#base.document;
  }

  /** Adds an edit that was made on `document`. One that goes on with the step of the last edit joins it, where that still waits. */
  add(edit: Pending): void {
    const last = this.#pending.at(-1);
    const free = this.#pending.length > this.#inFlight;
    if (last === undefined || !free || edit.entry.opensStep || last.entry.stepId !== edit.entry.stepId) {
      this.#pending.push(edit);
      return;
    }
    const changes = joinChanges(last.entry.changes, edit.entry.changes);
    this.#pending[this.#pending.length - 1] = {
      entry: { ...last.entry, changes, at: edit.entry.at },
      after: edit.after,
    };
  }

  /** Begins to save all that waits. Answers what `plan` answered last with; end it with `saved` or `notSaved`. */
  beginSave(): (missed: readonly LogEntry[] | null) => CommitPlan | null {
    const batch = this.#pending.slice();
    this.#inFlight = batch.length;
    this.#attempt = null;
    return (missed) => {
      const rebased = missed === null ? null : rebase(this.#base, missed, batch);
      if (missed === null || rebased === null) return null;
      const planned = planCommit(rebased.base, rebased.pending);
      this.#attempt = { count: batch.length, missed, rebased, planned };
      return planned.plan.entries.length === 0 ? null : planned.plan;
    };
  }

  /** The save was acknowledged. @returns null where the database holds another map than this window knows */
  saved(): News | null {
    this.#inFlight = 0;
    if (this.#attempt === null) return null;
    const { count, missed, rebased, planned } = this.#attempt;
    const later = this.#pending.slice(count);
    this.#base = planned.confirmed;
    const entries = [...missed, ...planned.plan.entries];
    if (missed.length === 0) {
      this.#pending = later;
      return { entries, rejected: [] };
    }
    const onTop = reapply(this.#base.document, later);
    this.#pending = [...onTop.pending];
    return { entries, rejected: [...rebased.rejected, ...onTop.rejected] };
  }

  notSaved(): void {
    this.#inFlight = 0;
  }

  /** Takes over what other windows have committed. @returns null where it does not follow on what this window knows */
  catchUp(missed: readonly LogEntry[] | null): News | null {
    const rebased = missed === null ? null : rebase(this.#base, missed, this.#pending);
    if (missed === null || rebased === null) return null;
    this.#base = rebased.base;
    this.#pending = [...rebased.pending];
    return { entries: missed, rejected: rebased.rejected };
  }

  /** The map was read again from the database. */
  startOver(base: Confirmed): readonly Rejected[] {
    const { pending, rejected } = reapply(base.document, this.#pending);
    this.#base = base;
    this.#pending = [...pending];
    return rejected;
  }
}
