import { chromium } from 'playwright';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { packedBrowser } from '#test/support/packedBrowser.ts';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

/** A fresh look: the finder remembers its answer for the length of a run. */
const freshBrowser = () => import('#test/support/browser.ts');

test('CHROME_PATH goes before everything, and may say that there is none', async () => {
  vi.stubEnv('CHROME_PATH', process.execPath);
  expect((await freshBrowser()).findBrowser()).toMatchObject({
    executablePath: process.execPath,
    origin: 'CHROME_PATH',
  });
  vi.resetModules();
  vi.stubEnv('CHROME_PATH', 'none');
  expect((await freshBrowser()).findBrowser()).toBeNull();
});

test('a CHROME_PATH that leads nowhere is said, not passed over', async () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
  const { findBrowser } = await freshBrowser();
  expect(() => findBrowser()).toThrow('/nowhere/chrome');
});

test('no flag weakens what the browser guards', async () => {
  vi.stubEnv('CHROME_PATH', process.execPath);
  const flags = (await freshBrowser()).findBrowser()?.args.join(' ') ?? '';
  expect(flags).not.toMatch(
    /disable-web-security|allow-running-insecure|disable-site-isolation|single-process|no-zygote/,
  );
  expect(flags.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
});

const packed = packedBrowser();

test.skipIf(!packed)('on a machine without fonts the packed ones draw text', async () => {
  const { findBrowser, launchOptions } = await freshBrowser();
  const browser = findBrowser();
  if (!browser || !packed) throw new Error('unreachable');
  const options = launchOptions(browser);
  const running = await chromium.launch({ ...options, env: { ...options.env, FONTCONFIG_PATH: packed.fonts } });
  try {
    const page = await running.newPage({ viewport: { width: 300, height: 60 } });
    const ink = async (text: string) => {
      await page.setContent(`<p style="font: 32px sans-serif">${text}</p>`);
      return (await page.screenshot()).length;
    };
    expect(await ink('Throughline 1,234')).toBeGreaterThan((await ink('')) * 3);
  } finally {
    await running.close();
  }
});
