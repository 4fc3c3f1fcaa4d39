/** Names and lifetime of the states that the mirror keeps of one map. Nothing here touches a file. */

/** Last states kept besides the present one, whatever their age. */
const LAST = 20;
/** Hours and days, each counted where a state was written in it, that keep their last state. */
const HOURS = 25;
const DAYS = 31;

export interface State {
  /** File name without an ending; also the id by which a window asks for this generation. */
  name: string;
  /** Counts the writes of this map. */
  sequence: number;
  revision: number;
  /** When it was written, by the keeper's clock; for a person to read and for thinning out, never for order. */
  savedAt: string;
  /** It holds no element. */
  empty: boolean;
}

const pattern = /^s-(\d{8,})-(\d{16})-(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)(\d{3})z-(full|empty)$/;

/** The state's name, made of all the rest; `savedAt` is in UTC with milliseconds, as `toISOString` gives it. */
export function stateNamed(state: Omit<State, 'name'>): State {
  const sequence = String(state.sequence).padStart(8, '0');
  const revision = String(state.revision).padStart(16, '0');
  const at = state.savedAt.replace(/[-:.]/g, '').toLowerCase();
  return { ...state, name: `s-${sequence}-${revision}-${at}-${state.empty ? 'empty' : 'full'}` };
}

/** Reads a name back; null for one that is not a state's. */
export function parseStateName(name: string): State | null {
  const parts = pattern.exec(name);
  if (!parts) return null;
  const [, sequence, revision, year, month, day, hour, minute, second, ms, filled] = parts;
  return {
    name,
    sequence: Number(sequence),
    revision: Number(revision),
    savedAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`,
    empty: filled === 'empty',
  };
}

/** Newest first: by revision, among equal ones by the order of writing. */
export function newestFirst(states: readonly State[]): State[] {
  return [...states].sort((a, b) => b.revision - a.revision || b.sequence - a.sequence);
}

/**
 * The states that may go: all but the present one, the last 20, the last of each of the latest 25 hours and 31 days
 * in which something was written, and, while the present one is empty, the newest that is not. Hours and days are
 * counted and not measured from now, so neither a wrong clock nor a long holiday thins out anything.
 */
export function statesToDrop(states: readonly State[]): State[] {
  const [present, ...older] = newestFirst(states);
  const kept = new Set<State | undefined>([present, ...older.slice(0, LAST)]);
  keepLastOfEach(older, (state) => state.savedAt.slice(0, 13), HOURS, kept);
  keepLastOfEach(older, (state) => state.savedAt.slice(0, 10), DAYS, kept);
  if (present?.empty) kept.add(older.find((state) => !state.empty));
  return older.filter((state) => !kept.has(state));
}

function keepLastOfEach(
  newestFirst: readonly State[],
  span: (state: State) => string,
  spans: number,
  kept: Set<State | undefined>,
): void {
  const seen = new Set<string>();
  for (const state of newestFirst) {
    const key = span(state);
    if (seen.has(key)) continue;
    if (seen.size === spans) return;
    seen.add(key);
    kept.add(state);
  }
}
