/**
 * The whole test run, in sequence: types, lint, dead code, Vitest, build, Playwright. Its last line is
 * `N passed, N failed, N skipped`, summed from the runners' own reports.
 * With words after `npm test --` only the test files whose path holds one of them run, and no checks.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { buildIfNeeded } from '#main/launcher/build.mjs';
import { findBrowser, NO_BROWSER } from './browser.ts';
import { closingLine, none, oneCheck, playwrightTally, plus, type Tally, vitestTally } from './tally.ts';

const root = resolve(import.meta.dirname, '../..');
const reports = join(root, 'node_modules/.cache/test-reports');

const programs = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
} as const;

/**
 * Runs everything.
 * @param filters parts of test files' paths; none means all, with the checks.
 * @returns the exit status: 0 only where something ran and nothing failed.
 */
export async function run(filters: string[]): Promise<number> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const started = Date.now();
  const browser = findBrowser();
  say(browser ? `browser: ${browser.origin}` : NO_BROWSER);

  let tally = none();
  if (filters.length === 0) {
    tally = plus(tally, await check('types', 'tsc', ['-b']));
    tally = plus(
      tally,
      await check('lint and format', 'biome', ['check', '--error-on-warnings', '--max-diagnostics=50', '.']),
    );
    tally = plus(tally, await check('dead code', 'knip', []));
  }
  tally = plus(tally, await vitest(filters));
  if (!browser) tally = plus(tally, leftOutBrowserTests(filters));
  tally = plus(tally, await playwright(filters));

  for (const skip of tally.skips) say(`skipped: ${short(skip)}`);
  for (const failure of tally.failures) say(`FAILED: ${short(failure)}`);
  say(`${Math.round((Date.now() - started) / 1000)} s`);
  say(closingLine(tally));
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

/** A tool whose exit status is its verdict; its output is shown only where it fails. */
async function check(name: string, program: keyof typeof programs, args: string[]): Promise<Tally> {
  const { status, output, seconds } = await start(program, args, {}, false);
  if (status !== 0) say(output.trimEnd());
  say(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  return oneCheck(name, status === 0);
}

async function vitest(filters: string[]): Promise<Tally> {
  const report = join(reports, 'vitest.json');
  const optional = filters.length > 0 ? ['--passWithNoTests'] : [];
  const args = ['run', ...filters, ...optional, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = await start('vitest', args, {}, true);
  return mustHaveRun('vitest', vitestTally(text(report), status), filters);
}

async function playwright(filters: string[]): Promise<Tally> {
  const wanted = files('test/e2e', /\.spec\.ts$/).filter((path) => matches(path, filters));
  if (filters.length > 0 && wanted.length === 0) return none();
  const built = buildIfNeeded(root);
  if (!built.ok) {
    say(built.output);
    return oneCheck('build', false);
  }
  if (built.built) say('✓ build');
  const report = join(reports, 'playwright.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { status } = await start('playwright', ['test', ...filters, '--reporter=list,json'], env, true);
  const tally = playwrightTally(text(report), status);
  return plus(oneCheck('build', true), mustHaveRun('playwright', tally, filters));
}

/** Without filters a runner that ran nothing is a broken runner. */
function mustHaveRun(runner: string, tally: Tally, filters: string[]): Tally {
  const ran = tally.passed + tally.failed + tally.skipped > 0;
  return ran || filters.length > 0 ? tally : oneCheck(`${runner} executed no test`, false);
}

/** Files of Vitest's browser project, which is not there without a browser: one skip a file. */
function leftOutBrowserTests(filters: string[]): Tally {
  const left = files('test', /\.browser\.test\.tsx?$/).filter((path) => matches(path, filters));
  return { ...none(), skipped: left.length, skips: left.map((path) => `${path}: ${NO_BROWSER}`) };
}

function matches(path: string, filters: string[]): boolean {
  return filters.length === 0 || filters.some((filter) => path.includes(filter));
}

function files(folder: string, ending: RegExp): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => ending.test(name)).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

function text(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function short(name: string): string {
  return name.replaceAll(root + sep, '');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs one of the installed tools with this Node. `live`: its output goes straight to the terminal. */
function start(
  program: keyof typeof programs,
  args: string[],
  env: Record<string, string>,
  live: boolean,
): Promise<{ status: number | null; output: string; seconds: string }> {
  const began = Date.now();
  const child = spawn(process.execPath, [join(root, 'node_modules', programs[program]), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done) => {
    child.once('close', (status) => done({ status, output, seconds: ((Date.now() - began) / 1000).toFixed(1) }));
  });
}
