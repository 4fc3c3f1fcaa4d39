import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { Finding, Severity } from '#shared/checks/finding.ts';
import { severities } from '#shared/checks/finding.ts';
import { messageOf } from '#shared/checks/message.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Id } from '#shared/model/values.ts';

/** What is wrong with a cell. */
export interface CellFinding {
  readonly severity: Exclude<Severity, 'I'>;
  readonly findings: readonly Finding[];
}

/** A line for each finding. */
export function findingLines({ findings }: CellFinding, document: MapDocument): string {
  return findings.map((finding) => messageOf(finding, document)).join('\n');
}

/** True where two say the same of a row. */
export function isSameFindings(a: RowFindings | undefined, b: RowFindings | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.size !== b.size) return false;
  return [...a].every(([column, { findings }]) => {
    const others = b.get(column)?.findings;
    return others?.length === findings.length && findings.every((finding, at) => finding === others[at]);
  });
}

/** The columns in which a check's finding is put right. */
const columnsOfCheck: Readonly<Record<string, readonly string[]>> = {
  'untitled-element': ['title'],
  'work-without-owner': ['owner'],
  'work-without-dates': ['start', 'end'],
  'dates-reversed': ['start', 'end'],
  'work-overdue': ['end'],
  'starts-before-dependency': ['start'],
  'depends-on-stopped': ['dependsOn'],
  'circular-dependency': ['dependsOn'],
  'work-without-milestones': ['milestonesDone'],
  'milestone-overdue': ['nextMilestone'],
  'milestone-outside-dates': ['nextMilestone'],
  'work-without-cost': ['cost.oneOff', 'cost.perYear'],
  'spend-not-tracked': ['spent'],
  overspent: ['spent'],
  'work-without-scope': ['scope'],
  'work-without-line-of-sight': ['goals'],
  'work-misses-value': ['goals'],
  'work-without-kpi': ['coverage'],
  'only-activity-kpis': ['coverage'],
  'one-sided-benefit': ['audienceBenefit', 'organizationBenefit'],
  'weak-process-digitized': ['processReadiness'],
  'program-without-purpose': ['purposes'],
  'program-without-model': ['models'],
  'task-program-without-end': ['end'],
  'program-not-coupled': ['lineOfBusiness'],
  'work-without-audience': ['audiences'],
};

/** By column. */
export type RowFindings = ReadonlyMap<string, CellFinding>;
export type CellFindings = ReadonlyMap<Id, RowFindings>;

const known = new WeakMap<readonly Finding[], CellFindings>();

/** Errors and warnings by work and column, the gravest where there are several; muted ones are left out. */
export function cellFindings({ findings }: Pick<Evaluation, 'findings'>): CellFindings {
  const before = known.get(findings);
  if (before !== undefined) return before;
  const byWork = new Map<Id, Map<string, CellFinding>>();
  for (const finding of findings) {
    const { severity, targets, muted, check } = finding;
    const columns = columnsOfCheck[check];
    if (muted || severity === 'I' || columns === undefined) continue;
    for (const id of targets) {
      const own = byWork.get(id) ?? new Map<string, CellFinding>();
      byWork.set(id, own);
      for (const column of columns) own.set(column, graver(own.get(column), severity, finding));
    }
  }
  known.set(findings, byWork);
  return byWork;
}

function graver(before: CellFinding | undefined, severity: CellFinding['severity'], finding: Finding): CellFinding {
  if (before === undefined) return { severity, findings: [finding] };
  const isGraver = severities.indexOf(severity) < severities.indexOf(before.severity);
  return { severity: isGraver ? severity : before.severity, findings: [...before.findings, finding] };
}
