/**
 * What is remembered outside IndexedDB: that there were maps, and under which database id their files lie. A database
 * can be lost whole; then this tells an emptied one from a first start.
 */
export interface Outside {
  /** The database that was here last; null where there was none. */
  databaseId(): string | null;
  rememberDatabase(databaseId: string): void;
  /** Windows that ended in good order since they were asked for last. */
  endedWindows(): readonly string[];
  rememberEnd(windowId: string): void;
  forgetEnds(windowIds: readonly string[]): void;
}

/** On localStorage; without it (switched off, full) nothing is remembered, and nothing else fails. */
export function outsideMemory(name: string): Outside {
  const idKey = `${name}/database`;
  const endsKey = `${name}/ended`;
  const ends = (): string[] => {
    const list: unknown = JSON.parse(read(endsKey) ?? '[]');
    return Array.isArray(list) ? list.filter((id): id is string => typeof id === 'string') : [];
  };
  return {
    databaseId: () => read(idKey),
    rememberDatabase: (databaseId) => write(idKey, databaseId),
    endedWindows: ends,
    rememberEnd: (windowId) => write(endsKey, JSON.stringify([...new Set([...ends(), windowId])].slice(-50))),
    forgetEnds: (windowIds) => write(endsKey, JSON.stringify(ends().filter((id) => !windowIds.includes(id)))),
  };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing depends on it but a better offer after a loss.
  }
}
