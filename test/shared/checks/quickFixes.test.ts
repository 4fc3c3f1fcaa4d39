import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate } from '#shared/checks/evaluate.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { type Answers, type Ask, isAnswered } from '#shared/checks/fixes/quickFix.ts';
import { fixesFor, quickFixes } from '#shared/checks/fixes/registry.ts';
import { checks, checkWithId } from '#shared/checks/registry.ts';
import { readMapFile } from '#shared/exchange/readMapFile.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { invert, isRefusal } from '#shared/model/patch.ts';
import { instantiate } from '#shared/templates/instantiate.ts';
import { templates } from '#shared/templates/registry.ts';
import {
  active,
  activeProgram,
  businessGoal,
  goal,
  kpi,
  planned,
  program,
  sketch,
  TODAY,
  valueGoal,
} from '#test/support/checkTester.ts';

const NOW = `${TODAY}T12:00:00.000Z`;
const LATER = '2030-06-30';

/** Choices in which what is missing comes first, or that something is done. */
const firstIsMeant = /^(stage|group|choice|direction)$| state$/;

/** A person who answers everything, with something that makes sense of each kind of question. */
function answered(asks: readonly Ask[]): Answers {
  const answers: Record<string, Answers[string]> = {};
  for (const ask of asks) {
    switch (ask.type) {
      case 'line':
      case 'paragraph':
        answers[ask.key] = `About ${ask.label.toLowerCase()}`;
        break;
      case 'day':
        answers[ask.key] =
          ask.key.endsWith('baseline.date') || ask.key === 'start' || ask.key === 'date' ? TODAY : LATER;
        break;
      case 'number':
        answers[ask.key] = ask.key === 'target.value' ? 90 : ask.key.startsWith('cost') ? 1e9 : 40;
        break;
      case 'choice':
        answers[ask.key] = firstIsMeant.test(ask.key)
          ? (ask.choices[0]?.key ?? null)
          : (ask.choices.at(-1)?.key ?? null);
        break;
      case 'choices':
        answers[ask.key] = ask.choices.map(({ key }) => key);
        break;
      case 'element':
        answers[ask.key] = ask.candidates[0] ?? null;
    }
  }
  return answers;
}

let made = 0;
const newId = () => `fix-${made++}`;

interface Tried {
  readonly document: MapDocument;
  readonly label: string;
  readonly step: string;
}

/** Applies each fix of a finding to the map, each on its own. */
function tryFixes(finding: Finding, document: MapDocument, asOf: string): Tried[] {
  return fixesFor(finding, evaluate(document, asOf)).map(({ label, asks, patch }) => {
    const answers = answered(asks);
    expect(isAnswered(asks, answers), label).toBe(true);
    const step = patch(document, answers, newId);
    if (isRefusal(step)) throw new Error(`${finding.check}, ${label}: ${step.refused}`);
    const after = applyPatch(document, step, NOW);
    if (isRefusal(after)) throw new Error(`${finding.check}, ${label}: ${after.refused}`);
    expect(step.changes.length, `${finding.check}, ${label} changes something`).toBeGreaterThan(0);
    const undone = applyPatch(after, { ...step, changes: invert(step.changes) }, document.map.updatedAt);
    expect(undone, `${finding.check}, ${label} is taken back`).toEqual(document);
    return { document: after, label, step: step.label };
  });
}

const isSame = (one: Finding) => (other: Finding) =>
  one.check === other.check &&
  JSON.stringify(one.targets) === JSON.stringify(other.targets) &&
  one.audience === other.audience;

/** True where the finding is gone, or names less than before. */
function isMended(finding: Finding, document: MapDocument, asOf: string): boolean {
  const left = evaluate(document, asOf).findings.find(isSame(finding));
  return left === undefined || (left.missing?.length ?? 0) < (finding.missing?.length ?? 0);
}

test('every check that has quick fixes is in the catalogue, and more than half of it has some', () => {
  expect(Object.keys(quickFixes).filter((id) => checkWithId(id) === undefined)).toEqual([]);
  expect(Object.keys(quickFixes).length).toBeGreaterThan(checks.length / 2);
});

/** Fixes that are a step on the way, and do not end the finding by themselves. */
const halfway = new Set([
  'kpi-off-track: Enter a reading',
  'kpi-stale: Choose a frequency',
  'milestone-outside-dates: Move the milestones',
  // Only the first of several that are called the same, links of one of several cycles, one of many.
  'duplicate-title: Rename the first',
  'circular-support: Remove a link',
  'circular-dependency: Remove a dependency',
  'unfocused-work: Remove a link',
  'depends-on-stopped: Remove a dependency',
  // The person is asked for the rating of an area or promise only indirectly: what is added strengthens it in time.
  'area-weak: Add a capability',
  'promise-weak: Add a capability',
  'starts-before-dependency: Set the dates',
  'outside-horizon: Set the dates',
  'support-habit: Choose the purposes',
]);

describe('on every map that ships and on the odd ones, each fix is one step that can be taken back and that mends', () => {
  const folder = new URL('../../fixtures/conformance/', import.meta.url);
  const maps: [name: string, map: () => { document: MapDocument; asOf: string }][] = [
    ...templates.map((template): [string, () => { document: MapDocument; asOf: string }] => [
      template.name,
      () => ({ document: instantiate(template, { today: TODAY, now: NOW, newId }), asOf: TODAY }),
    ]),
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.throughline'))
      .map((name): [string, () => { document: MapDocument; asOf: string }] => [
        name,
        () => ({
          document: readMapFile(readFileSync(new URL(name, folder), 'utf8'), newId).document,
          asOf: TODAY,
        }),
      ]),
  ];
  test.each(maps)('%s', (_name, make) => {
    const { document, asOf } = make();
    const perCheck = new Map<string, number>();
    const stays: string[] = [];
    for (const finding of evaluate(document, asOf).findings) {
      const tried = perCheck.get(finding.check) ?? 0;
      perCheck.set(finding.check, tried + 1);
      if (tried >= 3) continue;
      for (const { document: after, label } of tryFixes(finding, document, asOf)) {
        const what = `${finding.check}: ${label}`;
        if (!halfway.has(what) && !isMended(finding, after, asOf)) stays.push(what);
      }
    }
    expect(stays).toEqual([]);
  });
});

/** The first fix of the only finding of a check, done. */
function mend(check: string, document: MapDocument, which = 0) {
  const finding = evaluate(document, TODAY).findings.find((one) => one.check === check);
  if (finding === undefined) throw new Error(`${check} does not fire`);
  const tried = tryFixes(finding, document, TODAY)[which];
  if (tried === undefined) throw new Error(`${check} has no such fix`);
  return tried;
}

describe('what some of them do', () => {
  test('link to a goal offers goals that lead to a business goal, and no others', () => {
    const map = sketch({ a: goal(), b: goal(), g: valueGoal(), w: active() }, 'b supports g');
    const evaluation = evaluate(map, TODAY);
    const finding = evaluation.findings.find(({ check }) => check === 'work-without-line-of-sight') as Finding;
    const [link] = fixesFor(finding, evaluation);
    expect(link?.label).toBe('Link to a goal');
    expect(link?.asks[0]).toMatchObject({ type: 'element', candidates: ['b', 'g'] });
    const { document } = mend('work-without-line-of-sight', map);
    expect([...document.links.values()].some(({ from, to }) => from === 'w' && to === 'b')).toBe(true);
  });

  test('a map without any goal offers no link to one', () => {
    const evaluation = evaluate(sketch({ w: active() }), TODAY);
    const finding = evaluation.findings.find(({ check }) => check === 'work-without-line-of-sight') as Finding;
    expect(fixesFor(finding, evaluation)).toEqual([]);
  });

  test('make a KPI adds a complete outcome KPI beside the work and covers no card', () => {
    const map = sketch(
      { g: valueGoal(), w: active({ position: { x: 0, y: 0 } }), x: active({ position: { x: 0, y: 112 } }) },
      'w supports g',
    );
    const { document } = mend('work-without-kpi', map);
    const [added] = [...document.elements.values()].filter(({ kind }) => kind === 'kpi');
    expect(added).toMatchObject({ result: 'outcome', perspective: 'internal', position: { x: 264, y: 112 } });
    expect(evaluate(document, TODAY).map.score(added?.id ?? '')).toMatchObject({ isComplete: true });
  });

  test('fill in what is missing asks for that alone', () => {
    const map = sketch({ k: kpi({ unit: 'Percent', owner: 'Ann' }) });
    const evaluation = evaluate(map, TODAY);
    const finding = evaluation.findings.find(({ check }) => check === 'kpi-incomplete') as Finding;
    const keys = fixesFor(finding, evaluation)[0]?.asks.map(({ key }) => key);
    expect(keys).toEqual(finding.missing);
    expect(keys).not.toContain('unit');
  });

  test('suggested owners are the people of the map, the busiest first', () => {
    const map = sketch({
      a: active({ owner: 'Ann' }),
      b: active({ owner: 'Bo' }),
      c: goal({ owner: 'Bo' }),
      d: planned(),
    });
    const evaluation = evaluate(map, TODAY);
    const finding = evaluation.findings.find(({ check }) => check === 'work-without-owner') as Finding;
    expect(fixesFor(finding, evaluation)[0]?.asks[0]).toMatchObject({ type: 'line', suggestions: ['Bo', 'Ann'] });
  });

  test('start it when that has ended moves the work and its open milestones by as many days', () => {
    const milestones = [
      { id: 'm1', title: '', due: '2026-04-10', done: false, owner: '' },
      { id: 'm2', title: '', due: '2026-04-02', done: true, owner: '' },
    ];
    const map = sketch(
      { a: planned({ end: '2026-05-01' }), w: planned({ start: '2026-04-01', end: '2026-06-01', milestones }) },
      'w dependsOn a',
    );
    expect(mend('starts-before-dependency', map).document.elements.get('w')).toMatchObject({
      start: '2026-05-01',
      end: '2026-07-01',
      milestones: [{ due: '2026-05-10' }, { due: '2026-04-02' }],
    });
  });

  test('turn the link around keeps its strength', () => {
    const map = sketch({ top: valueGoal(), low: businessGoal({ perspective: 'internal' }) }, 'top supports low');
    const [link] = [...mend('support-runs-downward', map).document.links.values()];
    expect(link).toMatchObject({ from: 'low', to: 'top', strength: 2 });
  });

  test('swap start and end, widen the dates and widen the horizon need no question', () => {
    const reversed = sketch({ w: active({ start: '2026-06-01', end: '2026-05-01' }) });
    expect(mend('dates-reversed', reversed).document.elements.get('w')).toMatchObject({
      start: '2026-05-01',
      end: '2026-06-01',
    });
    const horizon = { start: '2026-02-01', end: '2026-12-31' };
    const outside = sketch({ w: active({ start: '2026-01-01', end: '2027-01-31' }) }, '', { map: { horizon } });
    expect(mend('outside-horizon', outside).document.map.horizon).toEqual({ start: '2026-01-01', end: '2027-01-31' });
  });

  test('a new audience of work is named in one step', () => {
    const { document, step } = mend('work-without-audience', sketch({ w: active() }));
    expect([...document.audiences.keys()]).toEqual((document.elements.get('w') as { audiences?: string[] }).audiences);
    expect(step).toBe('name an audience');
  });

  test('answers to the five questions keep the barriers that were written down', () => {
    const network = { who: { answer: '', barriers: 'We do not know them' } };
    const map = sketch({ p: program({ network } as never) });
    const after = mend('network-thinking-incomplete', map).document.elements.get('p') as unknown as {
      network: Record<string, { answer: string; barriers: string }>;
    };
    expect(after.network.who?.barriers).toBe('We do not know them');
    expect(after.network.who?.answer).not.toBe('');
  });

  test('operating rules are asked for by their names', () => {
    const evaluation = evaluate(sketch({ p: activeProgram() }), TODAY);
    const finding = evaluation.findings.find(({ check }) => check === 'operating-rules-incomplete') as Finding;
    expect(fixesFor(finding, evaluation)[0]?.asks.map(({ label }) => label)).toContain('Service levels');
  });
});
