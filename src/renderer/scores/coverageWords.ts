import { type CoveragePoint, coveragePoints } from '#shared/analysis/coverage.ts';
import { latestReading } from '#shared/analysis/readings.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import type { Goal } from '#shared/model/kinds/goal.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import { isBlank } from '#shared/model/text.ts';
import { listWords } from './listWords.ts';

/** One of the six points of measurement coverage. */
export interface CoverageLine {
  readonly point: CoveragePoint;
  readonly label: string;
  readonly isMet: boolean;
  /** What would earn it; null where it is met. */
  readonly earn: string | null;
}

const labels: Readonly<Record<CoveragePoint, string>> = {
  hasKpi: 'It has a KPI',
  outcome: 'A KPI shows an outcome',
  targets: 'Every KPI has baseline and target',
  accountable: 'Every KPI has owner and source',
  current: 'Every KPI is read in time',
  leadAndLag: 'Leading and lagging KPIs',
};

/** The six points of visible work or a goal, each with what would earn it (checks.md, measurement coverage). */
export function coverageLines(element: Work | Goal, map: VisibleMap): readonly CoverageLine[] {
  const score = map.score(element.id);
  if (score === undefined || !('coverage' in score)) return [];
  const own = map.kpisOf(element);
  return coveragePoints.map((point) => {
    const isMet = score.coverage[point];
    return { point, label: labels[point], isMet, earn: isMet ? null : earningOf(point, own, map) };
  });
}

function earningOf(point: CoveragePoint, own: readonly Kpi[], map: VisibleMap): string {
  if (own.length === 0) return firstSteps[point];
  switch (point) {
    case 'hasKpi':
    case 'outcome':
      return 'Add an outcome KPI, or mark a KPI that is one.';
    case 'targets':
      return lacking(own, (kpi) => [
        kpi.baseline.value === null ? 'a baseline value' : null,
        kpi.target.value === null ? 'a target value' : null,
        kpi.target.date === null ? 'a target date' : null,
      ]);
    case 'accountable':
      return lacking(own, (kpi) => [isBlank(kpi.owner) ? 'an owner' : null, isBlank(kpi.source) ? 'a source' : null]);
    case 'current':
      return lacking(own, (kpi) => {
        if (kpi.frequency === null) return ['a frequency'];
        if (!map.kpiScore(kpi).isStale) return [];
        return [latestReading(kpi, map.asOf) === null ? 'a first reading' : 'a new reading'];
      });
    case 'leadAndLag': {
      const wants = [
        own.some(({ timing }) => timing === 'leading') ? null : 'a leading KPI',
        own.some(({ timing }) => timing === 'lagging') ? null : 'a lagging KPI',
      ].filter((want) => want !== null);
      return `Add ${listWords(wants)}, or mark ${wants.length > 1 ? 'KPIs that are' : 'a KPI that is one'}.`;
    }
  }
}

/** With no KPI at all. */
const firstSteps: Readonly<Record<CoveragePoint, string>> = {
  hasKpi: 'Link a KPI to it.',
  outcome: 'Its first KPI should show the result for the business.',
  targets: 'Give that KPI a baseline, a target and the day by which it is to be reached.',
  accountable: 'Say who answers for the number and where it comes from.',
  current: 'Say how often it is read, and read it.',
  leadAndLag: 'Pair a KPI that moves early with one that moves with the result.',
};

/** So many KPIs are named. */
const NAMED = 3;

function lacking(own: readonly Kpi[], lacksOf: (kpi: Kpi) => readonly (string | null)[]): string {
  const lines = own.flatMap((kpi) => {
    const lacks = lacksOf(kpi).filter((lack) => lack !== null);
    return lacks.length === 0 ? [] : [`“${kpi.title.trim() || 'Without a title'}” needs ${listWords(lacks)}`];
  });
  const more = lines.length > NAMED ? [`${lines.length - NAMED} more need something too`] : [];
  return `${[...lines.slice(0, NAMED), ...more].join('; ')}.`;
}
