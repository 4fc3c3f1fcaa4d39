import { dayText } from '#renderer/ui/dates.ts';
import type { Id } from '#shared/model/values.ts';
import { barShape } from './barShape.ts';
import { datesText, spanText } from './dateTexts.ts';
import { ROW } from './layout.ts';
import { datesOf, drawn, type Edge, isUndated, moved, type PlanDates, stretched, withMilestone } from './planDates.ts';
import { noDates, type Tip } from './preview.ts';
import { type DragGesture, type Grip, rowPlaceAt, type Stage, sheetPoint, timeUnder } from './roadmapPointer.ts';
import { type SnapUnit, shiftedDay, snapUnitAt, unitsNear } from './snapping.ts';

/** What a press on a part of the roadmap may become. */
export function gestureFor(stage: Stage, grip: Grip, event: PointerEvent): DragGesture | null {
  const { actions } = stage;
  if (grip.part === 'name') return null;
  if (grip.work === null || grip.part === 'arrow') return panning(event);
  const work = actions.work(grip.work);
  if (work === undefined || (actions.isReadOnly && grip.part !== 'lane')) return panning(event);
  switch (grip.part) {
    case 'bar':
      return isUndated(work) ? null : moving(stage, grip.work, event);
    case 'start':
    case 'end':
      return stretching(grip.work, grip.part);
    case 'milestone':
      return grip.id === null ? null : movingMilestone(stage, grip.work, grip.id, event);
    case 'dot-start':
    case 'dot-end':
      return linking(grip.work, grip.part === 'dot-end' ? 'end' : 'start');
    default:
      return isUndated(work) && !actions.isReadOnly ? drawing(stage, grip.work, event) : panning(event);
  }
}

const unitOf = ({ scale }: Stage, { altKey }: PointerEvent): SnapUnit => snapUnitAt(scale.px, altKey);

function tipAt({ clientX, clientY }: PointerEvent, title: string, lines: readonly string[], isRefused = false): Tip {
  return { title, lines, warnings: [], isRefused, x: clientX, y: clientY };
}

/** Moves a bar and all that is selected with it, milestones too. */
function moving(stage: Stage, id: Id, press: PointerEvent): DragGesture {
  const { actions } = stage;
  const ids = actions.movedWith(id);
  const from = timeUnder(stage, press.clientX);
  let [unit, count]: [SnapUnit, number] = ['day', 0];
  return {
    move(now, event) {
      unit = unitOf(now, event);
      count = unitsNear(unit, timeUnder(now, event.clientX) - from);
      const dates = new Map<Id, PlanDates>();
      for (const one of ids) {
        const work = actions.work(one);
        if (work !== undefined) dates.set(one, moved(datesOf(work), unit, count));
      }
      const own = dates.get(id);
      const title = own === undefined ? '' : spanText(own);
      const others = ids.length > 1 ? [`${ids.length} pieces of work together`] : [];
      actions.preview.set({
        dates,
        line: null,
        target: null,
        tip: tipAt(event, title, [shiftText(unit, count), ...others]),
      });
    },
    drop() {
      if (count === 0) return;
      if (!actions.selection.getState().ids.includes(id)) actions.select(id);
      actions.setDates(new Map(ids.map((one) => [one, (dates) => moved(dates, unit, count)])), 'move the dates of');
    },
  };
}

function stretching(id: Id, edge: Edge): DragGesture {
  let change: ((dates: PlanDates) => PlanDates) | null = null;
  return {
    move(stage, event) {
      const { actions, firstWeekday } = stage;
      const work = actions.work(id);
      if (work === undefined) return;
      const time = timeUnder(stage, event.clientX);
      const unit = unitOf(stage, event);
      change = (dates) => stretched(dates, edge, time, unit, firstWeekday);
      const dates = change(datesOf(work));
      const [title = '', length] = datesText(dates).split(' · ');
      const tip = tipAt(event, title, length === undefined ? [] : [length]);
      actions.preview.set({ dates: new Map([[id, dates]]), line: null, target: null, tip });
    },
    drop({ actions }) {
      if (change === null) return;
      actions.select(id);
      actions.setDates(new Map([[id, change]]), edge === 'start' ? 'change the start of' : 'change the end of');
    },
  };
}

function movingMilestone(stage: Stage, id: Id, milestone: Id, press: PointerEvent): DragGesture {
  const from = timeUnder(stage, press.clientX);
  let due: string | null = null;
  return {
    move(now, event) {
      const { actions } = now;
      const work = actions.work(id);
      const one = work?.milestones.find((other) => other.id === milestone);
      if (work === undefined || one === undefined || one.due === null) return;
      const unit = unitOf(now, event);
      due = shiftedDay(one.due, unit, unitsNear(unit, timeUnder(now, event.clientX) - from));
      const dates = withMilestone(datesOf(work), milestone, due);
      const tip = tipAt(event, one.title.trim() || 'Milestone', [dayText(due)]);
      actions.preview.set({ dates: new Map([[id, dates]]), line: null, target: null, tip });
    },
    drop({ actions }) {
      if (due === null) return;
      actions.select(id);
      actions.moveMilestone(id, milestone, due);
    },
  };
}

/** Draws the dates of work that has none. */
function drawing(stage: Stage, id: Id, press: PointerEvent): DragGesture {
  const from = timeUnder(stage, press.clientX);
  let given: { readonly start: string; readonly end: string } | null = null;
  return {
    move(now, event) {
      const { actions, firstWeekday } = now;
      const work = actions.work(id);
      if (work === undefined) return;
      given = drawn(from, timeUnder(now, event.clientX), unitOf(now, event), firstWeekday);
      const dates = { ...datesOf(work), ...given };
      const [title = '', length = ''] = datesText(dates).split(' · ');
      actions.preview.set({
        dates: new Map([[id, dates]]),
        line: null,
        target: null,
        tip: tipAt(event, title, [length]),
      });
    },
    drop({ actions }) {
      if (given === null) return;
      const dates = given;
      actions.select(id);
      actions.setDates(new Map([[id, (before) => ({ ...before, ...dates })]]), 'give dates to');
    },
  };
}

/** Draws a dependency: from an end to what waits for it, from a start to what it waits for. */
function linking(id: Id, edge: Edge): DragGesture {
  let ends: { readonly work: Id; readonly on: Id } | null = null;
  return {
    move(stage, event) {
      const { actions, rows } = stage;
      const place = rowPlaceAt(stage, event.clientY);
      const row = rows[place];
      const other = row?.type === 'work' && row.work.id !== id ? row.work.id : null;
      ends = other === null ? null : edge === 'end' ? { work: other, on: id } : { work: id, on: other };
      const refused = ends === null ? null : actions.whyNoDependency(ends.work, ends.on);
      const named = (one: Id) => actions.work(one)?.title.trim() || 'Without a title';
      const tip =
        ends === null
          ? tipAt(event, edge === 'end' ? 'Drop on what waits for this' : 'Drop on what this waits for', [])
          : refused !== null
            ? tipAt(event, refused, [], true)
            : tipAt(event, `${named(ends.work)}`, [`waits for ${named(ends.on)}`]);
      const from = dotOf(stage, id, edge, event);
      actions.preview.set({ dates: noDates, line: { from, to: sheetPoint(stage, event) }, target: other, tip });
    },
    drop({ actions }) {
      if (ends !== null) actions.addDependency(ends.work, ends.on);
    },
  };
}

/** Where the line begins: at the end of the bar in the row that is nearest to the press. */
function dotOf(stage: Stage, id: Id, edge: Edge, event: PointerEvent): { x: number; y: number } {
  const { actions, rows, scale } = stage;
  const pointer = sheetPoint(stage, event);
  const work = actions.work(id);
  const shape = work === undefined ? null : barShape(work, scale);
  if (shape === null) return pointer;
  const places = rows.flatMap((row, place) => (row.type === 'work' && row.work.id === id ? [place] : []));
  const place = places.sort((a, b) => Math.abs(a * ROW - pointer.y) - Math.abs(b * ROW - pointer.y))[0] ?? 0;
  return { x: edge === 'end' ? shape.x + shape.width : shape.x, y: (place + 0.5) * ROW };
}

/** The ground is taken by the hand and moved. */
function panning(press: PointerEvent): DragGesture {
  let last = { x: press.clientX, y: press.clientY };
  return {
    isPan: true,
    move({ scroller }, { clientX, clientY }) {
      scroller.scrollLeft -= clientX - last.x;
      scroller.scrollTop -= clientY - last.y;
      last = { x: clientX, y: clientY };
    },
    drop() {},
  };
}

/** “3 weeks later”, “1 month earlier”, “where it was”. */
function shiftText(unit: SnapUnit, count: number): string {
  if (count === 0) return 'Where it was';
  const size = Math.abs(count);
  return `${size} ${unit}${size === 1 ? '' : 's'} ${count > 0 ? 'later' : 'earlier'}`;
}
