import { allWork } from '#shared/analysis/selections.ts';
import type { Id } from '#shared/model/values.ts';
import type { CalculatedColumn, ExportContext } from './workbookSheet.ts';

type List = 'audiences' | 'channels' | 'platforms';

const counts = new WeakMap<ExportContext, Map<List, ReadonlyMap<Id, number>>>();

/** How much visible work names an entry of a list. */
export function namingWork(list: List): CalculatedColumn {
  return {
    header: 'Named by',
    help: 'How many initiatives and programs name it.',
    width: 10,
    style: 'quietWhole',
    value: ({ id }, context) => countsIn(list, context).get(id) ?? 0,
  };
}

function countsIn(list: List, context: ExportContext): ReadonlyMap<Id, number> {
  const known = counts.get(context) ?? new Map<List, ReadonlyMap<Id, number>>();
  counts.set(context, known);
  const counted = known.get(list) ?? count(list, context);
  known.set(list, counted);
  return counted;
}

function count(list: List, { evaluation }: ExportContext): ReadonlyMap<Id, number> {
  const naming = new Map<Id, number>();
  for (const work of evaluation.map.all(allWork)) {
    for (const id of new Set(work[list])) naming.set(id, (naming.get(id) ?? 0) + 1);
  }
  return naming;
}
