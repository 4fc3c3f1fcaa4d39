import type { KeyboardEvent } from 'react';
import { firstWeekday } from '#renderer/ui/calendarDays.ts';
import { dayNumber } from '#shared/analysis/calendar.ts';
import type { Day, Id } from '#shared/model/values.ts';
import { isUndated, moved, type PlanDates, stretchedBy } from './planDates.ts';
import type { RoadmapActions } from './RoadmapActions.ts';
import type { RowWish } from './RowMenu.tsx';
import type { RoadmapRow, WorkRow } from './roadmapRows.ts';
import { shiftedDay, snapUnitAt } from './snapping.ts';
import type { OpenPanel } from './usePointer.ts';

interface KeyPlace {
  readonly actions: RoadmapActions;
  readonly row: RoadmapRow;
  readonly place: number;
  /** The milestone that has the focus. */
  readonly milestone: Id | null;
  /** Px of a day, which decides by what unit keys move. */
  readonly px: number;
  readonly asOf: Day;
  readonly isReadOnly: boolean;
  readonly onWish: (wish: RowWish, row: WorkRow, place: number) => void;
  readonly onToggle: (group: string) => void;
  readonly onPanel: (panel: OpenPanel) => void;
}

/** What a key does on a row or on a milestone in it. @returns whether it was taken */
export function actOnKey(event: KeyboardEvent, at: KeyPlace): boolean {
  const { row, actions } = at;
  const { key, ctrlKey, metaKey, altKey } = event;
  if (row.type === 'group') {
    if ((key !== 'Enter' && key !== ' ') || altKey || ctrlKey || metaKey) return false;
    at.onToggle(row.group.key);
    return true;
  }
  if (key === 'Delete' || key === 'Backspace') return remove(at);
  if (altKey && (key === 'ArrowLeft' || key === 'ArrowRight')) return shift(event, at, row);
  if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) return openMenu(event);
  if (key === ' ' && (ctrlKey || metaKey)) return done(actions.select(row.work.id, true));
  if (altKey || ctrlKey || metaKey) return false;
  if (at.milestone !== null) return onMilestone(event, at, row, at.milestone);
  switch (key) {
    case 'Enter':
      return done(at.onWish('inspect', row, at.place));
    case ' ':
      return done(actions.select(row.work.id, event.shiftKey));
    case 'Escape':
      return done(actions.clearSelection());
    default:
      return !at.isReadOnly && wish(event, at, row);
  }
}

function wish({ key, shiftKey }: KeyboardEvent, { place, onWish }: KeyPlace, row: WorkRow): boolean {
  const letter = key.toLowerCase();
  if (letter === 'l') return done(onWish(shiftKey ? 'neededBy' : 'waitsFor', row, place));
  if (letter === 'm' && !shiftKey) return done(onWish('milestone', row, place));
  return false;
}

function onMilestone({ key, target }: KeyboardEvent, at: KeyPlace, row: WorkRow, milestone: Id): boolean {
  const { actions } = at;
  if (key === 'Escape') {
    (target as HTMLElement).closest<HTMLElement>('[data-row]')?.focus({ preventScroll: true });
    return true;
  }
  if (at.isReadOnly) return false;
  const one = row.work.milestones.find(({ id }) => id === milestone);
  if (key === 'Enter') {
    const box = (target as HTMLElement).getBoundingClientRect();
    return done(
      at.onPanel({ kind: 'milestone', work: row.work.id, milestone, at: { x: box.left, y: box.bottom + 4 } }),
    );
  }
  if (key !== ' ' || one === undefined) return false;
  const label = `${one.done ? 'reopen' : 'check off'} the milestone “${one.title.trim() || 'Without a title'}”`;
  return done(actions.editMilestone(row.work.id, milestone, { done: !one.done }, label));
}

/** A milestone that has the focus, or the dependency that is selected. Work itself is not deleted from here. */
function remove({ actions, row, milestone, isReadOnly }: KeyPlace): boolean {
  if (isReadOnly || row.type === 'group') return false;
  if (milestone !== null) return done(actions.removeMilestone(row.work.id, milestone));
  const { link, ids } = actions.selection.getState();
  const isDependency = link !== null && actions.map.getState().document.links.get(link)?.relation === 'dependsOn';
  if (ids.length > 0 || link === null || !isDependency) return false;
  return done(actions.removeLink(link));
}

/** Alt with an arrow moves by the unit of the zoom; with Shift it stretches the end. Held keys are one step. */
function shift({ key, shiftKey }: KeyboardEvent, at: KeyPlace, row: WorkRow): boolean {
  const { actions, px, isReadOnly, milestone } = at;
  if (isReadOnly) return true;
  const count = key === 'ArrowRight' ? 1 : -1;
  const unit = snapUnitAt(px);
  const { work } = row;
  if (milestone !== null) {
    const due = work.milestones.find(({ id }) => id === milestone)?.due ?? null;
    if (due !== null) actions.moveMilestone(work.id, milestone, shiftedDay(due, unit, count), `milestone ${milestone}`);
    return true;
  }
  if (isUndated(work)) {
    actions.giveDates(work.id, dayNumber(at.asOf), unit, firstWeekday(), 'keys');
    return true;
  }
  const change = (dates: PlanDates) => (shiftKey ? stretchedBy(dates, 'end', unit, count) : moved(dates, unit, count));
  const ids = shiftKey ? [work.id] : actions.movedWith(work.id);
  actions.setDates(
    new Map(ids.map((id) => [id, change])),
    shiftKey ? 'change the end of' : 'move the dates of',
    'keys',
  );
  return true;
}

function openMenu({ target }: KeyboardEvent): boolean {
  const button = (target as HTMLElement).closest('[data-row]')?.querySelector<HTMLElement>('.roadmap-more button');
  button?.click();
  return button != null;
}

const done = (_done: unknown) => true;
