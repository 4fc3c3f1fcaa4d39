import { dayText } from '#renderer/ui/dates.ts';
import { isMilestoneLate, startsBeforeEndOf } from '#shared/analysis/workDates.ts';
import { isCommitted } from '#shared/analysis/workStatus.ts';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { isWork, kindOf, type Work } from '#shared/model/kinds/registry.ts';
import { overdueText } from './Bar.tsx';
import { datesText } from './dateTexts.ts';
import type { Milestone } from './planDates.ts';
import type { Tip } from './preview.ts';
import type { LensTint } from './roadmapLens.ts';
import type { Grip } from './roadmapPointer.ts';
import { conflictSentences, workMarks } from './workMarks.ts';

type Words = Pick<Tip, 'title' | 'lines' | 'warnings'>;

/** What there is to know of what the pointer rests on; null where that can be seen. */
export function tipOf(
  { part, work: id, id: other }: Grip,
  document: MapDocument,
  judged: Evaluation,
  tint: LensTint | null,
): Words | null {
  const work = id === null ? undefined : document.elements.get(id);
  if (work === undefined || !isWork(work)) return null;
  switch (part) {
    case 'bar':
    case 'start':
    case 'end':
    case 'name':
      return tipOfWork(work, judged, tint);
    case 'dot-end':
      return { title: 'Drag to what waits for this', lines: [], warnings: [] };
    case 'dot-start':
      return { title: 'Drag to what this waits for', lines: [], warnings: [] };
    case 'milestone': {
      const milestone = work.milestones.find((one) => one.id === other);
      return milestone === undefined ? null : tipOfMilestone(milestone, work, judged);
    }
    case 'arrow': {
      const link = other === null ? undefined : document.links.get(other);
      const on = link === undefined ? undefined : document.elements.get(link.to);
      if (on === undefined) return null;
      const isConflict = isCommitted(work) && startsBeforeEndOf(work, on);
      const end = isWork(on) && on.end !== null ? dayText(on.end) : '';
      return {
        title: `${titleOf(work)} waits for ${titleOf(on)}`,
        lines: link?.rationale.trim() ? [link.rationale.trim()] : [],
        warnings:
          isConflict && work.start !== null
            ? [`It starts on ${dayText(work.start)}, before the other ends on ${end}.`]
            : [],
      };
    }
    default:
      return null;
  }
}

function tipOfWork(work: Work, judged: Evaluation, tint: LensTint | null): Words {
  const mark = workMarks(judged).get(work.id);
  const status = kindOf(work.kind).fields.status?.words?.[work.status] ?? '';
  const done = work.milestones.filter((one) => one.done).length;
  const { length } = work.milestones;
  return {
    title: titleOf(work),
    lines: [
      datesText(work),
      [status, work.owner.trim() || 'No owner', tint?.label ?? ''].filter(Boolean).join(' · '),
      ...(length === 0 ? [] : [`${done} of ${length} milestones done`]),
    ],
    warnings: [
      ...(mark?.isOverdue === true && work.end !== null ? [overdueText(work.end, judged.asOf)] : []),
      ...(mark?.hasLateMilestone === true ? ['A milestone is late.'] : []),
      ...conflictSentences(judged, mark),
    ],
  };
}

function tipOfMilestone(milestone: Milestone, work: Work, judged: Evaluation): Words {
  const { title, due, done, owner } = milestone;
  const { asOf } = judged;
  const isLate = workMarks(judged).get(work.id)?.hasLateMilestone === true && isMilestoneLate(milestone, asOf);
  return {
    title: title.trim() || 'Milestone without a title',
    lines: [
      due === null ? '' : dayText(due),
      [done ? 'Done' : 'Not done yet', owner.trim()].filter(Boolean).join(' · '),
    ],
    warnings: isLate && due !== null ? [overdueText(due, asOf)] : [],
  };
}

function titleOf({ title }: { readonly title: string }): string {
  return title.trim() || 'Without a title';
}
