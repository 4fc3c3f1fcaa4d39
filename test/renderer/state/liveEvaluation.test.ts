import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { followEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapState, MapStore } from '#renderer/state/mapState.ts';
import { evaluate } from '#shared/checks/evaluate.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { isRefusal } from '#shared/model/patch.ts';
import { active, sketch, TODAY, valueGoal } from '#test/support/checkTester.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function open(document: MapDocument, today: () => string = () => TODAY) {
  const store = createStore<Pick<MapState, 'document'>>(() => ({ document })) as unknown as MapStore;
  const live = followEvaluation(store, today);
  const edit = (values: object) => {
    const { document: now } = store.getState();
    const patch = editRecords(now, { table: 'elements', ids: ['w'], values: { ...values } });
    const after = isRefusal(patch) ? patch : applyPatch(now, patch, `${TODAY}T12:00:00.000Z`);
    if (isRefusal(after)) throw new Error(after.refused);
    (store as unknown as { setState: (state: object) => void }).setState({ document: after });
  };
  const ids = () => live.getState().findings.map(({ check }) => check);
  return { store, live, edit, ids };
}

const map = () => sketch({ g: valueGoal(), w: active({ end: '2026-06-30' }) }, 'w supports g');

test('an edit is judged soon after it and not within it', () => {
  const { live, edit, ids, store } = open(map());
  let told = 0;
  live.subscribe(() => told++);
  edit({ owner: 'Ann' });
  edit({ owner: 'Anna' });
  expect(ids()).toContain('work-without-owner');
  vi.advanceTimersByTime(300);
  expect(ids()).not.toContain('work-without-owner');
  expect(told).toBe(1);
  expect(live.getState().findings).toEqual(evaluate(store.getState().document, TODAY).findings);
});

test('settle judges at once and leaves nothing waiting', () => {
  const { live, edit, ids } = open(map());
  edit({ owner: 'Ann' });
  live.settle();
  expect(ids()).not.toContain('work-without-owner');
  expect(vi.getTimerCount()).toBe(0);
});

test('another day is judged by until today is asked for again', () => {
  const { live, edit, ids } = open(map());
  expect(ids()).not.toContain('work-overdue');
  live.judgeBy('2026-12-31');
  expect(live.chosenDay()).toBe('2026-12-31');
  expect(ids()).toContain('work-overdue');
  edit({ owner: 'Ann' });
  vi.advanceTimersByTime(300);
  expect(live.getState().asOf).toBe('2026-12-31');
  live.judgeBy(null);
  expect(live.getState().asOf).toBe(TODAY);
  expect(ids()).not.toContain('work-overdue');
});

test('the night that ends changes what is overdue', () => {
  let today = '2026-06-30';
  const { live, ids } = open(map(), () => today);
  expect(ids()).not.toContain('work-overdue');
  today = '2026-07-01';
  live.settle();
  expect(ids()).toContain('work-overdue');
});

test('closed, it judges no more', () => {
  const { live, edit, ids } = open(map());
  edit({ owner: 'Ann' });
  live.close();
  vi.advanceTimersByTime(1000);
  expect(ids()).toContain('work-without-owner');
});
