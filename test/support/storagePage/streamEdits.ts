import type { MapStore } from '#renderer/state/mapState.ts';
import { addLink } from '#shared/model/commands/addLink.ts';
import { editMap } from '#shared/model/commands/editMap.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import { moveElements } from '#shared/model/commands/moveElements.ts';
import { removeRecords } from '#shared/model/commands/removeRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import type { Refusal } from '#shared/model/patch.ts';

/** So many initiatives are edited in turn. */
export const TURNS = 40;

/** The map that edits stream into: initiatives that know the number of the last edit they took part in. */
export function streamedMap(mapId: string): MapDocument {
  return completeDraft({
    map: { id: mapId, title: 'Streamed' },
    elements: [
      { id: 'goal', kind: 'goal', title: 'Goal' },
      ...Array.from({ length: TURNS }, (_, i) => ({ id: `i${i}`, kind: 'initiative' as const, title: '0' })),
    ],
  });
}

/**
 * Edits without end: edit `n` writes its number into initiative `n mod TURNS`; some are typed or dragged, some make or
 * remove a link, some are undone and redone.
 * @param shownAsSaved told the number up to which all edits are shown as saved
 */
export async function streamEdits(store: MapStore, first: number, shownAsSaved: (n: number) => void): Promise<void> {
  let made = first - 1;
  store.subscribe(({ saveState }) => {
    if (saveState.state === 'saved' && made >= first) shownAsSaved(made);
  });
  for (let n = first; ; n++) {
    must(edit(store, n));
    made = n;
    if (n % 9 === 0) {
      must(await store.undo());
      must(await store.redo());
    }
    // Some edits come in a burst, others one after the save of the other.
    if (n % 5 !== 0) await new Promise((next) => setTimeout(next, (n * 7) % 13));
  }
}

function edit(store: MapStore, n: number): Refusal | null {
  const id = `i${n % TURNS}`;
  const link = `to-${id}`;
  const title = String(n);
  const { document } = store.getState();
  if (n % 4 === 1) {
    const linked = document.links.has(link);
    must(
      linked
        ? store.dispatch(removeRecords, { table: 'links', ids: [link] })
        : store.dispatch(addLink, { id: link, from: id, to: 'goal' }),
    );
  }
  if (n % 4 === 2) must(store.dispatch(editMap, { values: { vision: `Edit ${n}` } }));
  for (let x = 1; n % 4 === 3 && x <= 3; x++) {
    must(store.dispatch(moveElements, { moves: [{ id, position: { x: n + x, y: 10 } }], merge: true }));
  }
  return store.dispatch(editRecords, { table: 'elements', ids: [id], values: { title }, merge: n % 4 === 0 });
}

function must(refusal: Refusal | null): void {
  if (refusal !== null) throw new Error(refusal.refused);
}

/** The number that initiative `i` must hold at least where all edits up to `n` are there. */
export function leastNumber(i: number, n: number): number {
  return Math.max(0, n - ((n - i + TURNS * (1 + Math.floor(n / TURNS))) % TURNS));
}
