import { expect, test } from 'vitest';
import { closingLine, none, oneCheck, playwrightTally, plus, vitestTally } from '#test/support/tally.ts';

const vitestReport = (over: object) =>
  JSON.stringify({
    success: true,
    testResults: [
      {
        name: 'a.test.ts',
        status: 'passed',
        message: '',
        assertionResults: [
          { fullName: 'one', status: 'passed' },
          { fullName: 'two', status: 'skipped' },
        ],
      },
    ],
    ...over,
  });

const spec = (title: string, status: string, annotations: object[] = []) => ({
  title,
  tests: [{ status, annotations }],
});

test('a runner that wrote no report has failed', () => {
  expect(vitestTally(null, null).failed).toBe(1);
  expect(playwrightTally(null, 0).failed).toBe(1);
});

test('vitest: passed and skipped tests are counted, skipped ones named', () => {
  expect(vitestTally(vitestReport({}), 0)).toEqual({
    passed: 1,
    failed: 0,
    skipped: 1,
    failures: [],
    skips: ['a.test.ts › two'],
  });
});

test('vitest: an error outside any test fails the run', () => {
  expect(vitestTally(vitestReport({}), 1).failed).toBe(1);
  expect(vitestTally(vitestReport({ success: false }), 0).failed).toBe(1);
});

test('vitest: a file that cannot be loaded counts as one failure, named with its first line', () => {
  const broken = { name: 'b.test.ts', status: 'failed', message: 'No such module\n at x', assertionResults: [] };
  expect(vitestTally(vitestReport({ success: false, testResults: [broken] }), 1)).toMatchObject({
    failed: 1,
    failures: ['b.test.ts (No such module)'],
  });
});

test('vitest: a failed test is counted once, not once more for its file', () => {
  const failed = {
    name: 'b.test.ts',
    status: 'failed',
    message: '',
    assertionResults: [{ fullName: 'one', status: 'failed' }],
  };
  expect(vitestTally(vitestReport({ success: false, testResults: [failed] }), 1).failures).toEqual(['b.test.ts › one']);
});

test('playwright: nested suites, a reason for a skip, and a flaky test is a failure', () => {
  const report = JSON.stringify({
    errors: [],
    suites: [
      {
        title: 'a.spec.ts',
        file: 'a.spec.ts',
        specs: [spec('one', 'expected'), spec('two', 'skipped', [{ type: 'skip', description: 'no browser' }])],
        suites: [{ title: 'inner', file: 'a.spec.ts', specs: [spec('three', 'flaky'), spec('four', 'expected')] }],
      },
    ],
  });
  expect(playwrightTally(report, 0)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 1,
    failures: ['a.spec.ts › inner › three'],
    skips: ['a.spec.ts › two: no browser'],
  });
});

test('playwright: an error outside any test fails the run', () => {
  const report = JSON.stringify({ suites: [], errors: [{ message: 'cannot load\nmore' }] });
  expect(playwrightTally(report, 1).failures).toEqual(['playwright: cannot load']);
});

test('checks add up with tests, and the closing line says the sums', () => {
  const sum = plus(plus(oneCheck('types', true), oneCheck('lint', false)), { ...none(), passed: 3, skipped: 2 });
  expect(sum.failures).toEqual(['lint']);
  expect(closingLine(sum)).toBe('4 passed, 1 failed, 2 skipped');
});
