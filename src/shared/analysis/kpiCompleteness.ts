import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { isBlank } from '#shared/model/text.ts';

const lacks: readonly (readonly [path: string, isMissing: (kpi: Kpi) => boolean])[] = [
  ['definition', (kpi) => isBlank(kpi.definition)],
  ['unit', (kpi) => isBlank(kpi.unit)],
  ['direction', (kpi) => kpi.direction === null],
  ['result', (kpi) => kpi.result === null],
  ['baseline.value', (kpi) => kpi.baseline.value === null],
  ['baseline.date', (kpi) => kpi.baseline.date === null],
  ['target.value', (kpi) => kpi.target.value === null],
  ['target.date', (kpi) => kpi.target.date === null],
  ['frequency', (kpi) => kpi.frequency === null],
  ['owner', (kpi) => isBlank(kpi.owner)],
  ['source', (kpi) => isBlank(kpi.source)],
];

/** Document paths of what a KPI lacks to be complete, in the order in which they are named (checks.md, “complete KPI”). */
export function missingFromKpi(kpi: Kpi): readonly string[] {
  return lacks.filter(([, isMissing]) => isMissing(kpi)).map(([path]) => path);
}
