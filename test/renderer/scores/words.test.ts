import { describe, expect, test } from 'vitest';
import { alignmentLines } from '#renderer/scores/alignmentWords.ts';
import { coverageLines } from '#renderer/scores/coverageWords.ts';
import { kpiArithmetic } from '#renderer/scores/kpiArithmetic.ts';
import { moneyArithmetic } from '#renderer/scores/moneyArithmetic.ts';
import { alignmentQuestions } from '#shared/analysis/alignment.ts';
import { coveragePoints } from '#shared/analysis/coverage.ts';
import { kpis as allKpis } from '#shared/analysis/selections.ts';
import { evaluate } from '#shared/checks/evaluate.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import { active, businessGoal, kpi, sketch, TODAY, valueGoal } from '#test/support/checkTester.ts';

type Map = ReturnType<typeof sketch>;

function linesOf(map: Map) {
  const { map: visible } = evaluate(map, TODAY);
  const work = map.elements.get('w') as Work;
  const alignment = Object.fromEntries(alignmentLines(work, visible).map((line) => [line.question, line]));
  const coverage = Object.fromEntries(coverageLines(work, visible).map((line) => [line.point, line]));
  return { alignment, coverage };
}

const whole = {
  title: 'Cases',
  definition: 'Cases a month',
  unit: 'Cases',
  direction: 'decrease',
  result: 'outcome',
  timing: 'lagging',
  baseline: { value: 100, date: '2026-01-01' },
  target: { value: 50, date: '2026-12-31' },
  frequency: 'monthly',
  owner: 'Ann',
  source: 'Help desk',
} as const;

describe('alignment marks', () => {
  test('an empty piece of work is told what would earn each of the five', () => {
    const { alignment } = linesOf(sketch({ w: active() }));
    for (const question of alignmentQuestions) expect(alignment[question]).toMatchObject({ mark: 0 });
    expect(alignment.direction?.earn).toMatch(/Link it to a goal/);
    expect(alignment.results?.earn).toMatch(/Add a KPI/);
    expect(alignment.relationships?.earn).toMatch(/priority audience, and a channel/);
    expect(alignment.mutualBenefit?.earn).toBe(
      'Write down the benefit to the audience and the benefit to the organization.',
    );
    expect(alignment.return?.earn).toBe(
      'Give its cost (0 is an answer too) and the benefit per year, or a return that was booked.',
    );
  });

  test('half a mark asks for the other half alone', () => {
    const map = sketch(
      {
        g: businessGoal(),
        k: kpi({ ...whole, owner: '', source: '' }),
        w: active({ audiences: ['a'], audienceBenefit: 'Less waiting', cost: { oneOff: 0, perYear: null } }),
      },
      'w supports g, k measures w',
      { audiences: [{ id: 'a', title: 'Buyers', priority: true }] },
    );
    const { alignment } = linesOf(map);
    for (const question of alignmentQuestions) expect(alignment[question]).toMatchObject({ mark: 0.5 });
    expect(alignment.results?.earn).toBe('Complete “Cases”: owner and source.');
    expect(alignment.relationships?.earn).toBe('Name a channel where it meets them.');
    expect(alignment.mutualBenefit?.earn).toBe('Write down the benefit to the organization.');
    expect(alignment.return?.earn).toBe('Give the benefit per year, or a return that was booked.');
  });

  test('whole marks ask for nothing', () => {
    const map = sketch(
      {
        g: valueGoal(),
        k: kpi(whole),
        w: active({
          audiences: ['a'],
          channels: ['c'],
          audienceBenefit: 'Less waiting',
          organizationBenefit: 'Fewer calls',
          cost: { oneOff: 10, perYear: null },
          benefit: { perYear: 5, kind: 'savings' },
        }),
      },
      'w supports g, k measures w',
      { audiences: [{ id: 'a', title: 'Buyers', priority: true }], channels: [{ id: 'c', title: 'Forum' }] },
    );
    const { alignment } = linesOf(map);
    expect(alignmentQuestions.map((question) => alignment[question]?.earn)).toEqual([null, null, null, null, null]);
  });
});

describe('coverage points', () => {
  test('without a KPI each says how to begin', () => {
    const { coverage } = linesOf(sketch({ w: active() }));
    for (const point of coveragePoints) expect(coverage[point]?.earn).not.toBeNull();
  });

  test('name the KPI that lacks something, and what', () => {
    const { target, frequency: _, ...rest } = whole;
    const map = sketch(
      { k: kpi({ ...rest, target: { ...target, date: null }, owner: '' }), w: active() },
      'k measures w',
    );
    const { coverage } = linesOf(map);
    expect(coverage.hasKpi?.earn).toBeNull();
    expect(coverage.targets?.earn).toBe('“Cases” needs a target date.');
    expect(coverage.accountable?.earn).toBe('“Cases” needs an owner.');
    expect(coverage.current?.earn).toBe('“Cases” needs a frequency.');
    expect(coverage.leadAndLag?.earn).toBe('Add a leading KPI, or mark a KPI that is one.');
  });

  test('a KPI that was not read in time needs a reading', () => {
    const { coverage } = linesOf(sketch({ k: kpi(whole), w: active() }, 'k measures w'));
    expect(coverage.current?.earn).toBe('“Cases” needs a first reading.');
  });
});

describe('the status of a KPI', () => {
  const standing = (values: Partial<Kpi>, asOf = TODAY) => {
    const map = sketch({ k: kpi({ ...whole, ...values } as never) });
    return kpiArithmetic(evaluate(map, asOf).map.all(allKpis)[0] as Kpi, asOf);
  };

  test('shows progress against what is expected', () => {
    const { standing: came, steps, rule } = standing({ readings: [{ date: '2026-03-15', value: 80, note: '' }] });
    expect(came.status).toBe('onTrack');
    expect(steps.map(({ sum, result }) => [sum, result])).toEqual([
      ['(80 − 100) ÷ (50 − 100)', '40%'],
      ['73 of 364 days', '20%'],
    ]);
    expect(rule).toContain('20 points behind');
    expect(rule).toContain('a lagging KPI is given more room');
  });

  test('shows distance and tolerance where it is to be maintained', () => {
    const { standing: came, steps } = standing({
      direction: 'maintain',
      readings: [{ date: '2026-03-15', value: 54, note: '' }],
    });
    expect(came.status).toBe('atRisk');
    expect(steps.map(({ result }) => result)).toEqual(['4', '2.5']);
    expect(steps[1]?.sum).toContain('5% of 50');
  });

  test('says what a status needs', () => {
    expect(standing({ target: { value: null, date: null } }).rule).toBe(
      'A status needs a target value, a target date and a reading.',
    );
    expect(standing({ direction: 'maintain' }).rule).toBe('A status needs a reading.');
  });
});

describe('money', () => {
  const of = (
    values: Partial<Work>,
    horizon = { start: null, end: null } as { start: string | null; end: string | null },
  ) => moneyArithmetic(sketch({ w: active(values as never) }).elements.get('w') as Work, { horizon, currency: 'USD' });

  test('shows how cost, benefit and return come about', () => {
    const { planned, rate, steps, note } = of({
      start: '2026-01-01',
      end: '2027-01-01',
      cost: { oneOff: 1000, perYear: 365.25 },
      benefit: { perYear: 3652.5, kind: 'revenue' },
    });
    expect(planned).toBe(1365);
    expect(rate).toBeCloseTo((3650 - 1365) / 1365, 9);
    expect(steps.map(({ label, result }) => `${label} ${result}`)).toEqual([
      'Planned cost $1,365',
      'Benefit $3,650',
      'Return on investment 167%',
    ]);
    expect(note).toBeNull();
  });

  test('says what stands in for missing dates, and that nothing is known', () => {
    const cost = { oneOff: null, perYear: 10 };
    expect(of({ cost }).note).toMatch(/one year/);
    expect(of({ cost }, { start: '2026-01-01', end: '2026-12-31' }).note).toMatch(/horizon/);
    expect(of({})).toMatchObject({ planned: null, rate: null, steps: [], note: null });
  });
});
