import type { MapDocument } from '#shared/model/document.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { isBlank } from '#shared/model/text.ts';
import type { Day, Id } from '#shared/model/values.ts';
import { type AlignmentProfile, alignmentOf } from './alignment.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { missingFromKpi } from './kpiCompleteness.ts';
import { type KpiStatus, kpiStanding } from './kpiStatus.ts';
import { plannedCost, returnOnInvestment } from './money.ts';
import { isStale, latestReading } from './readings.ts';

export interface WorkScore {
  readonly id: Id;
  readonly kind: 'initiative' | 'program';
  readonly alignment: AlignmentProfile;
  readonly coverage: Coverage;
  readonly plannedCost: number;
  readonly returnOnInvestment: number | null;
}

export interface GoalScore {
  readonly id: Id;
  readonly kind: 'goal';
  readonly coverage: Coverage;
}

export interface KpiScore {
  readonly id: Id;
  readonly kind: 'kpi';
  readonly status: KpiStatus;
  /** Document paths of what it lacks to be complete. */
  readonly missing: readonly string[];
  readonly isComplete: boolean;
  readonly isStale: boolean;
  readonly result: Kpi['result'];
  readonly timing: Kpi['timing'];
  readonly hasTargets: boolean;
  readonly isAccountable: boolean;
  readonly hasFrequency: boolean;
}

export interface CapabilityScore {
  readonly id: Id;
  readonly kind: 'capability';
}

/** What is computed of one visible element. */
export type ElementScore = WorkScore | GoalScore | KpiScore | CapabilityScore;

/** What a score draws on beside the element itself. */
export interface ScoreContext {
  readonly document: MapDocument;
  /** Bits of what the element's line of sight holds. */
  readonly seen: number;
  readonly ownKpis: readonly KpiScore[];
}

/** The score of a KPI; it draws on nothing but the KPI and the day. */
export function scoreKpi(kpi: Kpi, asOf: Day): KpiScore {
  const latest = latestReading(kpi, asOf);
  const { status } = kpiStanding(kpi, latest);
  const missing = missingFromKpi(kpi);
  return {
    id: kpi.id,
    kind: 'kpi',
    status,
    missing,
    isComplete: missing.length === 0,
    isStale: isStale(kpi, latest, asOf, status === (kpi.direction === 'maintain' ? 'onTrack' : 'met')),
    result: kpi.result,
    timing: kpi.timing,
    hasTargets: kpi.baseline.value !== null && kpi.target.value !== null && kpi.target.date !== null,
    isAccountable: !isBlank(kpi.owner) && !isBlank(kpi.source),
    hasFrequency: kpi.frequency !== null,
  };
}

/** The score of a visible element that is no KPI. */
export function scoreElement(element: Exclude<Element, Kpi>, context: ScoreContext): ElementScore {
  const { document, seen, ownKpis } = context;
  const { id } = element;
  switch (element.kind) {
    case 'goal':
      return { id, kind: 'goal', coverage: coverageOf(ownKpis) };
    case 'initiative':
    case 'program': {
      const { horizon } = document.map;
      const cost = plannedCost(element, horizon);
      return {
        id,
        kind: element.kind,
        alignment: alignmentOf(element, seen, ownKpis, document),
        coverage: coverageOf(ownKpis),
        plannedCost: cost,
        returnOnInvestment: returnOnInvestment(element, horizon, cost),
      };
    }
    default:
      return { id, kind: 'capability' };
  }
}
