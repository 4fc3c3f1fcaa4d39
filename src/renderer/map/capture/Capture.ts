import { createValue } from '#renderer/state/value.ts';
import { selectElements } from '#renderer/state/viewState.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { cardSizes } from '#shared/exchange/cardSize.ts';
import { addElement, type NewElement } from '#shared/model/commands/addElement.ts';
import { addLinkedElement } from '#shared/model/commands/addLinkedElement.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import { perspectives } from '#shared/model/kinds/base.ts';
import type { KindName } from '#shared/model/kinds/registry.ts';
import { childOf, type Tie, tieOf } from '#shared/model/lineage.ts';
import { TITLE_LIMIT } from '#shared/model/text.ts';
import type { Id } from '#shared/model/values.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import type { Point, Rect } from '../scene/geometry.ts';
import type { Card } from '../scene/scene.ts';
import { glide } from '../view/actions.ts';
import { marginsOf } from '../view/margins.ts';
import { type Draft, kindWord, type Next, type Writing } from './draft.ts';
import { lastOfRow, spotAt, spotAtHome, spotBelow, spotBeside, spotInRow } from './nextSpot.ts';
import { freeIn, freeSpot, type Spot } from './placement.ts';
import { keepTyped, type TypedTitle, takeTyped } from './typedTitle.ts';

/** Below this zoom a title cannot be read while it is typed. */
const LEGIBLE = 0.75;

/** Cards typed as fast as they are said. */
export class Capture {
  readonly writing = createValue<Writing | null>(null);
  readonly #engine: MapEngine;
  readonly #pointer: () => Point | null;
  #turn = 0;
  #typed = '';

  /** @param pointer where the hand points on the canvas (px of the world), null where it rests on something else */
  constructor(engine: MapEngine, pointer: () => Point | null) {
    this.#engine = engine;
    this.#pointer = pointer;
  }

  /** Takes up what was being typed when the page went. @returns the function that ends it, and takes what is being typed then */
  start(): () => void {
    const { mapId } = this.#engine.store;
    const kept = takeTyped(mapId);
    if (kept !== null) this.#take(kept);
    // A reload and a closed window leave no time to store anything.
    const keep = () => {
      const typed = this.#unfinished();
      if (typed !== null) keepTyped(mapId, typed);
    };
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      const typed = this.#unfinished();
      this.writing.set(null);
      if (typed !== null) this.#take(typed);
    };
  }

  /** What stands in the field by now: it is taken also where the view goes without a word. */
  typing(text: string): void {
    this.#typed = text;
  }

  #unfinished(): TypedTitle | null {
    const writing = this.writing.get();
    const text = cleaned(this.#typed);
    if (writing === null || text === '') return null;
    return writing.what === 'draft' ? { what: 'draft', draft: writing.draft, text } : { ...writing, text };
  }

  #take(typed: TypedTitle): void {
    if (typed.what === 'title') this.#rename(typed.id, typed.text);
    else this.#add(typed.draft, typed.text);
  }

  /** Where what is being typed stands in the world. */
  rectOf(writing: Writing): Rect | null {
    const { scene } = this.#engine;
    if (writing.what === 'title') {
      const card = scene.cards.get(writing.id);
      return card === undefined ? null : scene.rectOf(card);
    }
    return this.#worldRect(writing.draft);
  }

  #worldRect({ kind, perspective, position }: Pick<Draft, 'kind' | 'perspective' | 'position'>): Rect {
    return { ...cardSizes[kind], x: position.x, y: position.y + this.#engine.scene.bands[perspective].origin };
  }

  /** A new card: where the hand points, else beside the selected one, else where there is room in the view. */
  begin(kind: KindName, at: Point | null = this.#pointer()): void {
    const near = this.#selected();
    if (at !== null) this.#draft(kind, spotAt(this.#engine, kind, at), null);
    else if (near !== null) this.#draft(kind, spotBeside(kind, near), null, near.id);
    else this.#draft(kind, spotAtHome(this.#engine, kind), null);
  }

  /** A new card tied to one that is there, at a place or where there is room below it. */
  beginTied(kind: KindName, tie: Tie, at?: Point, values: Draft['values'] = {}): void {
    const other = this.#engine.scene.cards.get(tie.other);
    if (other === undefined) return;
    const spot = at === undefined ? spotBelow(kind, other) : spotAt(this.#engine, kind, at);
    this.#draft(kind, spot, tie, other.id, values);
  }

  /** The child that a card asks for: an initiative that supports a goal, a KPI that measures work. */
  beginChild(id: Id): void {
    const card = this.#engine.scene.cards.get(id);
    if (card === undefined) return;
    const rule = childOf(card.element);
    if (typeof rule === 'string') {
      notify({ text: rule });
      return;
    }
    this.beginTied(rule.kind, { other: id, direction: 'toOther', relation: rule.relation }, undefined, rule.values);
  }

  /** The next card of the same kind beside one, serving the same. */
  beginSibling(id: Id, before: Draft | null = null): void {
    const card = this.#engine.scene.cards.get(id);
    if (card === undefined) return;
    const rowStart = before?.rowStart ?? card.x;
    const tie = before === null ? tieOf(this.#engine.store.getState().document, id) : before.tie;
    const values = before?.values ?? {};
    this.#draft(card.element.kind, spotInRow(this.#engine, card, rowStart), tie, id, values, rowStart);
  }

  get engine(): MapEngine {
    return this.#engine;
  }

  #selected(): Card | null {
    const last = this.#engine.view.getState().ids.at(-1);
    return last === undefined ? null : (this.#engine.scene.cards.get(last) ?? null);
  }

  #draft(
    kind: KindName,
    spot: Spot,
    tie: Tie | null,
    before: Id | null = null,
    values: Draft['values'] = {},
    rowStart?: number,
  ): void {
    const { perspective } = spot;
    const position = freeSpot(freeIn(this.#engine.scene, perspective), spot.position, cardSizes[kind]);
    const draft = { kind, perspective, position, tie, values, before, rowStart: rowStart ?? position.x };
    this.#turn += 1;
    this.writing.set({ what: 'draft', draft, turn: this.#turn });
    this.#show(this.#worldRect(draft));
  }

  /** Takes the card that is being typed into the band above or below. */
  changeBand(step: 1 | -1): void {
    const writing = this.writing.get();
    if (writing?.what !== 'draft') return;
    const { draft } = writing;
    const perspective = perspectives[perspectives.indexOf(draft.perspective) + step];
    if (perspective === undefined) return;
    const wanted = { x: draft.position.x, y: 0 };
    const position = freeSpot(freeIn(this.#engine.scene, perspective), wanted, cardSizes[draft.kind]);
    const moved = { ...draft, perspective, position, rowStart: position.x };
    this.writing.set({ ...writing, draft: moved });
    this.#show(this.#worldRect(moved));
  }

  /** Opens the title of a card that is there. */
  rename(id: Id): void {
    const card = this.#engine.scene.cards.get(id);
    if (card === undefined) return;
    selectElements(this.#engine.view, [id]);
    this.#turn += 1;
    this.writing.set({ what: 'title', id, turn: this.#turn });
    this.#show(this.#engine.scene.rectOf(card));
  }

  /** Brings what is being typed into view, as large as it takes to read it. */
  #show(rect: Rect): void {
    const { camera, root } = this.#engine;
    const margins = marginsOf(root);
    // Room for the hint below the card.
    const bottom = margins.bottom + 72;
    if (camera.zoom >= LEGIBLE) {
      this.#engine.revealRect(rect, { ...margins, bottom, top: 56 }, glide());
      return;
    }
    const x = (camera.width + margins.left) / 2 - (rect.x + rect.width / 2);
    const y = camera.height * 0.42 - (rect.y + rect.height / 2);
    this.#engine.look({ x, y, zoom: 1 }, glide());
  }

  /**
   * Takes what was typed and goes on.
   * @returns false where it could not be taken: the text stays
   */
  commit(text: string, next: Next): boolean {
    const writing = this.writing.get();
    if (writing === null) return true;
    const title = cleaned(text);
    return writing.what === 'title' ? this.#retitle(writing.id, title, next) : this.#place(writing.draft, title, next);
  }

  #retitle(id: Id, title: string, next: Next): boolean {
    if (!this.#rename(id, title)) return false;
    this.#goOn(id, null, next);
    return true;
  }

  #rename(id: Id, title: string): boolean {
    const { store } = this.#engine;
    const element = store.getState().document.elements.get(id);
    if (element === undefined || title === '' || title === element.title) return true;
    const label = `rename ${kindWord(element.kind)}`;
    const refusal = store.dispatch(editRecords, { table: 'elements', ids: [id], values: { title }, label });
    return refusal === null || refused(refusal.refused);
  }

  #place(draft: Draft, title: string, next: Next): boolean {
    if (title === '') {
      this.#leaveEmpty(draft, next);
      return true;
    }
    const id = this.#add(draft, title);
    if (id === null) return false;
    this.#goOn(id, draft, next);
    return true;
  }

  /** Puts a card on the map and selects it. @returns its id, null where it was refused */
  #add({ kind, perspective, position, tie, values }: Draft, title: string): Id | null {
    const { store, view } = this.#engine;
    const id = crypto.randomUUID();
    const element: NewElement = { id, kind, title, perspective, position, values };
    const refusal =
      tie === null
        ? store.dispatch(addElement, element)
        : store.dispatch(addLinkedElement, { element, link: { id: crypto.randomUUID(), ...tie } });
    if (refusal !== null) {
      refused(refusal.refused);
      return null;
    }
    selectElements(view, [id]);
    return id;
  }

  #goOn(id: Id, draft: Draft | null, next: Next): void {
    if (next === 'sibling') {
      this.beginSibling(id, draft);
      return;
    }
    if (next === 'end') {
      this.#end();
      return;
    }
    if (next === 'child') {
      const element = this.#engine.scene.cards.get(id)?.element;
      if (element !== undefined && typeof childOf(element) === 'string') this.#end();
      this.beginChild(id);
      return;
    }
    this.#up(draft?.tie?.other ?? tieOf(this.#engine.store.getState().document, id)?.other ?? null);
  }

  /** Nothing was typed: Enter ends, Tab turns the card into a child of the one before, Shift+Tab into its parent's sibling. */
  #leaveEmpty(draft: Draft, next: Next): void {
    const { before, tie } = draft;
    if (next === 'child' && before !== null && before !== tie?.other) {
      this.beginChild(before);
      return;
    }
    if (next === 'up' && tie !== null) {
      this.#up(tie.other);
      return;
    }
    this.#end();
  }

  #up(parent: Id | null): void {
    if (parent === null || !this.#engine.scene.cards.has(parent)) {
      this.#end();
      return;
    }
    this.beginSibling(lastOfRow(this.#engine, parent));
  }

  /** Escape: a new card keeps what was typed, one that is there keeps its title. */
  leave(text: string): void {
    const writing = this.writing.get();
    if (writing?.what === 'draft' && text.trim() !== '') this.commit(text, 'end');
    else this.#end();
  }

  #end(): void {
    this.writing.set(null);
    this.#engine.root?.focus({ preventScroll: true });
  }
}

const cleaned = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, TITLE_LIMIT);

function refused(reason: string): false {
  notify({ tone: 'bad', text: reason });
  return false;
}
