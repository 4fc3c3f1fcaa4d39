import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { Finding, Severity } from '#shared/checks/finding.ts';
import { severities } from '#shared/checks/finding.ts';
import { messageOf } from '#shared/checks/message.ts';
import type { Id } from '#shared/model/values.ts';

/** What is wrong with a cell. */
export interface CellFinding {
  readonly severity: Exclude<Severity, 'I'>;
  readonly words: string;
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

export type CellFindings = ReadonlyMap<Id, ReadonlyMap<string, CellFinding>>;

const known = new WeakMap<readonly Finding[], CellFindings>();

/** Errors and warnings by work and column, the gravest where there are several; muted ones are left out. */
export function cellFindings({ findings, document }: Pick<Evaluation, 'findings' | 'document'>): CellFindings {
  const before = known.get(findings);
  if (before !== undefined) return before;
  const byWork = new Map<Id, Map<string, CellFinding>>();
  for (const finding of findings) {
    const { severity, targets, muted, check } = finding;
    const columns = columnsOfCheck[check];
    if (muted || severity === 'I' || columns === undefined) continue;
    const words = messageOf(finding, document);
    for (const id of targets) {
      const own = byWork.get(id) ?? new Map<string, CellFinding>();
      byWork.set(id, own);
      for (const column of columns) own.set(column, graver(own.get(column), { severity, words }));
    }
  }
  known.set(findings, byWork);
  return byWork;
}

function graver(one: CellFinding | undefined, other: CellFinding): CellFinding {
  if (one === undefined) return other;
  const isGraver = severities.indexOf(other.severity) < severities.indexOf(one.severity);
  return { severity: isGraver ? other.severity : one.severity, words: `${one.words}\n${other.words}` };
}
