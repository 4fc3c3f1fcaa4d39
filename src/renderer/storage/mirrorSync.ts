import type { MirrorState, Observable, OpenedMap } from '#renderer/state/mapStorage.ts';
import { mapFilePieces } from '#shared/exchange/writeMapFile.ts';
import type { MirrorWritten } from '#shared/ipc/mirror.ts';
import { inTime, type Keeper, mirrorHead } from './keeper.ts';
import { subject } from './observable.ts';
import { headOfVersion, type VersionRow } from './schema.ts';

/** How long (ms) commits of a map are gathered before its file is written; it has to be there within 2,000. */
const GATHER = 700;
/** First and longest wait (ms) between attempts. */
const RETRY = { first: 2_000, longest: 60_000 };

/** Keeps the files on disk in step with the database. What is still to be done when the program ends is found again by the comparison at the next start. */
export interface MirrorSync {
  readonly state: Observable<MirrorState>;
  /** A map has changed. @param known the map where it is at hand; else it is read */
  note(mapId: string, known?: OpenedMap): void;
  noteVersion(version: VersionRow): void;
  forget(mapId: string): void;
  forgetVersion(mapId: string, versionId: string): void;
  /** Writes all that waits, now; resolves when each was tried. */
  flush(): Promise<void>;
  close(): void;
}

export interface MirrorParts {
  readonly keeper: Keeper | null;
  readonly databaseId: string;
  /** Reads a map; null where it is gone or not whole: then the files stay as they are. */
  readonly read: (mapId: string) => Promise<OpenedMap | null>;
  /** A map or version that was deleted for good is off the disk too. */
  readonly forgotten: (key: string) => Promise<void>;
}

interface Job {
  readonly mapId: string;
  dueAt: number;
  failures: number;
  /** @returns why the keeper refused, null where it is done. @throws where it cannot be reached */
  readonly run: () => Promise<Refused | null>;
}

interface Refused {
  readonly message: string;
  /** Trying again is no use: the person has to choose between two states. */
  readonly final: boolean;
}

/** The keeper's scribe. Without a keeper it does nothing and says so. */
export function createMirrorSync(parts: MirrorParts): MirrorSync {
  if (parts.keeper === null) return idle();
  return new Scribe(parts, parts.keeper);
}

class Scribe implements MirrorSync {
  readonly #state = subject<MirrorState>({ state: 'written' });
  readonly #parts: MirrorParts;
  readonly #keeper: Keeper;
  readonly #jobs = new Map<string, Job>();
  /** Standing refusals by map. */
  readonly #refused = new Map<string, string>();
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(parts: MirrorParts, keeper: Keeper) {
    this.#parts = parts;
    this.#keeper = keeper;
  }

  get state(): Observable<MirrorState> {
    return this.#state;
  }

  note(mapId: string, known?: OpenedMap): void {
    this.#add(`map:${mapId}`, mapId, GATHER, () => this.#writeMap(mapId, known));
  }

  noteVersion(version: VersionRow): void {
    const head = headOfVersion(version);
    const { databaseId } = this.#parts;
    this.#add(`version:${version.versionId}`, version.mapId, 0, async () =>
      refusal(await inTime(this.#keeper.writeVersion({ databaseId, head, text: [version.text] })), version.title),
    );
  }

  forget(mapId: string): void {
    for (const [key, job] of this.#jobs) if (job.mapId === mapId) this.#jobs.delete(key);
    this.#refused.delete(mapId);
    const { databaseId, forgotten } = this.#parts;
    this.#add(`forget:${mapId}`, mapId, 0, async () => {
      await inTime(this.#keeper.forget({ databaseId, mapId }));
      await forgotten(`forgotten:${mapId}`);
      return null;
    });
  }

  forgetVersion(mapId: string, versionId: string): void {
    this.#jobs.delete(`version:${versionId}`);
    const { databaseId, forgotten } = this.#parts;
    this.#add(`forgetVersion:${versionId}`, mapId, 0, async () => {
      await inTime(this.#keeper.forgetVersion({ databaseId, mapId, versionId }));
      await forgotten(`forgottenVersion:${versionId}`);
      return null;
    });
  }

  async flush(): Promise<void> {
    for (const job of this.#jobs.values()) job.dueAt = 0;
    await this.#running;
    await this.#run();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #add(key: string, mapId: string, wait: number, run: Job['run']): void {
    const before = this.#jobs.get(key);
    const dueAt = Math.min(before?.dueAt ?? Number.POSITIVE_INFINITY, Date.now() + wait);
    this.#jobs.set(key, { mapId, dueAt, failures: before?.failures ?? 0, run });
    this.#show();
    this.#plan();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#closed || this.#jobs.size === 0) return;
    const next = Math.min(...[...this.#jobs.values()].map((job) => job.dueAt));
    this.#timer = setTimeout(() => void this.#run(), Math.max(0, next - Date.now()));
  }

  #run(): Promise<void> {
    this.#running ??= this.#runDue().finally(() => {
      this.#running = null;
      this.#show();
      this.#plan();
    });
    return this.#running;
  }

  async #runDue(): Promise<void> {
    for (const [key, job] of [...this.#jobs]) {
      if (this.#closed || this.#jobs.get(key) !== job || job.dueAt > Date.now()) continue;
      this.#jobs.delete(key);
      const refused = await job.run().catch((error: unknown): Refused => ({ message: wordsOf(error), final: false }));
      if (refused === null) {
        this.#refused.delete(job.mapId);
        continue;
      }
      this.#refused.set(job.mapId, refused.message);
      if (refused.final || this.#jobs.has(key)) continue;
      const wait = Math.min(RETRY.first * 2 ** job.failures, RETRY.longest);
      this.#jobs.set(key, { ...job, failures: job.failures + 1, dueAt: Date.now() + wait });
    }
  }

  async #writeMap(mapId: string, known: OpenedMap | undefined): Promise<Refused | null> {
    const map = known ?? (await this.#parts.read(mapId));
    if (map === null) return null;
    const { databaseId } = this.#parts;
    const write = { databaseId, head: mirrorHead(map.head), text: mapFilePieces(map.document) };
    return refusal(await inTime(this.#keeper.write(write)), map.head.title);
  }

  #show(): void {
    const [message] = this.#refused.values();
    if (message !== undefined) this.#state.set({ state: 'notWritten', message });
    else this.#state.set(this.#jobs.size > 0 || this.#running !== null ? { state: 'writing' } : { state: 'written' });
  }
}

function refusal(answer: MirrorWritten, title: string): Refused | null {
  if (answer.ok) return null;
  if (answer.reason !== 'stale') return { message: answer.message, final: false };
  const message = `The files on disk hold a newer state of “${title}” than this window. Choose between them on Home, under “Restore from a backup”.`;
  return { message, final: true };
}

function wordsOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'The copy on disk could not be written.';
}

function idle(): MirrorSync {
  const nothing = () => {};
  return {
    state: subject<MirrorState>({ state: 'off' }),
    note: nothing,
    noteVersion: nothing,
    forget: nothing,
    forgetVersion: nothing,
    flush: () => Promise.resolve(),
    close: nothing,
  };
}
