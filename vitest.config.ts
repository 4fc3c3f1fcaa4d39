import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser, launchOptions } from './test/support/browser.ts';

const browserTests = ['test/**/*.browser.test.ts', 'test/**/*.browser.test.tsx'];
const checkTests = ['test/shared/checks/**/*.test.ts'];
const browser = findBrowser();

// Three kinds of tests: `node`; `checks`, of which there is a file for each check, all of them pure, so that they can
// share one load of the engine; and `browser` in a real Chromium with a real IndexedDB. Where there is no browser the
// last is left out; test/support/run.mjs then counts its files as skipped and says why.
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { electron: fileURLToPath(new URL('./test/support/electronStub.ts', import.meta.url)) } },
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...browserTests, ...checkTests],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'checks', environment: 'node', include: checkTests, isolate: false, testTimeout: 60_000 } },
      ...(browser
        ? [
            {
              test: {
                name: 'browser',
                include: browserTests,
                testTimeout: 60_000,
                browser: {
                  enabled: true,
                  headless: true,
                  screenshotFailures: false,
                  provider: playwright({ launchOptions: launchOptions(browser) }),
                  instances: [{ browser: 'chromium' as const }],
                },
              },
            },
          ]
        : []),
    ],
  },
});
