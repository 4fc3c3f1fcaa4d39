import { hashFromText, hashToText } from '#shared/model/hash.ts';
import type { SaveState } from './mapState.ts';
import { type MapStorage, type OpenedMap, StorageError } from './mapStorage.ts';
import type { Confirmed } from './rebase.ts';
import type { News, WorkingMap } from './workingMap.ts';

/** First and longest wait (ms) between attempts to save. */
const RETRY = { first: 1_000, longest: 30_000 };
/** A person who has not edited for so long (ms) is taken to rest: time to keep a snapshot. */
const REST = 2_500;

export interface SaverParts {
  readonly storage: MapStorage;
  readonly mapId: string;
  readonly working: WorkingMap;
  /** Something became known; `null`: the map was read again from the database, its log does not lead there. */
  readonly heard: (news: News | null) => void;
  readonly show: (state: SaveState) => void;
}

/** The one loop between an open map and the database: all that waits for the database runs in it, one after the other. */
export class MapSaver {
  readonly #parts: SaverParts;
  #running: Promise<void> = Promise.resolve();
  #active = false;
  #behind = false;
  #reload = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueAt = Number.POSITIVE_INFINITY;
  #failures = 0;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #snapshotAt: number;
  #waiting: ((saved: boolean) => void)[] = [];
  #closed = false;
  readonly #stopListening: () => void;

  constructor(parts: SaverParts) {
    this.#parts = parts;
    this.#snapshotAt = parts.working.base.revision;
    this.#stopListening = parts.storage.onCommitted((changed, revision) => {
      if (changed === parts.mapId && revision !== parts.working.base.revision) this.catchUp();
    });
  }

  /** Looks for what other windows have committed. */
  catchUp(): void {
    this.#behind = true;
    void this.#run();
  }

  /** An edit waits: saves within `delay` ms, or at the next attempt where saving has failed. */
  editAdded(delay: number): void {
    clearTimeout(this.#restTimer);
    if (this.#failures > 0) return;
    this.#parts.show({ state: 'saving' });
    this.#wake(delay);
  }

  saveNow(): void {
    if (this.#parts.working.pending.length > 0) this.#wake(0);
  }

  flush(limit: number): Promise<boolean> {
    if (this.#parts.working.pending.length === 0) return Promise.resolve(true);
    return new Promise((done) => {
      const timer = setTimeout(() => done(this.#parts.working.pending.length === 0), limit);
      this.#waiting.push((saved) => {
        clearTimeout(timer);
        done(saved);
      });
      this.saveNow();
    });
  }

  /** @returns false where edits are not saved yet: then the attempts go on until they are, and it closes after that */
  async close(): Promise<boolean> {
    if (!(await this.flush(5_000))) {
      this.#waiting.push(() => void this.close());
      return false;
    }
    this.#closed = true;
    this.#stopListening();
    clearTimeout(this.#timer);
    clearTimeout(this.#restTimer);
    await this.#running;
    await this.#keepSnapshot();
    return true;
  }

  #wake(delay: number): void {
    const dueAt = Date.now() + delay;
    if (this.#closed || dueAt >= this.#dueAt) return;
    clearTimeout(this.#timer);
    this.#dueAt = dueAt;
    // Without a timer where it is urgent, yet after the present task: its edits go into one transaction.
    if (delay === 0) queueMicrotask(() => void this.#run());
    else this.#timer = setTimeout(() => void this.#run(), delay);
  }

  #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#dueAt = Number.POSITIVE_INFINITY;
    if (this.#active) return this.#running;
    this.#active = true;
    this.#running = this.#loop();
    return this.#running;
  }

  async #loop(): Promise<void> {
    const { storage, working, show } = this.#parts;
    try {
      if (this.#failures > 0) await storage.reconnect();
      while (!this.#closed && (this.#reload || this.#behind || working.pending.length > 0)) {
        if (this.#reload) await this.#readAgain();
        else if (working.pending.length > 0) await this.#save();
        else await this.#lookForOthers();
      }
      this.#failures = 0;
      this.#answerWaiting(true);
      show({ state: 'saved' });
      this.#planSnapshot();
    } catch (error) {
      this.#failed(error);
    } finally {
      // Within the same step as the last look at what waits: an edit that comes now starts the loop anew.
      this.#active = false;
    }
  }

  async #save(): Promise<void> {
    const { storage, mapId, working } = this.#parts;
    this.#behind = false;
    const plan = working.beginSave();
    try {
      await storage.commit(mapId, working.base.revision, plan);
    } catch (error) {
      working.notSaved();
      throw error;
    }
    this.#take(working.saved());
  }

  async #lookForOthers(): Promise<void> {
    const { storage, mapId, working } = this.#parts;
    this.#behind = false;
    this.#take(working.catchUp(await storage.entriesAfter(mapId, working.base.revision)));
  }

  #take(news: News | null): void {
    if (news === null) this.#reload = true;
    else if (news.entries.length > 0) this.#parts.heard(news);
  }

  async #readAgain(): Promise<void> {
    const { storage, mapId, working, heard } = this.#parts;
    const rejected = working.startOver(confirmedOf(await storage.open(mapId)));
    this.#reload = false;
    this.#behind = false;
    heard(null);
    heard({ entries: [], rejected });
  }

  #failed(error: unknown): void {
    const { show } = this.#parts;
    this.#failures += 1;
    const known = error instanceof StorageError;
    show({
      state: 'notSaved',
      trouble: known ? error.trouble : 'failed',
      message: known ? error.message : 'The last edits could not be saved.',
    });
    if (!known) globalThis.reportError(error);
    this.#answerWaiting(false);
    this.#wake(Math.min(RETRY.first * 2 ** (this.#failures - 1), RETRY.longest));
  }

  #answerWaiting(saved: boolean): void {
    for (const done of this.#waiting.splice(0)) done(saved);
  }

  #planSnapshot(): void {
    clearTimeout(this.#restTimer);
    if (this.#closed || this.#parts.working.base.revision === this.#snapshotAt) return;
    this.#restTimer = setTimeout(() => void this.#keepSnapshot(), REST);
  }

  /** A snapshot only makes the next opening faster: where it fails, the log and the records are still there. */
  async #keepSnapshot(): Promise<void> {
    const { storage, working } = this.#parts;
    const { revision, document, hash } = working.base;
    if (revision === this.#snapshotAt || working.pending.length > 0) return;
    try {
      await storage.writeSnapshot({ document, revision, hash: hashToText(hash) });
      this.#snapshotAt = revision;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
    }
  }
}

/** A map that was read, as the ground for edits. */
export function confirmedOf({ document, head }: OpenedMap): Confirmed {
  return { document, revision: head.revision, hash: hashFromText(head.hash) };
}
