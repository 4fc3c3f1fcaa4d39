import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '#shared/model/values.ts';

/** Where the map's camera stands: screen = world × zoom + (x, y), in px of the canvas. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What a trace lights up; everything else is dimmed. */
export interface Traced {
  readonly elements: ReadonlySet<Id>;
  readonly links: ReadonlySet<Id>;
}

/** How the open map is being looked at, the same in every view. Never saved as document, never undone. */
export interface ViewState {
  /** The selected elements, in the order in which they were selected. */
  readonly ids: readonly Id[];
  /** The selected link; it counts only while no element is selected (`selectedLink`). */
  readonly link: Id | null;
  /** Where the map's camera came to rest; null before the map was first shown. */
  readonly viewport: Viewport | null;
  /** By what cards are colored; null for their kinds. */
  readonly lens: string | null;
  readonly traced: Traced | null;
}

export type ViewStateStore = StoreApi<ViewState>;

export function createViewState(viewport: Viewport | null = null): ViewStateStore {
  return createStore<ViewState>(() => ({ ids: [], link: null, viewport, lens: null, traced: null }));
}

/** The link that is selected; null while elements are. */
export function selectedLink({ ids, link }: ViewState): Id | null {
  return ids.length === 0 ? link : null;
}

/** Selects elements and nothing else. A selection that stays the same wakes nobody. */
export function selectElements(view: ViewStateStore, ids: readonly Id[]): void {
  const { ids: before, link } = view.getState();
  if (link === null && before.length === ids.length && before.every((id, i) => id === ids[i])) return;
  view.setState({ ids, link: null });
}

/** Adds an element to the selection, or takes it out where it is in. */
export function toggleElement(view: ViewStateStore, id: Id): void {
  const { ids } = view.getState();
  selectElements(view, ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
}

export function selectLink(view: ViewStateStore, link: Id): void {
  if (view.getState().link !== link) view.setState({ ids: [], link });
}

/** Takes out of the selection what the map no longer holds. */
export function pruneSelection(
  view: ViewStateStore,
  holds: { readonly element: (id: Id) => boolean; readonly link: (id: Id) => boolean },
): void {
  const { ids, link } = view.getState();
  const left = ids.filter(holds.element);
  const goneLink = link !== null && !holds.link(link);
  if (left.length < ids.length || goneLink) view.setState({ ids: left, link: goneLink ? null : link });
}
