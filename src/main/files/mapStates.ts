import type { z } from 'zod';
import { type MapHead, type MirrorWritten, mapHead } from '#shared/ipc/mirror.ts';
import type { FileSystem } from './fileSystem.ts';
import { newestFirst, parseStateName, type State, stateNamed, statesToDrop } from './generations.ts';
import { readStored, removeStored, type Stored, storedNames, textHash, writeStored } from './storedText.ts';

interface Held {
  databaseId: string;
  state: State;
  head: MapHead;
  sha256: string;
  /** Newest first. */
  older: State[];
}

const schema: z.ZodType<MapHead> = mapHead;

/** The states of one map in its folder: the present one and its generations. Calls for one folder must not overlap. */
export function mapStates(now: () => number, fileSystem: FileSystem) {
  /** The present state by folder, once it was written or read whole by this process. */
  const known = new Map<string, Omit<Held, 'older'>>();

  async function statesIn(folder: string): Promise<State[]> {
    const states = (await storedNames(folder)).map(parseStateName).filter((state) => state !== null);
    return newestFirst(states);
  }

  /** The newest state that is whole, or null. `afresh` reads it from the disk even if this process wrote it. */
  async function held(folder: string, afresh = false): Promise<Held | null> {
    const states = await statesIn(folder);
    for (const [index, state] of states.entries()) {
      const older = states.slice(index + 1);
      const before = known.get(folder);
      if (!afresh && before?.state.name === state.name) return { ...before, older };
      const stored = await readStored(folder, state.name, schema);
      if (!stored) continue;
      const present = { databaseId: stored.databaseId, state, head: stored.head, sha256: textHash(stored.text) };
      known.set(folder, present);
      return { ...present, older };
    }
    known.delete(folder);
    return null;
  }

  async function write(folder: string, stored: Stored<MapHead>): Promise<MirrorWritten> {
    const { head } = stored;
    const before = await held(folder);
    if (before && head.revision < before.state.revision) return stale(head.revision, before.state.revision);
    const sha256 = textHash(stored.text);
    if (before && sha256 === before.sha256 && sameButTime(head, before.head)) return done(head);

    const states = await statesIn(folder);
    const state = stateNamed({
      sequence: Math.max(0, ...states.map(({ sequence }) => sequence)) + 1,
      revision: head.revision,
      savedAt: new Date(now()).toISOString(),
      empty: head.elements === 0,
    });
    await writeStored(folder, state.name, stored, fileSystem);
    known.set(folder, { databaseId: stored.databaseId, state, head, sha256 });
    // Damaged states that seem newer are left out of the count, and left alone.
    const whole = before ? [state, before.state, ...before.older] : [state];
    // The state is safe already: what cannot be removed now goes at the next write.
    for (const { name } of statesToDrop(whole)) await removeStored(folder, name).catch(() => {});
    return done(head);
  }

  async function read(folder: string): Promise<string | null> {
    const present = await held(folder, true);
    return present ? readGeneration(folder, present.state.name) : null;
  }

  /** Only a name that is found in the folder is ever opened. */
  async function readGeneration(folder: string, generation: string): Promise<string | null> {
    const state = (await statesIn(folder)).find(({ name }) => name === generation);
    return state ? ((await readStored(folder, state.name, schema))?.text ?? null) : null;
  }

  return { held, write, read, readGeneration };
}

function done(head: MapHead): MirrorWritten {
  return { ok: true, revision: head.revision };
}

function stale(offered: number, held: number): MirrorWritten {
  return {
    ok: false,
    reason: 'stale',
    message: `The copy on disk is at revision ${held}, newer than ${offered}: it was left as it is.`,
  };
}

/** Nothing new to hold: the same state is offered again, at another time of day. */
function sameButTime(a: MapHead, b: MapHead): boolean {
  return JSON.stringify({ ...a, savedAt: '' }) === JSON.stringify({ ...b, savedAt: '' });
}
