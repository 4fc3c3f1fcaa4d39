import { describe, expect, test } from 'vitest';
import { decide } from '#renderer/review/decisionCommands.ts';
import { explainFigures, type FigureName } from '#renderer/review/explainFigures.ts';
import { nextReview } from '#renderer/review/rhythm.ts';
import { evaluate } from '#shared/checks/evaluate.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { isRefusal } from '#shared/model/patch.ts';
import { instantiate } from '#shared/templates/instantiate.ts';
import { templates } from '#shared/templates/registry.ts';
import { active, businessGoal, idea, planned, sketch, TODAY, valueGoal } from '#test/support/checkTester.ts';

function figuresOf(map: MapDocument) {
  const { map: visible, figures } = evaluate(map, TODAY);
  const explained = explainFigures(visible, figures);
  return { figures, of: (name: FigureName) => explained.find((one) => one.name === name) };
}

const small = sketch(
  {
    g: valueGoal({ title: 'Lower cost' }),
    lonely: businessGoal({ title: 'Lonely', perspective: 'customer' }),
    w: active({
      audienceBenefit: 'Speed',
      organizationBenefit: 'Calm',
      gears: ['acquisition'],
      cost: { oneOff: 300, perYear: null },
    }),
    v: planned({ cost: { oneOff: 100, perYear: null } }),
    i: idea({ gears: ['engagement'] }),
  },
  'w supports g, i supports lonely',
);

describe('headline figures', () => {
  test.each(templates.map(({ name }) => name))('of %s are the sums of their parts', (name) => {
    const template = templates.find((one) => one.name === name);
    if (template === undefined) throw new Error(name);
    let made = 0;
    const now = `${TODAY}T12:00:00.000Z`;
    const map = instantiate(template, { today: TODAY, now, newId: () => `id-${made++}` });
    const { figures, of } = figuresOf(map);
    for (const key of ['alignmentRate', 'coverageRate', 'goalSupport'] as const) {
      const parts = of(key)?.parts ?? [];
      const whole = parts.reduce((sum, { elements }) => sum + elements.length, 0);
      expect((parts[0]?.elements.length ?? 0) / whole, key).toBeCloseTo(figures[key] ?? Number.NaN, 9);
      expect(
        parts.reduce((sum, { share }) => sum + share, 0),
        key,
      ).toBeCloseTo(1, 9);
    }
    expect(of('alignedSpend')?.parts[0]?.share).toBeCloseTo(figures.alignedSpend ?? Number.NaN, 9);
    expect(of('gearsTurning')?.parts.filter(({ elements }) => elements.length > 0)).toHaveLength(
      figures.gearsTurning.length,
    );
  });

  test('go down to the elements: ideas are not counted, goals that only ideas lead to are not supported', () => {
    const { of } = figuresOf(small);
    const titles = (name: FigureName) =>
      of(name)?.parts.map(({ elements }) => elements.map(({ element }) => element.id));
    expect(titles('alignmentRate')).toEqual([[], ['w'], ['v']]);
    expect(titles('goalSupport')).toEqual([['g'], ['lonely']]);
    expect(titles('gearsTurning')).toEqual([['w'], [], [], []]);
    expect(of('alignedSpend')?.parts.map(({ share }) => share)).toEqual([0, 0.75, 0.25]);
    expect(of('goalSupport')).toMatchObject({ value: '50%', fraction: '1 of 2 business goals' });
    expect(of('gearsTurning')).toMatchObject({ value: '1 of 4', fraction: 'Acquisition' });
  });

  test('say that there is nothing to rate', () => {
    const { of } = figuresOf(sketch({}));
    expect(of('alignmentRate')).toMatchObject({ value: '–', fraction: 'Nothing to count yet', share: null });
    expect(of('alignedSpend')).toMatchObject({ value: '–', fraction: 'No cost is planned yet', share: null });
  });
});

describe('the rhythm of reviews', () => {
  const createdAt = '2026-01-31T23:30:00.000Z';
  test.each([
    [{ everyMonths: 3, last: '2026-11-30' }, '2027-02-28'],
    [{ everyMonths: 1, last: null }, '2026-02-28'],
    [{ everyMonths: null, last: '2026-01-01' }, null],
  ])('%o is next due on %s', (review, due) => {
    expect(nextReview({ review, createdAt })).toBe(due);
  });
});

describe('a decision', () => {
  const review = { id: 'r', date: TODAY, element: 'w', decision: 'stop', text: 'Too dear', author: 'Ann' } as const;
  const decided = (stops: boolean, some: Partial<typeof review> | { element: null } = {}) => {
    const patch = decide(small, { review: { ...review, ...some }, stops });
    if (isRefusal(patch)) throw new Error(patch.refused);
    const document = applyPatch(small, patch, `${TODAY}T12:00:00.000Z`);
    if (isRefusal(document)) throw new Error(document.refused);
    return { patch, document };
  };

  test('is written down with its date and author', () => {
    expect(decided(false).document.reviews.get('r')).toEqual(review);
    expect(decided(false).document.elements.get('w')).toMatchObject({ status: 'active' });
  });

  test('to stop stops the work in the same step where that is wanted', () => {
    const { patch, document } = decided(true);
    expect(document.elements.get('w')).toMatchObject({ status: 'stopped' });
    expect(patch.changes).toHaveLength(2);
  });

  test('about the map stops nothing', () => {
    expect(decided(true, { element: null }).patch.changes).toHaveLength(1);
  });
});
