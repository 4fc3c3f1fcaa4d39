import { createStore, type StoreApi } from 'zustand/vanilla';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { invert, isRefusal, type Patch, type Refusal } from '#shared/model/patch.ts';
import type { Id } from '#shared/model/values.ts';
import type { History } from './history.ts';
import { HistoryKeeper } from './historyKeeper.ts';
import { confirmedOf, MapSaver } from './mapSaver.ts';
import type { MapState, MapStore, MapStoreOptions } from './mapState.ts';
import type { MapStorage, PendingEntry } from './mapStorage.ts';
import type { Rejected } from './rebase.ts';
import { replaceContent } from './replaceContent.ts';
import { type News, WorkingMap } from './workingMap.ts';

/** How long (ms) typing and dragging may be gathered before they are saved; a finished edit has to be safe within 300. */
const GATHER = 120;

/**
 * Opens a stored map.
 * @throws StorageError `gone`, `damaged` (offer `Safekeeping.compare()`), or why the database cannot be read
 */
export async function openMapStore(storage: MapStorage, mapId: Id, options: MapStoreOptions): Promise<MapStore> {
  const [opened, living] = await Promise.all([storage.open(mapId), storage.livingWindows()]);
  const working = new WorkingMap(confirmedOf(opened));
  const history = () =>
    new HistoryKeeper(storage, mapId, working.base.revision, ({ windowId }) => {
      return windowId === storage.windowId || !living.has(windowId);
    });
  const readOnly = options.readOnly ?? null;
  const store = createStore<MapState>(() => ({
    document: opened.document,
    revision: opened.head.revision,
    saveState: readOnly === null ? { state: 'saved' } : { state: 'readOnly', message: readOnly },
    history: { undo: null, redo: null },
    notice: null,
  }));
  const map = new OpenMap(store, working, history, { ...options, storage, mapId, readOnly });
  await map.start();
  return {
    mapId,
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    dispatch(command, args) {
      const answer = command(working.document, args);
      return isRefusal(answer) ? answer : map.apply(answer);
    },
    apply: (patch) => map.apply(patch),
    replaceContent: (document, label) =>
      map.apply({ label, changes: replaceContent(working.document, document), history: 'record' }),
    endGesture: () => map.endGesture(),
    undo: () => map.travel('undo'),
    redo: () => map.travel('redo'),
    retry: () => map.saver.saveNow(),
    flush: (limit = 5_000) => map.saver.flush(limit),
    unsavedCopy: () => working.document,
    dismissNotice: () => store.setState({ notice: null }),
    close: () => map.saver.close(),
  };
}

type Parts = MapStoreOptions & { readonly storage: MapStorage; readonly mapId: Id; readonly readOnly: string | null };
type Edit = Pick<PendingEntry, 'kind' | 'stepId' | 'label' | 'changes' | 'opensStep'>;

class OpenMap {
  readonly #store: StoreApi<MapState>;
  readonly #working: WorkingMap;
  readonly #newHistory: () => HistoryKeeper;
  readonly #parts: Parts;
  readonly saver: MapSaver;
  #history: HistoryKeeper;
  #gesture: { key: string; stepId: string } | null = null;
  #notices = 0;

  constructor(store: StoreApi<MapState>, working: WorkingMap, newHistory: () => HistoryKeeper, parts: Parts) {
    this.#store = store;
    this.#working = working;
    this.#newHistory = newHistory;
    this.#parts = parts;
    this.#history = newHistory();
    this.saver = new MapSaver({
      storage: parts.storage,
      mapId: parts.mapId,
      working,
      heard: (news) => this.#heard(news),
      show: (saveState) => {
        if (parts.readOnly === null) store.setState({ saveState, revision: working.base.revision });
      },
    });
  }

  async start(): Promise<void> {
    await this.#history.readOn(() => this.#working.pending);
    this.#show();
    // What another window has committed between the reading and the listening would otherwise wait for the next edit.
    this.saver.catchUp();
  }

  apply(patch: Patch): Refusal | null {
    if (patch.changes.length === 0) return null;
    const key = patch.history === 'merge' ? (patch.mergeKey ?? null) : null;
    const goesOn = this.#gesture !== null && this.#gesture.key === key;
    const stepId = goesOn && this.#gesture !== null ? this.#gesture.stepId : this.#parts.newId();
    const kind = patch.history === 'skip' ? 'quiet' : 'edit';
    const edit = { kind, stepId, label: patch.label, changes: patch.changes, opensStep: !goesOn } as const;
    const refusal = this.#make(edit, key === null ? 0 : GATHER);
    if (refusal === null && kind === 'edit') this.#gesture = key === null ? null : { key, stepId };
    return refusal;
  }

  endGesture(): void {
    this.#gesture = null;
    this.saver.saveNow();
  }

  async travel(direction: keyof History): Promise<Refusal | null> {
    this.#gesture = null;
    // Waits only where the step has not been read yet, so that two quick presses take back two steps.
    while (this.#history.next(direction)?.whole !== true && this.#history.hasMore) {
      await this.#history.readOn(() => this.#working.pending);
    }
    const step = this.#history.next(direction);
    if (step === undefined) return null;
    const changes = direction === 'undo' ? invert(step.changes) : step.changes;
    const { stepId, label } = step;
    const refusal = this.#make({ kind: direction, stepId, label, changes, opensStep: true }, 0);
    if (refusal === null || this.#parts.readOnly !== null) return refusal;
    this.#history.leaveOut(step.stepId);
    this.#show();
    return { refused: `“${step.label}” cannot be ${direction === 'undo' ? 'undone' : 'redone'}: ${refusal.refused}` };
  }

  /** @param delay how long (ms) it may wait for others to be saved with */
  #make(edit: Edit, delay: number): Refusal | null {
    const { now, newId, storage, readOnly } = this.#parts;
    if (readOnly !== null) return { refused: readOnly };
    const at = now();
    const after = applyPatch(this.#working.document, edit, at);
    if (isRefusal(after)) return after;
    this.#working.add({ entry: { ...edit, entryId: newId(), windowId: storage.windowId, at }, after });
    this.#history.add({ ...edit, entryId: '', windowId: storage.windowId, at });
    // Before the edit is seen: not for a moment may it be shown as saved.
    this.saver.editAdded(delay);
    this.#show();
    return null;
  }

  #heard(news: News | null): void {
    if (news === null) {
      this.#history = this.#newHistory();
      void this.#history.readOn(() => this.#working.pending).then(() => this.#show());
      return;
    }
    this.#history.confirm(news.entries);
    this.#history.rebuild(this.#working.pending);
    this.#show();
    this.#tell(news.rejected);
  }

  #tell(rejected: readonly Rejected[]): void {
    const [first] = rejected;
    if (first === undefined) return;
    this.#notices += 1;
    const more = rejected.length === 1 ? '' : ` So it was with ${rejected.length - 1} more.`;
    const message = `Another window came first. “${first.entry.label}” was not kept: ${first.reason}${more}`;
    this.#store.setState({ notice: { id: this.#notices, message } });
  }

  #show(): void {
    const { document, base } = this.#working;
    const history = {
      undo: this.#history.next('undo')?.label ?? null,
      redo: this.#history.next('redo')?.label ?? null,
    };
    const before = this.#store.getState();
    const same = before.history.undo === history.undo && before.history.redo === history.redo;
    this.#store.setState({ document, revision: base.revision, history: same ? before.history : history });
  }
}
