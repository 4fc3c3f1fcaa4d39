import type { MapStore } from '#renderer/state/mapState.ts';
import { createValue } from '#renderer/state/value.ts';
import { selectElements, selectLink, toggleElement, type ViewStateStore } from '#renderer/state/viewState.ts';
import { dayText } from '#renderer/ui/dates.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { removeRecords } from '#shared/model/commands/removeRecords.ts';
import { isWork, type Work } from '#shared/model/kinds/registry.ts';
import { isRefusal } from '#shared/model/patch.ts';
import type { Day, Id } from '#shared/model/values.ts';
import type { PlanProps } from '../planProps.ts';
import { addDependency } from './addDependency.ts';
import { datesText } from './dateTexts.ts';
import { editDates } from './editDates.ts';
import { datesOf, firstDates, type Milestone, type PlanDates, withMilestone } from './planDates.ts';
import type { Preview } from './preview.ts';
import type { SnapUnit } from './snapping.ts';

type Change = (dates: PlanDates) => PlanDates;

/** Everything that the roadmap does to the map: by the pointer, by keys and by menus alike. */
export class RoadmapActions {
  /** What a gesture under way would do. */
  readonly preview = createValue<Preview | null>(null);
  /** What has been done, for readers. */
  readonly said = createValue('');
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  readonly #newId: () => Id;

  constructor({ map, selection, newId }: Pick<PlanProps, 'map' | 'selection' | 'newId'>) {
    this.map = map;
    this.selection = selection;
    this.#newId = newId;
  }

  get isReadOnly(): boolean {
    return this.map.getState().saveState.state === 'readOnly';
  }

  work(id: Id): Work | undefined {
    const element = this.map.getState().document.elements.get(id);
    return element !== undefined && isWork(element) ? element : undefined;
  }

  select(id: Id, adds = false): void {
    if (adds) toggleElement(this.selection, id);
    else selectElements(this.selection, [id]);
  }

  selectLink(id: Id): void {
    selectLink(this.selection, id);
  }

  clearSelection(): void {
    selectElements(this.selection, []);
  }

  /** What a drag of a bar moves: all selected work where the bar is part of it, otherwise the bar alone. */
  movedWith(id: Id): readonly Id[] {
    const { ids } = this.selection.getState();
    const work = ids.filter((one) => this.work(one) !== undefined);
    return work.includes(id) ? work : [id];
  }

  /**
   * Gives work other dates, in one step.
   * @param mergeKey of a held key: its presses are one step until `rest` is called
   * @returns whether it was done
   */
  setDates(changes: ReadonlyMap<Id, Change>, verb: string, mergeKey?: string): boolean {
    const [only] = changes.keys();
    const what = changes.size === 1 ? `“${this.#title(only ?? '')}”` : `${changes.size} pieces of work`;
    const edit = { of: changes, label: `${verb} ${what}`, ...(mergeKey === undefined ? {} : { mergeKey }) };
    if (!this.#done(this.map.dispatch(editDates, edit))) return false;
    if (mergeKey === undefined) this.rest();
    this.said.set(changes.size === 1 ? `${this.#title(only ?? '')}: ${this.#datesOf(only)}` : `${what} moved`);
    return true;
  }

  /** A held key was let go. */
  rest(): void {
    this.map.endGesture();
  }

  /** Gives work dates that has none, from the unit in which a moment lies. */
  giveDates(id: Id, time: number, unit: SnapUnit, weekday: number, mergeKey?: string): void {
    const dates = firstDates(time, unit, weekday);
    this.setDates(new Map([[id, (before) => ({ ...before, ...dates })]]), 'give dates to', mergeKey);
  }

  /** Takes the dates of work away; its milestones keep theirs. */
  clearDates(id: Id): void {
    this.setDates(new Map([[id, (dates) => ({ ...dates, start: null, end: null })]]), 'clear the dates of');
  }

  /** @returns the milestone's id, or null where it was refused */
  addMilestone(id: Id, due: Day, title = ''): Id | null {
    const milestone = { id: this.#newId(), title, due, done: false, owner: '' };
    const add: Change = (dates) => ({ ...dates, milestones: [...dates.milestones, milestone] });
    if (!this.#edit(id, add, `add a milestone to “${this.#title(id)}”`)) return null;
    this.said.set(`Milestone added on ${dayText(due)}`);
    return milestone.id;
  }

  moveMilestone(id: Id, milestone: Id, due: Day, mergeKey?: string): void {
    const one = this.#milestone(id, milestone);
    if (one === undefined) return;
    const label = `move the milestone “${one.title.trim() || 'Without a title'}”`;
    if (this.#edit(id, (dates) => withMilestone(dates, milestone, due), label, mergeKey)) {
      this.said.set(`${one.title.trim() || 'Milestone'}: ${dayText(due)}`);
    }
  }

  editMilestone(id: Id, milestone: Id, values: Partial<Pick<Milestone, 'title' | 'done'>>, label: string): void {
    const edit: Change = (dates) => ({
      ...dates,
      milestones: dates.milestones.map((one) => (one.id === milestone ? { ...one, ...values } : one)),
    });
    if (!this.#edit(id, edit, label)) return;
    if (values.done !== undefined) this.said.set(values.done ? 'Milestone done' : 'Milestone not done');
  }

  removeMilestone(id: Id, milestone: Id): void {
    const one = this.#milestone(id, milestone);
    const title = one?.title.trim() || 'Without a title';
    const remove: Change = (dates) => ({
      ...dates,
      milestones: dates.milestones.filter((other) => other.id !== milestone),
    });
    if (one !== undefined && this.#edit(id, remove, `delete the milestone “${title}”`)) {
      this.said.set(`Milestone ${title} deleted`);
    }
  }

  /** Why work cannot be made to wait for something, as a sentence; null where it can. */
  whyNoDependency(work: Id, on: Id): string | null {
    const answer = addDependency(this.map.getState().document, { id: '', work, on });
    return isRefusal(answer) ? answer.refused : null;
  }

  /** Lets work wait for something; where that cannot be, it is said why. */
  addDependency(work: Id, on: Id): boolean {
    const id = this.#newId();
    if (!this.#done(this.map.dispatch(addDependency, { id, work, on }))) return false;
    this.rest();
    selectLink(this.selection, id);
    this.said.set(`${this.#title(work)} waits for ${this.#title(on)}`);
    return true;
  }

  removeLink(id: Id): void {
    if (!this.#done(this.map.dispatch(removeRecords, { table: 'links', ids: [id] }))) return;
    this.rest();
    this.said.set('Dependency removed');
  }

  #edit(id: Id, change: Change, label: string, mergeKey?: string): boolean {
    const edit = { of: new Map([[id, change]]), label, ...(mergeKey === undefined ? {} : { mergeKey }) };
    const isDone = this.#done(this.map.dispatch(editDates, edit));
    if (isDone && mergeKey === undefined) this.rest();
    return isDone;
  }

  #done(refusal: { readonly refused: string } | null): boolean {
    if (refusal === null) return true;
    this.said.set(refusal.refused);
    notify({ tone: 'bad', text: refusal.refused });
    return false;
  }

  #milestone(id: Id, milestone: Id): Milestone | undefined {
    return this.work(id)?.milestones.find((one) => one.id === milestone);
  }

  #title(id: Id): string {
    return this.map.getState().document.elements.get(id)?.title.trim() || 'Without a title';
  }

  #datesOf(id: Id | undefined): string {
    const work = id === undefined ? undefined : this.work(id);
    return work === undefined ? '' : datesText(datesOf(work));
  }
}
