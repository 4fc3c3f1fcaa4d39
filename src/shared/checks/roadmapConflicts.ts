import type { Finding } from './finding.ts';

/** The checks whose findings a roadmap marks as conflicts (checks.md, further figures). */
const conflicts: ReadonlySet<string> = new Set([
  'dates-reversed',
  'starts-before-dependency',
  'milestone-outside-dates',
  'outside-horizon',
  'depends-on-stopped',
  'circular-dependency',
]);

/** The findings that are conflicts of the roadmap, in their order. */
export function roadmapConflicts(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => conflicts.has(finding.check));
}
