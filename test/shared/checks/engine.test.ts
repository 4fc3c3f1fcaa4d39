import { describe, expect, test } from 'vitest';
import { committedWork } from '#shared/analysis/selections.ts';
import { type Check, defineCheck, wholeMap } from '#shared/checks/check.ts';
import { evaluate } from '#shared/checks/evaluate.ts';
import { messageOf } from '#shared/checks/message.ts';
import { reevaluate } from '#shared/checks/reevaluate.ts';
import { checks } from '#shared/checks/registry.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { isRefusal } from '#shared/model/patch.ts';
import { goal, many, planned, sketch, TODAY, testCheck } from '#test/support/checkTester.ts';

const words = { source: 'LN', title: 'T', message: '{name} is odd.', why: 'W', fix: 'F' } as const;
const NOW = '2026-03-31T12:00:00.000Z';

/** A check that cannot bear a title. */
const touchy = defineCheck({
  ...words,
  id: 'touchy',
  severity: 'W',
  appliesTo: committedWork,
  reads: 'own',
  run: (work) => {
    if (work.title === 'Boom') throw new Error('boom');
    return work.title === 'Odd';
  },
});
const broken = defineCheck({
  ...words,
  id: 'broken',
  severity: 'W',
  appliesTo: wholeMap('goal'),
  reads: 'map',
  run: () => {
    throw new Error('broken');
  },
});
const twice = defineCheck({
  ...words,
  id: 'twice',
  severity: 'I',
  appliesTo: wholeMap('goal'),
  reads: 'map',
  run: () => [
    { targets: ['b', 'a'], gear: 'first' },
    { targets: ['b'] },
    { targets: ['a', 'z'] },
    { targets: ['b', 'a'], gear: 'second' },
    {},
    { targets: ['B'] },
  ],
});

function retitled(document: MapDocument, id: string, title: string, checkList: readonly Check[]) {
  const patch = editRecords(document, { table: 'elements', ids: [id], values: { title } });
  const after = isRefusal(patch) ? patch : applyPatch(document, patch, NOW);
  if (isRefusal(patch) || isRefusal(after)) throw new Error('refused');
  return reevaluate(evaluate(document, TODAY, checkList), after, patch.changes);
}

describe('a check that throws', () => {
  const map = sketch({ w: planned({ title: 'Odd' }), x: planned({ title: 'Boom' }) });
  const failure = { check: 'check-failed', severity: 'E', targets: [], muted: false, failed: 'touchy' };

  test('is one finding at the end, and the others stand', () => {
    const { findings } = evaluate(map, TODAY, [touchy, broken, twice]);
    expect(findings.map(({ check }) => check)).toEqual([...Array(6).fill('twice'), 'check-failed', 'check-failed']);
    expect(findings.at(-2)).toEqual(failure);
    expect(messageOf(findings.at(-1) as never, map)).toContain('broken');
  });

  test('is tried again after an edit, and all it has to say is there again', () => {
    expect(retitled(map, 'x', 'Odd', [touchy]).findings.map(({ targets }) => targets)).toEqual([['w'], ['x']]);
    const calm = sketch({ w: planned({ title: 'Odd' }), x: planned({ title: 'Odd' }) });
    expect(retitled(calm, 'x', 'Boom', [touchy]).findings).toEqual([failure]);
  });

  test('can be muted like any other', () => {
    const mutes = [{ check: 'check-failed', element: null, reason: 'known', at: NOW }];
    const muted = sketch({ x: planned({ title: 'Boom' }) }, '', { map: { mutes } });
    expect(evaluate(muted, TODAY, [touchy]).findings).toEqual([{ ...failure, muted: true }]);
  });
});

test('findings of a check stand by targets, a prefix first, equal ones in the order in which they were found', () => {
  const { findings } = evaluate(sketch({}), TODAY, [twice]);
  expect(findings.map(({ targets, gear }) => [...targets, ...(gear ? [gear] : [])].join(' '))).toEqual([
    '',
    'B',
    'a z',
    'b',
    'b a first',
    'b a second',
  ]);
});

describe('mutes', () => {
  const at = NOW;
  const works = { w: planned({ platforms: ['p'] }), x: planned(), ...many(2, 'g', goal()) };
  const lists = {
    platforms: [{ id: 'p', integrated: false }],
    audiences: [
      { id: 'a', priority: true },
      { id: 'b', priority: true },
    ],
  };
  const muted = (check: string, element: string | null) =>
    evaluate(sketch(works, '', { ...lists, map: { mutes: [{ check, element, reason: '', at }] } }), TODAY)
      .findings.filter((finding) => finding.muted)
      .map(({ check: id, targets, audience, platform }) =>
        [id, ...targets, audience ?? '', platform ?? ''].join(' ').trim(),
      );

  test.each([
    ['work-without-owner', null, ['work-without-owner w', 'work-without-owner x']],
    ['work-without-owner', 'x', ['work-without-owner x']],
    ['audience-not-reached', 'b', ['audience-not-reached b']],
    ['platform-not-integrated', 'p', ['platform-not-integrated w  p']],
    ['platform-not-integrated', 'w', ['platform-not-integrated w  p']],
    ['work-without-owner', 'g0', []],
    ['no-such-check', null, []],
  ])('of %s for %s hides %j', (check, element, expected) => {
    expect(muted(check, element)).toEqual(expected);
  });

  test('leave scores, figures, order and number of findings as they were', () => {
    const mutes = checks.map(({ id }) => ({ check: id, element: null, reason: '', at }));
    const plain = evaluate(sketch(works, '', lists), TODAY);
    const all = evaluate(sketch(works, '', { ...lists, map: { mutes } }), TODAY);
    expect(all.findings.every((finding) => finding.muted)).toBe(true);
    expect(all.findings.map((finding) => ({ ...finding, muted: false }))).toEqual(plain.findings);
    expect([all.figures, all.elements]).toEqual([plain.figures, plain.elements]);
  });
});

test('the tester refuses a check that is unknown or tried on one side only', () => {
  const map = sketch({});
  expect(() => testCheck('no-such-check', { fires: [[map, [{}]]], silent: [map] })).toThrow('no check');
  expect(() => testCheck('work-without-owner', { fires: [], silent: [map] })).toThrow('both sides');
  expect(() => testCheck('work-without-owner', { fires: [[map, [{}]]], silent: [] })).toThrow('both sides');
  expect(() => testCheck('work-without-owner', { fires: [[map, []]], silent: [map] })).toThrow('finds nothing');
});

test('evaluating leaves the document as it was and gives the same again', () => {
  const map = sketch({ w: planned(), g: goal() }, 'w supports g');
  const before = structuredClone(map);
  const first = evaluate(map, TODAY);
  const { findings, elements, figures } = evaluate(map, TODAY);
  expect({ findings, elements, figures }).toEqual({
    findings: first.findings,
    elements: first.elements,
    figures: first.figures,
  });
  expect(map).toEqual(before);
});
