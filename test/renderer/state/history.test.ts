import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type History, isIdle, noHistory, nothingRead, readBack, take } from '#renderer/state/history.ts';
import type { PendingEntry } from '#renderer/state/mapStorage.ts';
import { invert } from '#shared/model/patch.ts';

type Entry = Pick<PendingEntry, 'kind' | 'stepId' | 'label' | 'changes' | 'opensStep' | 'windowId'>;

/** The windows whose steps are this one's: itself, and one that is gone. `there` is open. */
const mine = ({ windowId }: Entry) => windowId !== 'there';

interface Act {
  readonly windowId: 'here' | 'gone' | 'there';
  readonly what: 'edit' | 'goOn' | 'undo' | 'redo' | 'quiet';
}

const acts = fc.array(
  fc.record<Act>({
    windowId: fc.constantFrom('here', 'gone', 'there'),
    what: fc.constantFrom('edit', 'edit', 'goOn', 'undo', 'undo', 'redo', 'quiet'),
  }),
  { maxLength: 60 },
);

/** A log as such windows write it: each takes back and makes again what its own history offers. */
function logOf(script: readonly Act[]): Entry[] {
  const log: Entry[] = [];
  const views: Record<string, History> = { here: noHistory, gone: noHistory, there: noHistory };
  let n = 0;
  const set = (to: number) => [{ op: 'set', table: 'elements', id: 'x', key: 'votes', from: to - 1, to }] as const;
  for (const { windowId, what } of script) {
    const view = views[windowId] as History;
    const top = what === 'redo' ? view.redo.at(-1) : view.undo.at(-1);
    n += 1;
    let entry: Entry | null = null;
    if (what === 'edit') {
      entry = { windowId, kind: 'edit', stepId: `s${n}`, label: `step ${n}`, changes: set(n), opensStep: true };
    } else if (what === 'quiet') {
      entry = { windowId, kind: 'quiet', stepId: `s${n}`, label: '', changes: set(n), opensStep: true };
    } else if (top !== undefined && what === 'goOn' && view.redo.length === 0) {
      entry = { windowId, kind: 'edit', stepId: top.stepId, label: top.label, changes: set(n), opensStep: false };
    } else if (top !== undefined && (what === 'undo' || what === 'redo')) {
      const changes = what === 'undo' ? invert(top.changes) : top.changes;
      entry = { windowId, kind: what, stepId: top.stepId, label: top.label, changes, opensStep: true };
    }
    if (entry === null) continue;
    log.push(entry);
    views[windowId] = take(view, entry, true);
  }
  return log;
}

describe('history', () => {
  test('knows a step that changes nothing, once it is known as a whole', () => {
    const part = (from: unknown, to: unknown, opensStep: boolean): Entry => {
      const change = { op: 'set', table: 'elements', id: 'x', key: 'description', from, to } as const;
      return { windowId: 'here', kind: 'edit', stepId: 's', label: 'type', changes: [change], opensStep };
    };
    const typed = take(noHistory, part('', 'no', true), true);
    const takenAway = take(typed, part('no', '', false), true);
    const further = take(takenAway, part('', 'yes', false), true);
    expect([typed, takenAway, further].map(({ undo }) => undo.map(isIdle))).toEqual([[false], [true], [false]]);
    // Of a step that is read backwards the older part is still to come.
    const back = readBack(nothingRead, [{ ...part('a', 'a', false), mine: true }]).history.undo;
    expect(back.map(isIdle)).toEqual([false]);
  });

  test('read backwards from the log is history as it came about', () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 7 }), (script, page) => {
        const log = logOf(script);
        const lived = log.reduce((history, entry) => take(history, entry, mine(entry)), noHistory);
        let read = nothingRead;
        const backwards = log.map((entry) => ({ ...entry, mine: mine(entry) })).reverse();
        for (let at = 0; at < backwards.length; at += page) read = readBack(read, backwards.slice(at, at + page));
        expect(read.history).toEqual(lived);
      }),
      { numRuns: 1_000 },
    );
  });

  test('never offers a step of a window that is open', () => {
    fc.assert(
      fc.property(acts, (script) => {
        const log = logOf(script);
        const { undo, redo } = log.reduce((history, entry) => take(history, entry, mine(entry)), noHistory);
        const theirs = new Set(log.filter((entry) => !mine(entry)).map(({ stepId }) => stepId));
        expect([...undo, ...redo].filter(({ stepId }) => theirs.has(stepId))).toEqual([]);
      }),
    );
  });

  test('offers a step with all its parts, the first one’s ground and the last one’s outcome', () => {
    const log = logOf([
      { windowId: 'here', what: 'edit' },
      { windowId: 'here', what: 'goOn' },
      { windowId: 'here', what: 'goOn' },
    ]);
    const [step] = log.reduce((history, entry) => take(history, entry, true), noHistory).undo;
    expect(step?.changes).toMatchObject([{ from: 0, to: 3 }]);
  });
});
