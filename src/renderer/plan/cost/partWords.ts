import type { StackedPart } from '#renderer/ui/charts/stackedColumns.ts';
import type { CostPart } from '#shared/analysis/costByQuarter.ts';

/** The parts of cost as the chart stacks them, counted work from the aligned up, ideas on top. */
export const stackedParts: readonly StackedPart<CostPart>[] = [
  { key: 'aligned', label: 'Aligned', state: 'good' },
  { key: 'partly aligned', label: 'Partly aligned', state: 'partly' },
  { key: 'not aligned', label: 'Not aligned', state: 'bad' },
  { key: 'idea', label: 'Ideas', state: 'none' },
];

export const countedParts = stackedParts.filter(({ key }) => key !== 'idea');

export function partOf(key: CostPart): StackedPart<CostPart> {
  return stackedParts.find((part) => part.key === key) as StackedPart<CostPart>;
}
