import { selectElements, selectedLink } from '#renderer/state/viewState.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { amountText } from '#renderer/ui/numbers.ts';
import { notifyUndoable } from '#renderer/ui/undoNotice.ts';
import { cardSizes } from '#shared/exchange/cardSize.ts';
import { alignElements, distributeElements, type Edge, type SizeOf } from '#shared/model/commands/arrangeElements.ts';
import { copyElements } from '#shared/model/commands/clipping.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import { pasteClipping } from '#shared/model/commands/pasteClipping.ts';
import { removeElements } from '#shared/model/commands/removeElements.ts';
import { removeRecords } from '#shared/model/commands/removeRecords.ts';
import { isRefusal, type Patch, type Refusal } from '#shared/model/patch.ts';
import type { Id } from '#shared/model/values.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';

const sizeOf: SizeOf = ({ kind }) => cardSizes[kind];
/** Px by which a copy stands beside what it was made of. */
const ASIDE = 28;

/** Deletes, doubles, parks and lines up what is selected. */
export class Arranging {
  readonly #engine: MapEngine;

  constructor(engine: MapEngine) {
    this.#engine = engine;
  }

  get #ids(): readonly Id[] {
    return this.#engine.view.getState().ids;
  }

  /** Applies a patch and tells why where it cannot be. @returns whether it was done */
  apply(answer: Patch | Refusal): boolean {
    const refusal = isRefusal(answer) ? answer : this.#engine.store.apply(answer);
    if (refusal !== null) notify({ tone: 'bad', text: refusal.refused });
    return refusal === null;
  }

  /** Deletes the selected cards with their links, or the selected link, and offers the way back. */
  remove(): void {
    const { store, view, scene } = this.#engine;
    const { document } = store.getState();
    const link = selectedLink(view.getState());
    const ids = this.#ids;
    if (link !== null) {
      if (this.apply(removeRecords(document, { table: 'links', ids: [link] }))) this.#tell('Deleted the link.');
      return;
    }
    if (ids.length === 0) return;
    const links = new Set(ids.flatMap((id) => [...scene.linksOf(id)])).size;
    const [only] = ids;
    const title = ids.length === 1 ? document.elements.get(only ?? '')?.title.trim() : '';
    if (!this.apply(removeElements(document, { ids }))) return;
    const what = ids.length === 1 ? (title ? `“${short(title)}”` : 'the card') : `${ids.length} cards`;
    this.#tell(`Deleted ${what}${links === 0 ? '' : ` and ${amountText(links, 'link', 'links')}`}.`);
  }

  #tell(text: string): void {
    notifyUndoable(this.#engine.store, text);
  }

  duplicate(): void {
    const ids = this.#ids;
    if (ids.length === 0) return;
    const { document } = this.#engine.store.getState();
    const clipping = copyElements(document, ids);
    const label = ids.length === 1 ? 'duplicate card' : `duplicate ${ids.length} cards`;
    const offset = { x: ASIDE, y: ASIDE };
    this.place(pasteClipping(document, { clipping, newId: () => crypto.randomUUID(), offset, label }));
  }

  /** Applies a patch that adds cards, and selects them. */
  place(answer: Patch | Refusal): boolean {
    if (!this.apply(answer) || isRefusal(answer)) return false;
    const added = answer.changes.flatMap((change) =>
      change.op === 'add' && change.table === 'elements' ? [change.record.id] : [],
    );
    selectElements(this.#engine.view, added);
    return true;
  }

  /** True where everything selected is on the parking lot. */
  get isParked(): boolean {
    const { elements } = this.#engine.store.getState().document;
    return this.#ids.length > 0 && this.#ids.every((id) => elements.get(id)?.parked === true);
  }

  /** To the parking lot, or back from it. */
  park(): void {
    const ids = this.#ids;
    if (ids.length === 0) return;
    const parked = !this.isParked;
    const label = `${parked ? 'park' : 'take back'} ${ids.length === 1 ? 'card' : `${ids.length} cards`}`;
    const { document } = this.#engine.store.getState();
    if (!this.apply(editRecords(document, { table: 'elements', ids, values: { parked }, label }))) return;
    if (parked)
      this.#tell(`Parked ${ids.length === 1 ? 'the card' : `${ids.length} cards`}: checks and plans leave it out.`);
  }

  align(edge: Edge): void {
    this.apply(alignElements(this.#engine.store.getState().document, { ids: this.#ids, edge, sizeOf }));
  }

  distribute(axis: 'x' | 'y'): void {
    this.apply(distributeElements(this.#engine.store.getState().document, { ids: this.#ids, axis, sizeOf }));
  }
}

function short(title: string): string {
  return title.length > 48 ? `${title.slice(0, 47)}…` : title;
}
