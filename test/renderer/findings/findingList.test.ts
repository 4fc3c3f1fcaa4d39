import { describe, expect, test } from 'vitest';
import { type FindingFilter, filterFindings, findingKey, groupFindings } from '#renderer/findings/findingList.ts';
import { countMuted, mutesOf } from '#renderer/findings/mutes.ts';
import { evaluate } from '#shared/checks/evaluate.ts';
import { active, businessGoal, kpi, sketch, TODAY, valueGoal } from '#test/support/checkTester.ts';

const at = `${TODAY}T00:00:00.000Z`;
const map = sketch(
  {
    g: valueGoal({ title: 'Lower cost', owner: 'Ann' }),
    other: businessGoal({ title: 'Élan', perspective: 'customer' }),
    k: kpi({ title: 'Cost per case' }),
    w: active({ title: 'Portal', owner: 'Bo', audiences: [] }),
    v: active({ title: 'Archive', owner: 'Bo' }),
  },
  'w supports g, k measures w',
  {
    map: {
      mutes: [
        { check: 'work-without-scope', element: 'v', reason: 'It is small', at },
        { check: 'total-community-gap', element: null, reason: '', at },
      ],
    },
    audiences: [{ id: 'buyers', title: 'Buyers', group: 'customers', priority: true }],
  },
);
const evaluation = evaluate(map, TODAY);
const all: FindingFilter = { severities: ['E', 'W', 'I'], text: '', about: null, withMuted: true };
const filtered = (some: Partial<FindingFilter>) => filterFindings(evaluation, { ...all, ...some });

describe('what is listed', () => {
  test('everything, in the catalogue’s order, muted ones on demand', () => {
    expect(filtered({})).toEqual(evaluation.findings);
    const muted = evaluation.findings.filter((finding) => finding.muted);
    expect(muted.map(({ check }) => check)).toEqual(['work-without-scope', 'total-community-gap']);
    expect(filtered({ withMuted: false })).toEqual(evaluation.findings.filter((finding) => !finding.muted));
  });

  test('by severity', () => {
    const errors = filtered({ severities: ['E'] });
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every(({ severity }) => severity === 'E')).toBe(true);
    expect(filtered({ severities: [] })).toEqual([]);
  });

  test('by words of the message, the title and the framework, whatever the case and accents', () => {
    expect(filtered({ text: 'elan' }).map(({ targets }) => targets)).toContainEqual(['other']);
    expect(filtered({ text: 'archive owner' })).toEqual([]);
    expect(filtered({ text: 'ARCHIVE scope' }).map(({ check }) => check)).toEqual(['work-without-scope']);
    expect(filtered({ text: 'total community' }).length).toBeGreaterThan(0);
  });

  test('by what it is about, audiences too', () => {
    const about = filtered({ about: ['v'] });
    expect(about.length).toBeGreaterThan(0);
    expect(about.every(({ targets }) => targets.includes('v'))).toBe(true);
    expect(filtered({ about: ['buyers'] }).map(({ check }) => check)).toEqual(['audience-not-reached']);
  });
});

describe('groups', () => {
  const groups = (grouping: Parameters<typeof groupFindings>[1]) => groupFindings(evaluation.findings, grouping, map);

  test.each(['severity', 'check', 'element'] as const)(
    'by %s hold every finding once, each with a key of its own',
    (by) => {
      const keys = groups(by).flatMap(({ findings }) => findings.map(findingKey));
      expect([...keys].sort()).toEqual(evaluation.findings.map(findingKey).sort());
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  test('by severity the gravest come first', () => {
    expect(groups('severity').map(({ title }) => title)).toEqual(['Errors', 'Warnings', 'Information']);
  });

  test('by check they stand in the catalogue’s order, under its titles', () => {
    expect(groups('check').map(({ key }) => key)).toEqual([...new Set(evaluation.findings.map(({ check }) => check))]);
    expect(groups('check')[0]?.title).toBe('Leads to no business goal');
  });

  test('by element those with errors come first, the map as a whole last', () => {
    const list = groups('element');
    expect(list[0]).toMatchObject({ element: 'v', title: 'Archive', worst: 'E' });
    expect(list.at(-1)).toMatchObject({ element: null, title: 'The map as a whole' });
    expect(list.some(({ title }) => title === 'Buyers')).toBe(true);
  });
});

test('mutes name what they hide', () => {
  const [muted] = evaluation.findings.filter(({ check }) => check === 'work-without-scope');
  expect(muted && mutesOf({ ...muted, targets: ['v'] }, map.map.mutes)).toMatchObject([{ reason: 'It is small' }]);
  expect(muted && mutesOf({ ...muted, targets: ['w'] }, map.map.mutes)).toEqual([]);
  expect(countMuted(map.map.mutes, evaluation.findings).map(({ hides }) => hides)).toEqual([1, 1]);
});
