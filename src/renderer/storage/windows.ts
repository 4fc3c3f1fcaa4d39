/** The windows of the program that are open at the same time, and what they tell each other. */
export interface Windows {
  readonly windowId: string;
  /** Ids of all open windows, this one among them. A window is gone at the moment its process is, however it went. */
  living(): Promise<ReadonlySet<string>>;
  /** Tells the other windows, and this one's own listeners, that a map has a new revision. */
  tell(mapId: string, revision: number): void;
  onTold(listener: (mapId: string, revision: number) => void): () => void;
  close(): void;
}

/** Registers this window. @param name the database's: windows of another database are no company */
export async function joinWindows(name: string): Promise<Windows> {
  const windowId = crypto.randomUUID();
  const prefix = `${name}/window/`;
  const release = await holdLock(prefix + windowId);
  const channel = new BroadcastChannel(`${name}/commits`);
  let closed = false;
  const listeners = new Set<(mapId: string, revision: number) => void>();
  const hear = (mapId: string, revision: number) => {
    for (const listener of [...listeners]) listener(mapId, revision);
  };
  channel.onmessage = ({ data }: MessageEvent<[string, number]>) => hear(...data);
  return {
    windowId,
    async living() {
      const { held } = await navigator.locks.query();
      const names = (held ?? []).map((lock) => lock.name ?? '').filter((lock) => lock.startsWith(prefix));
      return new Set(names.map((lock) => lock.slice(prefix.length)));
    },
    tell(mapId, revision) {
      if (closed) return;
      channel.postMessage([mapId, revision]);
      hear(mapId, revision);
    },
    onTold(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      channel.close();
      release();
    },
  };
}

/** Resolves once the lock is held; the browser lets go of it when the window is gone. */
function holdLock(name: string): Promise<() => void> {
  return new Promise((held, failed) => {
    const holding = () => new Promise<void>((release) => held(release));
    navigator.locks.request(name, holding).catch(failed);
  });
}
