import type { MapStore } from '#renderer/state/mapState.ts';
import { selectElements, type ViewStateStore } from '#renderer/state/viewState.ts';
import { focusWhenThere } from '#renderer/ui/focusWhenThere.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { amountText } from '#renderer/ui/numbers.ts';
import { notifyUndoable } from '#renderer/ui/undoNotice.ts';
import { addLink } from '#shared/model/commands/addLink.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import { removeElements } from '#shared/model/commands/removeElements.ts';
import type { Element, KindName } from '#shared/model/kinds/registry.ts';
import { endsOf, type LinkChoice } from '#shared/model/linkChoices.ts';
import { nameOf } from '#shared/model/tables.ts';
import { cutText, TITLE_LIMIT } from '#shared/model/text.ts';
import type { Id } from '#shared/model/values.ts';
import { addDraft, childDraft, type Draft, draftOfKind, siblingDraft } from './draft.ts';
import type { OutlineRow } from './outlineRows.ts';
import { reorder } from './reorder.ts';
import type { Outline } from './useOutline.ts';

/** What follows on a title that was typed; `leave`: the focus has gone elsewhere already. */
export type Next = 'sibling' | 'child' | 'above' | 'below' | 'end' | 'leave';

/** Everything that can be done in the outline, whether by a key, a button or the palette. */
export class OutlineActions {
  readonly #map: MapStore;
  readonly #selection: ViewStateStore;
  readonly #outline: Outline;
  /** Gives the keys back to the tree. */
  readonly #focusTree: () => void;

  constructor(map: MapStore, selection: ViewStateStore, outline: Outline, focusTree: () => void) {
    this.#map = map;
    this.#selection = selection;
    this.#outline = outline;
    this.#focusTree = focusTree;
  }

  get #isReadOnly(): boolean {
    return this.#map.getState().saveState.state === 'readOnly';
  }

  elementOf(row: OutlineRow | null | undefined): Element | undefined {
    return row?.id == null ? undefined : this.#map.getState().document.elements.get(row.id);
  }

  /** Goes to a row and selects its element. @param from the row from which on all are selected */
  goTo(row: OutlineRow | undefined, from: OutlineRow | null = null): void {
    if (row === undefined) return;
    const { rows, placeOf, setActive } = this.#outline;
    setActive(row.key);
    const at = placeOf.get(row.key) ?? 0;
    const start = from === null ? at : (placeOf.get(from.key) ?? at);
    const range = rows.slice(Math.min(at, start), Math.max(at, start) + 1);
    selectElements(this.#selection, [...new Set(range.flatMap(({ id }) => id ?? []))]);
  }

  selectAll(): void {
    selectElements(this.#selection, [...new Set(this.#outline.rows.flatMap(({ id }) => id ?? []))]);
  }

  /** Begins to type a title: the present one of the active row. */
  rename(row: OutlineRow | null = this.#outline.active): void {
    if (row?.id == null || this.#isReadOnly) return;
    this.#outline.setActive(row.key);
    this.#outline.setDoing({ what: 'title', key: row.key });
  }

  begin(draft: Draft): void {
    if (this.#isReadOnly) return;
    // A new row would not fit the filter. What it stands below is opened, so that it can be seen.
    this.#outline.setFilter('');
    if (draft.after !== null) {
      const place = this.#outline.placeOf.get(draft.after);
      const row = place === undefined ? undefined : this.#outline.rows[place];
      if (row !== undefined && draft.level > row.level) this.#outline.touch(row.key, true);
    }
    this.#outline.setDoing({ what: 'draft', draft });
  }

  /** Begins an element of a kind where the active row has a place for it. */
  beginKind(kind: KindName): void {
    const { rows, placeOf, active } = this.#outline;
    const rowOf = (key: string) => rows[placeOf.get(key) ?? -1];
    this.begin(draftOfKind(kind, active ?? undefined, { elements: this.#map.getState().document.elements, rowOf }));
  }

  /** Ends the typing of a row's title, keeps it, and does what follows. */
  finishTitle(row: OutlineRow, typed: string, next: Next): void {
    const element = this.elementOf(row);
    const title = cutText(typed.trim(), TITLE_LIMIT);
    if (element !== undefined && title !== '' && title !== element.title) {
      const label = `rename ${nameOf('elements', element)}`;
      this.#tell(this.#map.dispatch(editRecords, { table: 'elements', ids: [element.id], values: { title }, label }));
      this.#map.endGesture();
    }
    if (element === undefined) this.#stopOrLeave(next);
    else this.#follow(row, { ...element, title: title || element.title }, next);
  }

  /** Adds what was typed, and does what follows. A blank title adds nothing. */
  finishDraft(draft: Draft, typed: string, next: Next): void {
    const title = cutText(typed.trim(), TITLE_LIMIT);
    if (title === '') {
      this.#stopOrLeave(next);
      return;
    }
    const id = crypto.randomUUID();
    const refusal = this.#map.dispatch(addDraft, { draft, id, linkId: crypto.randomUUID(), title });
    this.#map.endGesture();
    if (this.#tell(refusal)) return;
    this.#outline.setActive(id);
    selectElements(this.#selection, [id]);
    const element = this.#map.getState().document.elements.get(id);
    if (element === undefined) return;
    // The row of the new element is not there yet: this is where it will be.
    const node = { key: id, id, heading: '', link: linkOf(this.#map, id, draft), isRepeat: false, children: [] };
    const row: OutlineRow = {
      node,
      key: id,
      id,
      level: draft.level,
      parentKey: null,
      place: 1,
      siblings: 1,
      canExpand: false,
      isExpanded: false,
      count: 0,
    };
    this.#follow(row, element, next);
  }

  #follow(row: OutlineRow, element: Element, next: Next): void {
    const { rows, placeOf } = this.#outline;
    const at = placeOf.get(row.key);
    switch (next) {
      case 'sibling':
        this.begin(siblingDraft(row, element));
        break;
      case 'child': {
        const draft = childDraft(row, element);
        if (typeof draft !== 'string') {
          this.begin(draft);
          break;
        }
        notify({ text: draft });
        this.stop();
        break;
      }
      case 'above':
      case 'below': {
        const other = at === undefined ? undefined : rows[at + (next === 'above' ? -1 : 1)];
        if (other?.id == null) {
          this.stop();
          break;
        }
        this.goTo(other);
        this.rename(other);
        break;
      }
      default:
        this.#stopOrLeave(next);
    }
  }

  #stopOrLeave(next: Next): void {
    if (next === 'leave') this.#outline.setDoing(null);
    else this.stop();
  }

  /** Adds what the active element asks for next, without its title being typed first. */
  beginChild(): void {
    const { active } = this.#outline;
    const element = this.elementOf(active);
    if (active === null || element === undefined) return;
    const draft = childDraft(active, element);
    if (typeof draft === 'string') notify({ text: draft });
    else this.begin(draft);
  }

  /** Ends typing and linking; nothing is kept of it. */
  stop(): void {
    this.#outline.setDoing(null);
    this.#focusTree();
  }

  beginLink(row: OutlineRow | null = this.#outline.active): void {
    if (row?.id == null || this.#isReadOnly) return;
    this.#outline.setActive(row.key);
    this.#outline.setDoing({ what: 'link', key: row.key });
  }

  link(id: Id, choice: LinkChoice): void {
    const ends = endsOf(id, choice);
    const refusal = this.#map.dispatch(addLink, { id: crypto.randomUUID(), ...ends, relation: choice.relation });
    this.#map.endGesture();
    this.#tell(refusal);
    this.stop();
  }

  /** Moves the active element among those beside it. */
  move(by: 1 | -1): void {
    const { active, rows } = this.#outline;
    if (active?.id == null) return;
    const beside = rows.filter((row) => row.parentKey === active.parentKey && row.level === active.level);
    const siblings = beside.flatMap(({ id }) => id ?? []);
    const refusal = this.#map.dispatch(reorder, { id: active.id, siblings, by });
    this.#map.endGesture();
    if (refusal !== null) notify({ text: refusal.refused });
  }

  /** Deletes what is selected, else the active row's element. */
  remove(): void {
    const { active, selected } = this.#outline;
    const ids = active?.id != null && !selected.has(active.id) ? [active.id] : [...selected];
    if (ids.length === 0) return;
    const { elements, links } = this.#map.getState().document;
    const first = elements.get(ids[0] ?? '');
    const going = new Set(ids);
    const lost = [...links.values()].filter(({ from, to }) => going.has(from) || going.has(to)).length;
    if (this.#tell(this.#map.dispatch(removeElements, { ids }))) return;
    this.#map.endGesture();
    selectElements(this.#selection, []);
    const what = ids.length === 1 && first !== undefined ? nameOf('elements', first) : `${ids.length} elements`;
    const withLinks = lost === 0 ? '' : ` with ${amountText(lost, 'link', 'links')}`;
    notifyUndoable(this.#map, `${what} ${ids.length === 1 ? 'was' : 'were'} deleted${withLinks}.`);
  }

  /** Brings the keys into the inspector, to the title of what is selected. */
  inspect(row: OutlineRow | null = this.#outline.active): void {
    if (row?.id == null) return;
    const { selected } = this.#outline;
    if (!selected.has(row.id)) selectElements(this.#selection, [row.id]);
    // It comes with a selection, but not at once.
    focusWhenThere('[data-inspector-start]', () => notify({ text: 'The inspector is hidden: Ctrl+I shows it.' }));
  }

  /** @returns whether it was refused; then it is said why */
  #tell(refusal: { readonly refused: string } | null): boolean {
    if (refusal !== null) notify({ tone: 'bad', text: refusal.refused });
    return refusal !== null;
  }
}

/** The link by which a new element was tied. */
function linkOf(map: MapStore, id: Id, draft: Draft) {
  if (draft.tie === null) return null;
  const { links } = map.getState().document;
  return [...links.values()].find(({ from, to }) => from === id || to === id) ?? null;
}
