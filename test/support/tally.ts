/**
 * Counts what the runners' JSON reports say. A report that is missing, or that shows a runner which broke
 * off, is a failure of its own: silence never counts as success.
 */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** Names of what failed, as a person would look for them. */
  failures: string[];
  /** Names of what was skipped, each with its reason where the runner knows one. */
  skips: string[];
}

/** A tally of nothing. */
export function none(): Tally {
  return { passed: 0, failed: 0, skipped: 0, failures: [], skips: [] };
}

/** The sum of two tallies. */
export function plus(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
    skips: [...a.skips, ...b.skips],
  };
}

/** One check (types, lint, dead code, build) counts as one test. */
export function oneCheck(name: string, ok: boolean): Tally {
  return ok ? { ...none(), passed: 1 } : failure(name);
}

function failure(name: string): Tally {
  return { ...none(), failed: 1, failures: [name] };
}

interface VitestReport {
  success: boolean;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/**
 * @param report the text of Vitest's JSON report, or null where none was written.
 * @param status the runner's exit status, null where it was killed.
 */
export function vitestTally(report: string | null, status: number | null): Tally {
  if (report === null) return failure(`vitest wrote no report (exit status ${status})`);
  const { success, testResults } = JSON.parse(report) as VitestReport;
  let tally = none();
  for (const file of testResults) {
    for (const { fullName, status: outcome } of file.assertionResults) {
      const name = `${file.name} › ${fullName}`;
      if (outcome === 'passed') tally.passed += 1;
      else if (outcome === 'failed') tally = plus(tally, failure(name));
      else tally = plus(tally, { ...none(), skipped: 1, skips: [name] });
    }
    // A file that cannot even be loaded has no tests of its own to fail.
    const blamed = file.assertionResults.some((one) => one.status === 'failed');
    if (file.status === 'failed' && !blamed) tally = plus(tally, failure(`${file.name} (${firstLine(file.message)})`));
  }
  return blameRunner(tally, 'vitest', status, success);
}

interface PlaywrightSuite {
  title: string;
  file: string;
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    tests: { status: string; annotations: { type: string; description?: string }[] }[];
  }[];
}
interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
}

/**
 * @param report the text of Playwright's JSON report, or null where none was written.
 * @param status the runner's exit status, null where it was killed.
 */
export function playwrightTally(report: string | null, status: number | null): Tally {
  if (report === null) return failure(`playwright wrote no report (exit status ${status})`);
  const { suites, errors } = JSON.parse(report) as PlaywrightReport;
  let tally = none();
  for (const suite of suites) tally = plus(tally, suiteTally(suite, suite.file));
  for (const error of errors)
    tally = plus(tally, failure(`playwright: ${firstLine(error.message ?? 'unknown error')}`));
  return blameRunner(tally, 'playwright', status, true);
}

function suiteTally(suite: PlaywrightSuite, path: string): Tally {
  let tally = none();
  for (const spec of suite.specs ?? []) {
    const name = `${path} › ${spec.title}`;
    for (const { status, annotations } of spec.tests) {
      const why = annotations.find((note) => note.type === 'skip')?.description;
      if (status === 'expected') tally.passed += 1;
      else if (status === 'skipped')
        tally = plus(tally, { ...none(), skipped: 1, skips: [why ? `${name}: ${why}` : name] });
      else tally = plus(tally, failure(name));
    }
  }
  for (const inner of suite.suites ?? []) tally = plus(tally, suiteTally(inner, `${path} › ${inner.title}`));
  return tally;
}

/** A runner that ends badly though no test of its failed (a crash, an error outside any test). */
function blameRunner(tally: Tally, runner: string, status: number | null, success: boolean): Tally {
  const bad = status !== 0 || !success;
  return bad && tally.failed === 0 ? plus(tally, failure(`${runner} ended with ${status ?? 'a signal'}`)) : tally;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** The line that closes a run. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
