import { describe, expect, it } from 'vitest';
import { newestFirst, parseStateName, type State, stateNamed, statesToDrop } from '#main/files/generations.ts';

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;
const begin = Date.UTC(2026, 0, 1);

/** Writes at these times (ms) one after the other, pruned after each as the mirror does; what is left, newest first. */
function leftAfter(times: readonly number[], empty: (index: number) => boolean = () => false): State[] {
  let states: State[] = [];
  for (const [index, time] of times.entries()) {
    const savedAt = new Date(time).toISOString();
    states.push(stateNamed({ sequence: index + 1, revision: index + 1, savedAt, empty: empty(index) }));
    const dropped = new Set(statesToDrop(states));
    states = states.filter((state) => !dropped.has(state));
  }
  return newestFirst(states);
}

const every = (step: number, count: number, from = begin) => Array.from({ length: count }, (_, i) => from + i * step);

describe('names of states', () => {
  it('read back as they were given', () => {
    const state = stateNamed({
      sequence: 7,
      revision: Number.MAX_SAFE_INTEGER,
      savedAt: '2026-11-21T10:11:12.013Z',
      empty: true,
    });
    expect(parseStateName(state.name)).toEqual(state);
  });

  it.each(['', 's-1', '../s-00000001-0000000000000001-20261121t101112013z-full', 'copy of s-00000001', 'v-1-000001'])(
    'are not found in %o',
    (name) => expect(parseStateName(name)).toBeNull(),
  );
});

describe('generations', () => {
  it('are the last 20 besides the present one, within one hour', () => {
    const left = leftAfter(every(2 * second, 500));
    expect(left.map(({ revision }) => revision)).toEqual(Array.from({ length: 21 }, (_, i) => 500 - i));
  });

  it('keep the last state of each hour of the last day, and of each day of the last 30', () => {
    const times = every(10 * 60 * second, 6 * 24 * 60);
    const left = leftAfter(times);
    const now = times.at(-1) ?? 0;
    const at = new Set(left.map(({ savedAt }) => Date.parse(savedAt)));
    for (let back = 1; back <= 24; back++) {
      const lastOfHour = Math.floor((now - back * hour) / hour) * hour + hour - 10 * 60 * second;
      expect(at, `${back} hours back`).toContain(lastOfHour);
    }
    for (let back = 1; back <= 30; back++) {
      const lastOfDay = Math.floor((now - back * day) / day) * day + day - 10 * 60 * second;
      expect(at, `${back} days back`).toContain(lastOfDay);
    }
    expect(left.length).toBeLessThanOrEqual(1 + 20 + 25 + 31);
    expect(Math.min(...at)).toBeGreaterThan(now - 32 * day);
  });

  it('stay after a long holiday: only writing thins them out', () => {
    const left = leftAfter([...every(day, 10), begin + 400 * day]);
    expect(left).toHaveLength(11);
  });

  it('are ordered by revision while the clock is set back, and lose none of the last 20', () => {
    const times = [...every(second, 30), ...every(second, 30, Date.UTC(1970, 0, 1))];
    expect(
      leftAfter(times)
        .slice(0, 21)
        .map(({ revision }) => revision),
    ).toEqual(Array.from({ length: 21 }, (_, i) => 60 - i));
  });

  it('never lose the newest full state while the present one is empty', () => {
    const left = leftAfter(every(second, 3000), (index) => index >= 5);
    expect(left.find(({ empty }) => !empty)?.revision).toBe(5);
    const long = leftAfter(every(day, 300), (index) => index >= 5);
    expect(long.find(({ empty }) => !empty)?.revision).toBe(5);
  });

  it('let it go like any other once the present one is full again', () => {
    const left = leftAfter(every(second, 100), (index) => index >= 5 && index < 10);
    expect(left.map(({ revision }) => revision)).not.toContain(5);
  });
});
