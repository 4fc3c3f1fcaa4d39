import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { MapStore } from '#renderer/state/mapState.ts';
import { titleRank } from '#renderer/state/titleSearch.ts';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Id } from '#shared/model/values.ts';
import type { Draft } from './draft.ts';
import { rememberedOutline, rememberOutline } from './outlineMemory.ts';
import { type OutlineRow, outlineRows } from './outlineRows.ts';
import { type Arrangement, belowIndex, type OutlineNode, outlineTree } from './outlineTree.ts';

/** What a person is doing in the outline beside going through it. */
export type Doing =
  | { readonly what: 'title'; readonly key: string }
  | { readonly what: 'draft'; readonly draft: Draft }
  | { readonly what: 'link'; readonly key: string };

/** The outline as it is shown, and the ways in which it is looked at. */
export interface Outline {
  readonly document: MapDocument;
  readonly arrangement: Arrangement;
  readonly rows: readonly OutlineRow[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly selected: ReadonlySet<Id>;
  readonly filter: string;
  /** How many elements fit the filter; null where there is none. */
  readonly found: number | null;
  /** The row that the keys act on; null where there are no rows. */
  readonly active: OutlineRow | null;
  readonly doing: Doing | null;
  readonly setArrangement: (arrangement: Arrangement) => void;
  readonly setFilter: (filter: string) => void;
  readonly setActive: (key: string) => void;
  readonly setDoing: (doing: Doing | null) => void;
  readonly touch: (key: string, isOpen: boolean) => void;
}

/** Follows the map and its selection. */
export function useOutline(map: MapStore, selection: ViewStateStore): Outline {
  const document = useSyncExternalStore(map.subscribe, () => map.getState().document);
  const ids = useSyncExternalStore(selection.subscribe, () => selection.getState().ids);
  const [memory, setMemory] = useState(() => rememberedOutline(map.mapId));
  const [filter, setFilter] = useState('');
  const [activeKey, setActive] = useState<string | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const { arrangement, touched } = memory;
  useEffect(() => rememberOutline(map.mapId, memory), [map.mapId, memory]);

  const below = useMemo(() => belowIndex(document), [document]);
  const tree = useMemo(() => outlineTree(document, arrangement, below), [document, arrangement, below]);
  const matches = useMemo(() => matching(document, filter), [document, filter]);
  const rows = useMemo(() => outlineRows(tree, { below, touched, matches }), [tree, below, touched, matches]);
  const placeOf = useMemo(() => new Map(rows.map((row, place) => [row.key, place])), [rows]);
  const selected = useMemo(() => new Set(ids), [ids]);

  const last = useRef<{ readonly place: number; readonly id: Id | null }>({ place: 0, id: null });
  const active = activeRow(rows, placeOf, activeKey, last.current);
  useEffect(() => {
    if (active !== null) last.current = { place: placeOf.get(active.key) ?? 0, id: active.id };
  }, [active, placeOf]);

  // What is selected in another view is gone to here.
  const [only] = ids.length === 1 ? ids : [];
  const gone = useRef<Id | undefined>(undefined);
  useEffect(() => {
    if (only === undefined || only === gone.current || only === active?.id) {
      gone.current = only;
      return;
    }
    gone.current = only;
    const path = pathTo(tree, only);
    if (path === null) return;
    const target = path.at(-1) as OutlineNode;
    const folded = path.slice(0, -1).filter(({ key }) => touched.get(key) === false);
    if (folded.length > 0) {
      setMemory((before) => ({
        ...before,
        touched: new Map([...before.touched, ...folded.map(({ key }) => [key, true] as const)]),
      }));
    }
    setActive(target.key);
  }, [only, active, tree, touched]);

  return {
    document,
    arrangement,
    rows,
    placeOf,
    selected,
    filter,
    found: matches?.size ?? null,
    active,
    doing,
    setArrangement: (next) => setMemory((before) => ({ ...before, arrangement: next })),
    setFilter,
    setActive,
    setDoing,
    touch: (key, isOpen) => setMemory((before) => ({ ...before, touched: new Map(before.touched).set(key, isOpen) })),
  };
}

function matching(document: MapDocument, filter: string): ReadonlySet<Id> | null {
  if (filter.trim() === '') return null;
  const fitting = [...document.elements.values()].filter(({ title }) => titleRank(filter, title) !== null);
  return new Set(fitting.map(({ id }) => id));
}

/** The row with the key; else another place of the same element; else the one that took its place. */
function activeRow(
  rows: readonly OutlineRow[],
  placeOf: ReadonlyMap<string, number>,
  key: string | null,
  last: { readonly place: number; readonly id: Id | null },
): OutlineRow | null {
  const place = key === null ? undefined : placeOf.get(key);
  if (place !== undefined) return rows[place] ?? null;
  const same = last.id === null ? undefined : rows.find(({ id }) => id === last.id);
  return same ?? rows[Math.min(last.place, rows.length - 1)] ?? null;
}

/** The nodes from the top to an element's first place; null where it is at none. */
function pathTo(tree: readonly OutlineNode[], id: Id): readonly OutlineNode[] | null {
  const parents = new Map<OutlineNode, OutlineNode | null>();
  const stack: OutlineNode[] = [...tree];
  for (const top of tree) parents.set(top, null);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.id === id && !node.isRepeat) {
      const path: OutlineNode[] = [];
      for (let at: OutlineNode | null | undefined = node; at != null; at = parents.get(at)) path.unshift(at);
      return path;
    }
    for (const child of node.children) {
      parents.set(child, node);
      stack.push(child);
    }
  }
  return null;
}
