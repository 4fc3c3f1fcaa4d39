import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { findBrowser } from '#test/support/browser.ts';
import { plant, root } from '#test/support/planted.ts';
import { playwrightTally } from '#test/support/tally.ts';

/** Stands in for the loopback server: one page, one script, the program's kind of policy. */
const server = `
const port = Number(process.argv[process.argv.indexOf('--port') + 1]);
require('node:http').createServer((request, response) => {
  response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; connect-src *; img-src 'self'");
  if (request.url !== '/') return response.writeHead(204).end();
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>planted</title><link rel="icon" href="/icon.png"><body>here</body>');
}).listen(port, '127.0.0.1', () => console.log('http://127.0.0.1:' + port + '/'));
`;

const specs = `
import { fileURLToPath } from 'node:url';
import { expect, test } from '${pathToFileURL(join(root, 'test/support/served.ts'))}';
test.use({ serverEntry: fileURLToPath(new URL('./server.cjs', import.meta.url)) });
const soon = (page) => page.waitForTimeout(150);

test('clean page', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('body')).toHaveText('here');
});
test('allowed complaint', async ({ page, complaints }) => {
  complaints.allow(/planted/);
  await page.goto('/');
  await page.evaluate(() => console.error('planted'));
});
test('kept profile', async ({ openProfile, served }) => {
  const first = await (await openProfile()).newPage();
  await first.goto('/');
  await first.evaluate(() => localStorage.setItem('map', 'kept'));
  await served.stop();
  await served.start();
  const second = await (await openProfile()).newPage();
  await second.goto('/');
  expect(await second.evaluate(() => localStorage.getItem('map'))).toBe('kept');
});
test('console error', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => console.error('planted'));
});
test('page error', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => void setTimeout(() => { throw new Error('planted'); }, 0));
  await soon(page);
});
test('policy breach', async ({ page, complaints }) => {
  complaints.allow(/^console/);
  await page.goto('/');
  await page.evaluate(() => document.head.append(Object.assign(document.createElement('style'), { textContent: 'a{}' })));
  await soon(page);
});
test('request off origin', async ({ page, complaints }) => {
  complaints.allow(/^console/);
  await page.goto('/');
  await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => {}));
  await soon(page);
});
`;

test.skipIf(!findBrowser())(
  'end-to-end tests fail on what a page complains about, and only then',
  () => {
    const config = `import config from '${pathToFileURL(join(root, 'playwright.config.ts'))}';\nexport default { ...config, testDir: '.' };\n`;
    const folder = plant(
      {
        'package.json': '{ "type": "module" }',
        'server.cjs': server,
        'planted.spec.ts': specs,
        'playwright.config.ts': config,
      },
      [],
    );
    const report = join(folder, 'report.json');
    const { status } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '-c', '.', '--reporter=json'],
      { cwd: folder, env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }, encoding: 'utf8' },
    );
    const tally = playwrightTally(readFileSync(report, 'utf8'), status);
    expect(tally.passed).toBe(3);
    expect(tally.failures.map((name) => name.split(' › ').at(-1)).sort()).toEqual([
      'console error',
      'page error',
      'policy breach',
      'request off origin',
    ]);
  },
  90_000,
);
