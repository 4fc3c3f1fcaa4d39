import type { AlignmentProfile } from '#shared/analysis/alignment.ts';
import type { Coverage } from '#shared/analysis/coverage.ts';
import type { Figures } from '#shared/analysis/figures.ts';
import type { KpiStatus } from '#shared/analysis/kpiStatus.ts';
import type { ElementScore } from '#shared/analysis/scores.ts';
import type { Day, Id } from '#shared/model/values.ts';
import type { Evaluation } from './evaluate.ts';
import type { Finding, FindingData } from './finding.ts';
import { messageOf } from './message.ts';

export interface ReportedElement {
  readonly id: Id;
  readonly kind: ElementScore['kind'];
  readonly alignment?: AlignmentProfile;
  readonly coverage?: Coverage;
  /** Goals in sight, sorted by id. */
  readonly lineOfSight?: readonly Id[];
  readonly plannedCost?: number;
  readonly returnOnInvestment?: number | null;
  readonly status?: KpiStatus;
}

export interface ReportedFinding extends Omit<FindingData, 'failed'> {
  readonly check: string;
  readonly severity: Finding['severity'];
  readonly targets: readonly Id[];
  readonly message: string;
  readonly muted: boolean;
}

/** What `check --format json` prints (cli.md). */
export interface CheckReport {
  readonly asOf: Day;
  readonly figures: Figures;
  readonly elements: readonly ReportedElement[];
  readonly findings: readonly ReportedFinding[];
}

/** The whole evaluation as plain data for a file or another program. */
export function checkReport(evaluation: Evaluation): CheckReport {
  const { asOf, figures, elements, findings, map, document } = evaluation;
  return {
    asOf,
    figures,
    elements: elements.map((score) => reportedElement(score, () => map.lineOfSight(score.id))),
    findings: findings.map((finding) => {
      const { check, severity, targets, muted, failed: _, ...data } = finding;
      return { check, severity, targets, message: messageOf(finding, document), muted, ...data };
    }),
  };
}

function reportedElement(score: ElementScore, sight: () => readonly Id[]): ReportedElement {
  const { id } = score;
  switch (score.kind) {
    case 'goal':
      return { id, kind: score.kind, coverage: score.coverage, lineOfSight: sight() };
    case 'kpi':
      return { id, kind: score.kind, status: score.status };
    case 'capability':
      return { id, kind: score.kind };
    default: {
      const { kind, alignment, coverage, plannedCost, returnOnInvestment } = score;
      return { id, kind, alignment, coverage, lineOfSight: sight(), plannedCost, returnOnInvestment };
    }
  }
}

/** True where a finding of severity E stands that nobody muted: then `check` exits with 1 (cli.md). */
export function hasErrors({ findings }: Pick<Evaluation, 'findings'>): boolean {
  return findings.some(({ severity, muted }) => severity === 'E' && !muted);
}
