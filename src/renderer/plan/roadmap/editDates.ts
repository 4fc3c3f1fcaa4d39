import { changesOf } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { isWork } from '#shared/model/kinds/registry.ts';
import type { Patch, Refusal } from '#shared/model/patch.ts';
import type { Id } from '#shared/model/values.ts';
import { datesOf, type PlanDates } from './planDates.ts';

export interface DateEdit {
  /** The work, with the way in which its dates change: asked of the dates that it has when the patch is made. */
  readonly of: ReadonlyMap<Id, (dates: PlanDates) => PlanDates>;
  /** What undo calls it. */
  readonly label: string;
  /** The presses of a held key are one step where they share this. */
  readonly mergeKey?: string;
}

/** Gives one or more pieces of work other dates, as one step of history. */
export function editDates(document: MapDocument, { of, label, mergeKey }: DateEdit): Patch | Refusal {
  const changes = [];
  for (const [id, change] of of) {
    const work = document.elements.get(id);
    if (work === undefined || !isWork(work)) return { refused: 'What was to be moved is no longer on the map.' };
    changes.push(...changesOf('elements', work, { ...change(datesOf(work)) }));
  }
  return mergeKey === undefined
    ? { label, changes, history: 'record' }
    : { label, changes, history: 'merge', mergeKey: `roadmap ${mergeKey} ${[...of.keys()].join(' ')}` };
}
