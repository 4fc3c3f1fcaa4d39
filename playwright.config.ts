import { defineConfig } from '@playwright/test';
import { findBrowser, launchOptions } from './test/support/browser.ts';

const browser = findBrowser();

// The built program in a real browser; test/support/served.ts starts it and fails a test on anything that
// the page complains about. Without a browser every test is skipped there, with the reason.
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    ...(browser ? { launchOptions: launchOptions(browser) } : {}),
  },
});
