import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '#shared/checks/registry.ts';

// The catalogue as it was agreed, in its order. An id, once here, stands in exports and mutes: it is never renamed.
const agreed: Readonly<Record<string, readonly string[]>> = {
  alignment: [
    'work-without-line-of-sight E/I LN',
    'work-misses-value W LN',
    'digital-goal-without-business-goal E LN',
    'digital-goal-without-work W LN',
    'business-goal-without-work W BSC',
    'value-without-cause I BSC',
    'map-without-shareholder-value W LN',
    'map-without-customer-value W LN',
    'map-without-vision W GEARS',
    'support-runs-downward W BSC',
    'circular-support E BSC',
    'unlinked-element I BSC',
    'unfocused-work I LN',
    'too-many-goals I BSC',
    'duplicate-title I BSC',
    'untitled-element W BSC',
    'one-sided-benefit W LN',
    'goal-without-owner W BSC',
    'goal-overdue I BSC',
  ],
  measurement: [
    'work-without-kpi E/I LN',
    'goal-without-kpi W BSC',
    'only-activity-kpis W LN',
    'kpi-incomplete W LN',
    'kpi-measures-nothing W BSC',
    'kpi-stale W LN',
    'kpi-target-against-direction E BSC',
    'kpi-target-before-baseline E BSC',
    'kpi-off-track W LN',
    'no-leading-kpi I BSC',
    'too-many-kpis I BSC',
    'kpi-source-not-linked I LN-C',
    'kpi-route-gap I ROUTE',
    'kpi-route-unused I ROUTE',
    'stage-without-communication I ROUTE',
    'stage-without-recovery I ROUTE',
    'efficiency-only I SCRM',
  ],
  plan: [
    'work-without-owner E LN',
    'work-without-dates W LN',
    'dates-reversed E LN',
    'work-without-cost W LN',
    'work-without-scope W LN',
    'work-without-milestones W LN',
    'milestone-outside-dates W LN',
    'milestone-overdue W LN',
    'work-overdue W LN',
    'work-without-contingency I LN',
    'risk-without-response W LN',
    'owner-overloaded I LN',
    'starts-before-dependency W LN',
    'depends-on-stopped W LN',
    'circular-dependency E LN',
    'spend-not-tracked W LN-C',
    'overspent W LN',
    'benefit-not-booked I LN',
    'outside-horizon I LN',
  ],
  govern: [
    'no-review-rhythm W LN',
    'review-overdue W LN',
    'work-not-reviewed I LN',
    'platform-not-integrated W LN',
    'duplicate-platforms W LN',
    'no-it-partner I LN',
    'weak-process-digitized W LN',
    'capability-gap W LN',
    'capability-not-rated I LN',
    'work-without-capability I LN',
    'no-learning-goal I BSC',
    'area-weak I ROUTE',
    'promise-weak I LN',
  ],
  community: [
    'work-without-audience W LN',
    'audience-not-reached W TC',
    'total-community-gap I TC',
    'channel-group-unused I TC',
    'two-gear-strategy W GEARS',
    'work-without-gear I GEARS',
    'gear-out-of-order I GEARS',
    'front-not-addressed I LN',
    'program-without-purpose W SCRM',
    'program-without-model W SCRM',
    'program-without-lifespan I SCRM',
    'program-serves-nothing I LN-C',
    'task-program-without-end W SCRM',
    'support-without-reputation W SCRM',
    'support-habit I NET',
    'network-thinking-incomplete W NET',
    'program-not-coupled W LN-C',
    'program-without-business-case W LN-C',
    'member-data-not-linked W LN-C',
    'cost-cutting-only I LN-C',
    'one-way-program W SCRM',
    'mobile-not-addressed I NET',
    'operating-rules-incomplete I SCRM',
    'health-not-tracked I SCRM',
  ],
};

const source = new URL('../../../src/shared/checks/', import.meta.url);
const tests = new URL('./', import.meta.url);
const themes = Object.keys(agreed);

/** Names of the files in the theme folders below a folder, without their ending. */
function filesIn(folder: URL, ending: string): readonly string[] {
  return themes.flatMap((theme) =>
    readdirSync(new URL(`${theme}/`, folder))
      .filter((name) => name.endsWith(ending))
      .map((name) => `${theme}/${name.slice(0, -ending.length)}`),
  );
}

const paths = Object.entries(agreed).flatMap(([theme, rows]) => rows.map((row) => `${theme}/${row.split(' ')[0]}`));

test('the registry holds the catalogue, in its order, with severities and sources', () => {
  const rows = checks.map(
    ({ id, severity, source: key }) => `${id} ${typeof severity === 'string' ? severity : 'E/I'} ${key}`,
  );
  expect(rows).toEqual(Object.values(agreed).flat());
});

test('each check has a file named by its id, and no such file is left out of the registry', () => {
  const declared = filesIn(source, '.ts').filter((path) =>
    readFileSync(new URL(`${path}.ts`, source), 'utf8').includes('export default defineCheck('),
  );
  expect([...declared].sort()).toEqual([...paths].sort());
  for (const path of declared) {
    expect(readFileSync(new URL(`${path}.ts`, source), 'utf8')).toContain(`id: '${path.split('/')[1]}'`);
  }
});

test('each check has a test of its own, which tries it both ways, and no test is left of a check that is gone', () => {
  const tested = filesIn(tests, '.test.ts');
  expect([...tested].sort()).toEqual([...paths].sort());
  for (const path of tested) {
    expect(readFileSync(new URL(`${path}.test.ts`, tests), 'utf8')).toContain(`testCheck('${path.split('/')[1]}'`);
  }
});

test('no check imports another, a clock or anything that waits', () => {
  for (const path of paths) {
    const body = readFileSync(new URL(`${path}.ts`, source), 'utf8');
    const imported = [...body.matchAll(/from '([^']+)'/g)].map((found) => found[1] ?? '');
    expect(imported.filter((name) => paths.some((other) => name.endsWith(`/${other.split('/')[1]}.ts`)))).toEqual([]);
    expect(body).not.toMatch(/\bDate\b|async|await|console|performance\./);
  }
});
