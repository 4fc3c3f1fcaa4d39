import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommitPlan, LogEntry } from '#renderer/state/mapStorage.ts';
import { WorkingMap } from '#renderer/state/workingMap.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { documentHash, hashToText } from '#shared/model/hash.ts';
import { isRefusal, type Patch, type Refusal } from '#shared/model/patch.ts';
import { randomCommand, runRandom } from '#test/support/randomCommands.ts';
import { confirmedStart, must, NOW, startMap } from './documents.ts';

/** The log as a database keeps it, and what it does in one transaction. */
class Log {
  readonly entries: LogEntry[] = [];
  last: CommitPlan | null = null;

  after(revision: number): LogEntry[] {
    return this.entries.filter((entry) => entry.revision > revision);
  }

  commit(known: number, plan: (missed: readonly LogEntry[]) => CommitPlan | null): void {
    const made = plan(this.after(known));
    if (made === null) return;
    this.entries.push(...made.entries);
    this.last = made;
  }

  /** The map as the log alone tells it. */
  replayed(): MapDocument {
    return this.entries.reduce((present, entry) => must(applyPatch(present, entry, entry.at)), startMap());
  }
}

let ids = 0;

function edit(working: WorkingMap, windowId: string, patch: Patch | Refusal): boolean {
  if (isRefusal(patch)) return false;
  const after = applyPatch(working.document, patch, NOW);
  if (isRefusal(after)) return false;
  ids += 1;
  const id = `${windowId}-${ids}`;
  const entry = {
    entryId: id,
    stepId: id,
    windowId,
    kind: 'edit',
    label: patch.label,
    opensStep: true,
    at: NOW,
  } as const;
  working.add({ entry: { ...entry, changes: patch.changes }, after });
  return true;
}

const retitle = (from: string, to: string): Patch => ({
  label: 'rename goal',
  changes: [{ op: 'set', table: 'elements', id: 'g1', key: 'title', from, to }],
  history: 'record',
});

type Act = { window: 0 | 1 | 2 } & (
  | { do: 'edit'; command: Parameters<typeof runRandom>[1] }
  | { do: 'begin' | 'acknowledge' | 'fail' | 'catchUp' }
);

const window = fc.constantFrom(0 as const, 1 as const, 2 as const);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ window, do: fc.constant('edit' as const), command: randomCommand }) },
  {
    weight: 5,
    arbitrary: fc.record({
      window,
      do: fc.constantFrom('begin' as const, 'acknowledge' as const, 'fail' as const, 'catchUp' as const),
    }),
  },
);

describe('windows that edit one map', () => {
  test('all come to hold what the database holds, whatever order things happen in', () => {
    let rejections = 0;
    fc.assert(
      fc.property(fc.array(act, { maxLength: 70 }), (acts) => {
        const log = new Log();
        const windows = [0, 1, 2].map(() => ({
          map: new WorkingMap(confirmedStart()),
          saving: false,
          made: 0,
          out: 0,
        }));
        const take = (w: (typeof windows)[number], news: ReturnType<WorkingMap['catchUp']>) => {
          expect(news).not.toBeNull();
          w.out += news?.rejected.length ?? 0;
        };
        const begin = (w: (typeof windows)[number]) => {
          w.saving = true;
          log.commit(w.map.base.revision, w.map.beginSave());
        };
        for (const a of acts) {
          const w = windows[a.window] as (typeof windows)[number];
          if (a.do === 'edit') {
            if (edit(w.map, `w${a.window}`, runRandom(w.map.document, a.command))) w.made += 1;
          } else if (a.do === 'begin' && !w.saving) begin(w);
          else if (a.do === 'acknowledge' && w.saving) {
            w.saving = false;
            take(w, w.map.saved());
          } else if (a.do === 'fail' && w.saving) {
            // The disk did not answer in time; what was written is found at the next attempt.
            w.saving = false;
            w.map.notSaved();
          } else if (a.do === 'catchUp' && !w.saving) take(w, w.map.catchUp(log.after(w.map.base.revision)));
        }
        for (const w of windows) {
          if (!w.saving) begin(w);
          take(w, w.map.saved());
          if (w.map.pending.length > 0) {
            begin(w);
            take(w, w.map.saved());
          }
        }
        const text = writeMapFile(log.replayed());
        for (const w of windows) {
          take(w, w.map.catchUp(log.after(w.map.base.revision)));
          expect(w.map.pending).toEqual([]);
          expect(writeMapFile(w.map.document)).toBe(text);
          expect(hashToText(w.map.base.hash)).toBe(hashToText(documentHash(w.map.document)));
          rejections += w.out;
        }
        // No edit is made twice, none is lost without a word.
        expect(new Set(log.entries.map(({ entryId }) => entryId)).size).toBe(log.entries.length);
        expect(log.entries.map(({ revision }) => revision)).toEqual(log.entries.map((_, i) => i + 2));
        expect(log.entries.length).toBe(windows.reduce((sum, w) => sum + w.made - w.out, 0));
        expect(log.last === null ? log.entries.length : writeMapFile(log.last.document)).toBe(
          log.last === null ? 0 : text,
        );
      }),
      { numRuns: 400 },
    );
    expect(rejections).toBeGreaterThan(0);
  });

  test('an edit of what another window has changed is rejected with the reason, and what builds on it too', () => {
    const log = new Log();
    const [here, there] = [new WorkingMap(confirmedStart()), new WorkingMap(confirmedStart())];
    edit(here, 'here', retitle('First goal', 'Here'));
    log.commit(1, here.beginSave());
    here.saved();
    edit(there, 'there', retitle('First goal', 'There'));
    edit(there, 'there', retitle('There', 'There again'));
    const news = there.catchUp(log.after(1));
    expect(news?.rejected.map(({ reason }) => reason)).toEqual([
      'Goal “Here” has been changed since.',
      'Goal “Here” has been changed since.',
    ]);
    expect(there.document.elements.get('g1')?.title).toBe('Here');
  });

  test('an entry that does not fit what the window knows is noticed, and nothing is taken over', () => {
    const log = new Log();
    const here = new WorkingMap(confirmedStart());
    edit(here, 'here', retitle('First goal', 'Here'));
    log.commit(1, here.beginSave());
    const other = new WorkingMap({ ...confirmedStart(), revision: 0 });
    expect(other.catchUp(log.after(0))).toBeNull();
    expect(other.base.revision).toBe(0);
    const gap = new WorkingMap(confirmedStart());
    expect(gap.catchUp(null)).toBeNull();
  });

  test('typing joins the edit that waits, but never one that is being saved', () => {
    const map = new WorkingMap(confirmedStart());
    const type = (from: string, to: string) => {
      const patch = retitle(from, to);
      const after = must(applyPatch(map.document, patch, NOW));
      const entry = { entryId: to, stepId: 'typing', windowId: 'w', kind: 'edit', label: 'rename', at: NOW } as const;
      map.add({ entry: { ...entry, changes: patch.changes, opensStep: from === 'First goal' }, after });
    };
    type('First goal', 'a');
    type('a', 'ab');
    expect(map.pending).toHaveLength(1);
    const log = new Log();
    log.commit(1, map.beginSave());
    type('ab', 'abc');
    type('abc', 'abcd');
    expect(map.pending).toHaveLength(2);
    map.saved();
    expect(map.pending.map(({ entry }) => entry.changes)).toMatchObject([[{ from: 'ab', to: 'abcd' }]]);
    expect(log.entries).toMatchObject([{ changes: [{ from: 'First goal', to: 'ab' }] }]);
  });
});
