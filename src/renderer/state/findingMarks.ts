import type { Evaluation } from '#shared/checks/evaluate.ts';
import { type Finding, type Severity, severities } from '#shared/checks/finding.ts';
import type { Id } from '#shared/model/values.ts';

/** How many open findings something has, and the worst of them: what a badge shows. */
export interface FindingMark {
  readonly count: number;
  readonly worst: Severity;
}

export interface FindingMarks {
  /** Findings that are not muted, by severity. */
  readonly open: Readonly<Record<Severity, number>>;
  readonly muted: number;
  /** The badge of an element (or audience, platform) that has open findings; null for one that has none. */
  readonly markOf: (id: Id) => FindingMark | null;
  readonly worstSeverityOf: (id: Id) => Severity | null;
}

const known = new WeakMap<readonly Finding[], FindingMarks>();

/** Counts findings for badges, once for each list of findings. Every target of a finding bears its mark. */
export function findingMarks({ findings }: Pick<Evaluation, 'findings'>): FindingMarks {
  const before = known.get(findings);
  if (before !== undefined) return before;
  const marks = count(findings);
  known.set(findings, marks);
  return marks;
}

function count(findings: readonly Finding[]): FindingMarks {
  const open: Record<Severity, number> = { E: 0, W: 0, I: 0 };
  const marks = new Map<Id, FindingMark>();
  let muted = 0;
  for (const finding of findings) {
    if (finding.muted) {
      muted++;
      continue;
    }
    const { severity } = finding;
    open[severity]++;
    for (const id of new Set(subjectsOf(finding))) {
      const mark = marks.get(id);
      marks.set(id, { count: (mark?.count ?? 0) + 1, worst: worseOf(mark?.worst, severity) });
    }
  }
  const markOf = (id: Id) => marks.get(id) ?? null;
  return { open, muted, markOf, worstSeverityOf: (id) => markOf(id)?.worst ?? null };
}

/** What a finding is about: its targets, its audience, its platform. */
export function subjectsOf({ targets, audience, platform }: Finding): readonly Id[] {
  return [...targets, audience, platform].filter((id) => id !== undefined);
}

export function worseOf(one: Severity | undefined, other: Severity): Severity {
  return one !== undefined && severities.indexOf(one) < severities.indexOf(other) ? one : other;
}
