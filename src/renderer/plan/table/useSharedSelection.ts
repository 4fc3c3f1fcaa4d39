import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { selectElements, type ViewStateStore } from '#renderer/state/viewState.ts';
import type { Id } from '#shared/model/values.ts';
import type { TableRows } from './tableRows.ts';
import type { Cursor } from './useCursor.ts';

/** How long (ms) the keyboard rests on a row before the inspector follows: a held arrow key must not wait for it. */
const REST = 90;
/** More rows than these are a block to work on, and nothing to look at in the inspector. */
const MOST = 50;

/** Keeps the cursor and the selection of all views together: its rows are selected, and what is selected elsewhere is gone to. */
export function useSharedSelection(selection: ViewStateStore, { rows }: TableRows, cursor: Cursor): ReadonlySet<Id> {
  const { ids } = useSyncExternalStore(selection.subscribe, selection.getState);
  const { at, block } = cursor;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const here =
    block === null || block.bottom - block.top >= MOST
      ? (rows[at.row]?.work?.id ?? '')
      : rows
          .slice(block.top, block.bottom + 1)
          .flatMap(({ work }) => work?.id ?? [])
          .join(' ');
  const now = useRef(here);

  // What is selected elsewhere is gone to; what this table selects is where the cursor is already.
  const [first] = ids;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection moves the cursor, not each edit
  useEffect(() => {
    if (first === undefined || timer.current !== null || now.current.split(' ').includes(first)) return;
    const row = rows.findIndex(({ work }) => work?.id === first);
    if (row >= 0) cursor.goTo({ row, column: at.column });
  }, [first]);

  useEffect(() => {
    now.current = here;
    if (here === '' || cursor.moves === 0) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      selectElements(selection, [...new Set(here.split(' '))]);
    }, REST);
    return () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    };
  }, [here, selection, cursor.moves]);

  const known = ids.join(' ');
  return useMemo(() => new Set(known.split(' ')), [known]);
}
