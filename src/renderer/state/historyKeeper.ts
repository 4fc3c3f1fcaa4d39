import {
  type History,
  isIdle,
  noHistory,
  nothingRead,
  type OlderHistory,
  readBack,
  type Step,
  take,
  without,
} from './history.ts';
import type { LogEntry, MapStorage } from './mapStorage.ts';
import type { Pending } from './rebase.ts';

/** So many entries of the log are read at a time. */
const PAGE = 100;

/**
 * This window's history of one map: what the log says, read backwards page by page as it is needed, and on top of it
 * the edits that are not saved yet. So undo and redo survive a restart, and have no limit.
 */
export class HistoryKeeper {
  readonly #storage: MapStorage;
  readonly #mapId: string;
  readonly #mine: (entry: LogEntry) => boolean;
  /** The entry below which nothing has been read. */
  #readTo: number;
  #older: OlderHistory = nothingRead;
  #present: History = noHistory;
  #reading: Promise<void> | null = null;
  /** Steps that could be neither taken back nor made again: left out until the map is opened anew. */
  readonly #leftOut = new Set<string>();

  /** @param mine whether an entry's step is this window's: its own, or one of a window that was gone when the map was opened */
  constructor(storage: MapStorage, mapId: string, revision: number, mine: (entry: LogEntry) => boolean) {
    this.#storage = storage;
    this.#mapId = mapId;
    this.#readTo = revision;
    this.#mine = mine;
  }

  /**
   * The step that would be next; its `whole` is false where more of the log has to be read first. Steps that change
   * nothing are passed over: a person would press and see nothing happen.
   */
  next(direction: keyof History): Step | undefined {
    return this.#present[direction].findLast((step) => !isIdle(step));
  }

  get hasMore(): boolean {
    return this.#readTo > 0;
  }

  /** Reads a page further back; whoever asks while a page is being read waits for that one. */
  readOn(pending: () => readonly Pending[]): Promise<void> {
    this.#reading ??= this.#readPage().finally(() => {
      this.#reading = null;
    });
    return this.#reading.then(() => this.rebuild(pending()));
  }

  async #readPage(): Promise<void> {
    const entries = await this.#storage.entriesBefore(this.#mapId, this.#readTo, PAGE);
    this.#readTo = entries.length < PAGE ? 0 : (entries.at(-1)?.revision ?? 1) - 1;
    const page = entries.map((entry) => ({ ...entry, mine: this.#mine(entry) }));
    this.#older = readBack(this.#older, page);
  }

  /** An edit of this window that is not saved yet. */
  add(entry: Pending['entry']): void {
    this.#present = take(this.#present, entry, true);
  }

  /** Entries that are in the database now: own ones, and those of other windows. */
  confirm(entries: readonly LogEntry[]): void {
    let { history, redoEnded } = this.#older;
    const decided = new Set(this.#older.decided);
    for (const entry of entries) {
      const mine = this.#mine(entry);
      history = take(history, entry, mine);
      if (entry.kind === 'edit' && mine) redoEnded = true;
      if ((entry.kind === 'edit' && mine) || entry.kind === 'undo' || entry.kind === 'redo') decided.add(entry.stepId);
    }
    this.#older = { history, decided, redoEnded };
  }

  /** The present history, after entries came in between or unsaved edits were rejected. */
  rebuild(pending: readonly Pending[]): void {
    let history = this.#older.history;
    for (const { entry } of pending) history = take(history, entry, true);
    for (const stepId of this.#leftOut) history = without(history, stepId);
    this.#present = history;
  }

  leaveOut(stepId: string): void {
    this.#leftOut.add(stepId);
    this.#present = without(this.#present, stepId);
  }
}
