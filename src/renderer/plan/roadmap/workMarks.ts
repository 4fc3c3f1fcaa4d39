import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { messageOf } from '#shared/checks/message.ts';
import { roadmapConflicts } from '#shared/checks/roadmapConflicts.ts';
import type { Id } from '#shared/model/values.ts';

/** What the checks say of the dates of a piece of work; muted findings are left out. */
export interface WorkMark {
  /** The findings that are conflicts of the roadmap. */
  readonly conflicts: readonly Finding[];
  readonly isOverdue: boolean;
  readonly hasLateMilestone: boolean;
  /** Whether the start before the end of something else is a conflict: ideas and done work have none. */
  readonly startsTooEarly: boolean;
}

export type WorkMarks = ReadonlyMap<Id, WorkMark>;

const NONE: WorkMark = { conflicts: [], isOverdue: false, hasLateMilestone: false, startsTooEarly: false };

const known = new WeakMap<readonly Finding[], WorkMarks>();

/** The marks of all work that has any, once for each list of findings. */
export function workMarks({ findings }: Pick<Evaluation, 'findings'>): WorkMarks {
  const before = known.get(findings);
  if (before !== undefined) return before;
  const marks = new Map<Id, WorkMark>();
  const mark = (finding: Finding, add: (mark: WorkMark) => WorkMark) => {
    if (finding.muted) return;
    for (const id of finding.targets) marks.set(id, add(marks.get(id) ?? NONE));
  };
  for (const finding of roadmapConflicts(findings)) {
    mark(finding, (one) => ({
      ...one,
      conflicts: [...one.conflicts, finding],
      startsTooEarly: one.startsTooEarly || finding.check === 'starts-before-dependency',
    }));
  }
  for (const finding of findings) {
    if (finding.check === 'work-overdue') mark(finding, (one) => ({ ...one, isOverdue: true }));
    if (finding.check === 'milestone-overdue') mark(finding, (one) => ({ ...one, hasLateMilestone: true }));
  }
  known.set(findings, marks);
  return marks;
}

/** The sentences of the conflicts of a piece of work. */
export function conflictSentences(
  { document }: Pick<Evaluation, 'document'>,
  mark: WorkMark | undefined,
): readonly string[] {
  return (mark?.conflicts ?? []).map((finding) => messageOf(finding, document));
}
