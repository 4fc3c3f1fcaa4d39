import { compareText, type Id } from '#shared/model/values.ts';

/** Error, warning, information. */
export type Severity = 'E' | 'W' | 'I';

export const severities = ['E', 'W', 'I'] as const satisfies readonly Severity[];

/** What a finding says beside its check: data only; the wording is in the check's metadata. */
export interface FindingData {
  /** What is missing, in the order of the format: paths, keys, numbers or stage ids. */
  readonly missing?: readonly string[];
  readonly audience?: Id;
  readonly platform?: Id;
  readonly function?: string;
  readonly gear?: string;
  readonly owner?: string;
  /** Of `check-failed` alone: the check that failed. */
  readonly failed?: string;
}

/** Something that a check found. */
export interface Finding extends FindingData {
  readonly check: string;
  readonly severity: Severity;
  /** The elements it is about; none means the map as a whole. */
  readonly targets: readonly Id[];
  /** Put aside by a user; it stays in its place in the list. */
  readonly muted: boolean;
}

/** Compares lists of ids, id by id in plain string order, a prefix first (checks.md, words and conventions). */
export function compareTargets(a: readonly Id[], b: readonly Id[]): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const order = compareText(a[i] as Id, b[i] as Id);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
