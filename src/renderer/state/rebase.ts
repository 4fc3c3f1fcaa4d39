import { applyPatch } from '#shared/model/applyPatch.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type DocumentHash, hashAfter } from '#shared/model/hash.ts';
import { isRefusal } from '#shared/model/patch.ts';
import type { LogEntry, PendingEntry } from './mapStorage.ts';

/** The map as the database is known to hold it. */
export interface Confirmed {
  readonly document: MapDocument;
  readonly revision: number;
  readonly hash: DocumentHash;
}

/** An edit that the database does not have yet, with the map as it is after it. */
export interface Pending {
  readonly entry: PendingEntry;
  readonly after: MapDocument;
}

export interface Rejected {
  readonly entry: PendingEntry;
  readonly reason: string;
}

export interface Reapplied {
  /** What still applies, in order. */
  readonly pending: readonly Pending[];
  /** What no longer does, because somebody else came first. */
  readonly rejected: readonly Rejected[];
}

export interface Rebased extends Reapplied {
  readonly base: Confirmed;
}

/**
 * Puts edits that are not saved yet behind entries that another window has committed first. Edits that are among the
 * entries (their save was acknowledged late) are not made twice. An edit whose ground was taken away is rejected,
 * and so are the later ones that build on it.
 * @returns null where an entry does not apply to `base`: then this window knows another map than the database holds
 */
export function rebase(base: Confirmed, missed: readonly LogEntry[], pending: readonly Pending[]): Rebased | null {
  if (missed.length === 0) return { base, pending, rejected: [] };
  const next = advance(base, missed);
  if (next === null) return null;
  const arrived = new Set(missed.map((entry) => entry.entryId));
  const waiting = pending.filter(({ entry }) => !arrived.has(entry.entryId));
  return { base: next, ...reapply(next.document, waiting) };
}

/** Makes edits anew on another document. */
export function reapply(document: MapDocument, edits: readonly Pending[]): Reapplied {
  const pending: Pending[] = [];
  const rejected: Rejected[] = [];
  let present = document;
  for (const { entry } of edits) {
    const after = applyPatch(present, entry, entry.at);
    if (isRefusal(after)) {
      rejected.push({ entry, reason: after.refused });
    } else {
      pending.push({ entry, after });
      present = after;
    }
  }
  return { pending, rejected };
}

/** The confirmed map after further entries; null where one of them does not apply or is out of turn. */
function advance(base: Confirmed, entries: readonly LogEntry[]): Confirmed | null {
  let { document, revision, hash } = base;
  for (const entry of entries) {
    if (entry.revision !== revision + 1) return null;
    const after = applyPatch(document, entry, entry.at);
    if (isRefusal(after)) return null;
    hash = hashAfter(hash, document, after, entry.changes);
    document = after;
    revision = entry.revision;
  }
  return { document, revision, hash };
}
