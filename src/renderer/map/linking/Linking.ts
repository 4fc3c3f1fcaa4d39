import { createValue, type Value } from '#renderer/state/value.ts';
import { selectElements, selectedLink, selectLink } from '#renderer/state/viewState.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { addLink } from '#shared/model/commands/addLink.ts';
import { combine } from '#shared/model/commands/combine.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import { type Element, type KindName, kindNames } from '#shared/model/kinds/registry.ts';
import type { Link } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import type { Capture } from '../capture/Capture.ts';
import { kindAnswers } from '../capture/kindQuestion.ts';
import { bandAt } from '../scene/bands.ts';
import type { Point } from '../scene/geometry.ts';
import type { Question } from '../tools/question.ts';
import type { Spotlight } from '../tools/Spotlight.ts';
import { type LinkOption, linkOptions, relationVerbs, takenBy, tieFor, whyNot } from './linkOptions.ts';

/** Draws links between cards and changes them. */
export class Linking {
  readonly engine: MapEngine;
  /** The cards for which a target is being typed; null while none is. */
  readonly picking = createValue<readonly Id[] | null>(null);
  readonly #capture: Capture;
  readonly #asking: Value<Question | null>;
  readonly #spotlight: Spotlight;
  #walked: Id | null = null;

  constructor(engine: MapEngine, capture: Capture, asking: Value<Question | null>, spotlight: Spotlight) {
    this.engine = engine;
    this.#capture = capture;
    this.#asking = asking;
    this.#spotlight = spotlight;
  }

  get #document() {
    return this.engine.store.getState().document;
  }

  #element(id: Id): Element | undefined {
    return this.#document.elements.get(id);
  }

  #linksOf(id: Id): Link[] {
    return [...this.engine.scene.linksOf(id)].flatMap((link) => this.#document.links.get(link) ?? []);
  }

  /** The ways to link every one of these cards to a target; none where one of them cannot be. */
  options(sources: readonly Id[], target: Id): readonly (readonly LinkOption[])[] {
    const to = this.#element(target);
    if (to === undefined) return [];
    const each = sources.flatMap((id) => {
      const from = this.#element(id);
      return from === undefined ? [] : [linkOptions(from, to, takenBy(this.#linksOf(id)))];
    });
    return each.some((options) => options.length === 0) ? [] : each;
  }

  /** All cards that these can be linked to. */
  targets(sources: readonly Id[]): ReadonlySet<Id> {
    const elements = sources.flatMap((id) => this.#element(id) ?? []);
    const taken = sources.map((id) => takenBy(this.#linksOf(id)));
    const found = new Set<Id>();
    for (const to of this.#document.elements.values()) {
      if (elements.every((from, i) => linkOptions(from, to, taken[i] ?? new Set()).length > 0)) found.add(to.id);
    }
    return found;
  }

  /** Why these cannot be linked to a target; null where they can be. */
  refusal(sources: readonly Id[], target: Id): string | null {
    if (this.options(sources, target).length > 0) return null;
    const to = this.#element(target);
    for (const id of sources) {
      const from = this.#element(id);
      if (from === undefined || to === undefined) continue;
      if (linkOptions(from, to, takenBy(this.#linksOf(id))).length === 0) return whyNot(this.#document, from, to);
    }
    return 'These cannot be linked.';
  }

  /** Lights up what can be linked to; null puts the light out. */
  light(sources: readonly Id[] | null): void {
    if (sources === null) this.#spotlight.set('linking', null);
    else this.#spotlight.set('linking', { elements: new Set([...this.targets(sources), ...sources]), links: NONE });
  }

  /** Opens the list of targets for what is selected. */
  pick(): void {
    const { ids } = this.engine.view.getState();
    if (ids.length === 0) {
      notify({ text: 'Select a card first; then L links it to another one.' });
      return;
    }
    this.picking.set(ids);
    this.light(ids);
  }

  stopPicking(): void {
    this.picking.set(null);
    this.light(null);
    this.engine.root?.focus({ preventScroll: true });
  }

  /** Links, and asks first where it can be meant in more than one way. @param at px of the canvas, for the question */
  link(sources: readonly Id[], target: Id, at: Point): void {
    const each = this.options(sources, target);
    const [first] = each;
    if (first === undefined) {
      notify({ tone: 'bad', text: this.refusal(sources, target) ?? '' });
      return;
    }
    const shared = first.filter(({ relation }) => each.every((list) => list.some((one) => one.relation === relation)));
    const ways = shared.length > 0 ? shared : first.slice(0, 1);
    if (ways.length === 1) {
      this.#add(each, ways[0]?.relation);
      return;
    }
    const title = `How are they linked?`;
    const answers = ways.map(({ relation }, i) => ({
      id: relation,
      key: String(i + 1),
      label: `${sentence(relationVerbs[relation])} ${this.#titleOf(target)}`,
      note: relationNotes[relation] ?? '',
    }));
    this.#asking.set({ title, at, answers, choose: (relation) => this.#add(each, relation) });
  }

  #titleOf(id: Id): string {
    const title = this.#element(id)?.title.trim() ?? '';
    return title === '' ? 'the other one' : `“${title.length > 40 ? `${title.slice(0, 39)}…` : title}”`;
  }

  #add(each: readonly (readonly LinkOption[])[], relation: string | undefined): void {
    const chosen = each.map((list) => list.find((one) => one.relation === relation) ?? (list[0] as LinkOption));
    const label = chosen.length === 1 ? 'link' : `link ${chosen.length} cards`;
    const refusal = this.engine.store.dispatch(
      (document) =>
        combine(
          document,
          label,
          chosen.map((option) => (d) => addLink(d, { id: crypto.randomUUID(), ...option })),
        ),
      undefined,
    );
    if (refusal !== null) notify({ tone: 'bad', text: refusal.refused });
  }

  /** A line was let go on the empty canvas: offers a new card there. */
  offerCard(source: Id, world: Point, at: Point): void {
    const other = this.engine.scene.cards.get(source);
    if (other === undefined) return;
    const isAbove = world.y < this.engine.scene.rectOf(other).y;
    const kinds = kindNames.filter((kind) => tieFor(kind, other.element, isAbove) !== null);
    const band = bandAt(this.engine.scene.bands, world.y).perspective;
    const goal = band === 'shareholder' || band === 'customer' ? 'businessGoal' : 'digitalGoal';
    this.#asking.set({
      title: 'New linked card',
      at,
      answers: kindAnswers(goal, kinds),
      choose: (kind) => {
        const tie = tieFor(kind as KindName, other.element, isAbove);
        if (tie !== null) this.#capture.beginTied(kind as KindName, tie, world);
      },
    });
  }

  /** Joins an end of a link to another card. */
  reconnect(link: Link, end: 'from' | 'to', id: Id): void {
    if (link[end] === id) return;
    this.change(link.id, { [end]: id }, 'reconnect link');
  }

  /** @param merge true while a person is still typing */
  change(id: Id, values: Readonly<Record<string, unknown>>, label = 'change link', merge = false): void {
    const refusal = this.engine.store.dispatch(editRecords, { table: 'links', ids: [id], values, label, merge });
    if (refusal !== null) notify({ tone: 'bad', text: refusal.refused });
  }

  /** Sets the strength of the selected link. False where none is selected. */
  strengthen(strength: Link['strength']): boolean {
    const id = selectedLink(this.engine.view.getState());
    if (id === null) return false;
    this.change(id, { strength }, 'change strength');
    return true;
  }

  /** Selects one link of the selected card after the other. */
  walkLinks(): void {
    const { view } = this.engine;
    const { ids } = view.getState();
    const link = selectedLink(view.getState());
    const from = ids.at(-1) ?? this.#walked;
    if (from === null || from === undefined) return;
    const own = this.#linksOf(from);
    const at = own.findIndex(({ id }) => id === link);
    const next = own[(at + 1) % Math.max(1, own.length)];
    if (next === undefined) {
      notify({ text: 'This card has no links yet.' });
      return;
    }
    this.#walked = from;
    selectLink(view, next.id);
  }

  /** From the selected link back to the card from which it was reached, or to one of its ends. */
  leaveLink(): boolean {
    const id = selectedLink(this.engine.view.getState());
    const link = id === null ? undefined : this.#document.links.get(id);
    if (link === undefined || this.#walked === null) return false;
    if (link.from !== this.#walked && link.to !== this.#walked) return false;
    selectElements(this.engine.view, [this.#walked]);
    this.#walked = null;
    return true;
  }
}

const NONE: ReadonlySet<Id> = new Set();

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const relationNotes: Partial<Record<string, string>> = {
  supports: 'It helps to reach it.',
  dependsOn: 'It cannot start or work without it.',
};
