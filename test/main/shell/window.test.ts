import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { preventable, type StandInWindow } from '#test/support/electron/standInParts.ts';
import { withElectron } from '#test/support/electron/unit.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-window-'));
  mkdirSync(join(folder, 'userData'));
});
const made: { settled: () => Promise<void> }[] = [];
afterEach(async () => {
  vi.useRealTimers();
  // A place still being written would find its folder gone.
  await Promise.all(made.splice(0).map((controller) => controller.settled()));
  rmSync(folder, { recursive: true });
});
const stateFile = () => join(folder, 'userData', 'window.json');

async function program(kept?: unknown, dark = false) {
  if (kept !== undefined) writeFileSync(stateFile(), typeof kept === 'string' ? kept : JSON.stringify(kept));
  const onPageStart = vi.fn();
  const { electron, main } = await withElectron(() => import('#main/window/programWindow.ts'), folder);
  electron.theme.systemDark = dark;
  electron.app.becomeReady();
  const controller = main.createProgramWindow({
    preload: '/p.cjs',
    stateFile: stateFile(),
    copies: '/copies',
    onPageStart,
  });
  made.push(controller);
  controller.open();
  await new Promise((resolve) => setTimeout(resolve));
  const window = electron.records.made[0] as StandInWindow;
  return { electron, controller, window, onPageStart };
}

describe('the window', () => {
  test('has every preference that could open a door shut, and none of the dangerous ones named', async () => {
    const { window } = await program();
    expect(window.options.webPreferences).toEqual({
      preload: '/p.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin',
      devTools: false,
    });
    expect(window.loaded).toEqual(['app://bundle/index.html']);
    expect([window.options.minWidth, window.options.minHeight]).toEqual([1024, 640]);
  });

  test('shows nothing before the page is there, on the color of the theme', async () => {
    const { window } = await program();
    expect([window.options.show, window.visible]).toEqual([false, true]);
    expect(window.options.backgroundColor).toBe('#F6F7F9');
    expect((await program(undefined, true)).window.options.backgroundColor).toBe('#12161C');
  });

  test('a chosen theme holds at the next start', async () => {
    const { controller, window } = await program();
    controller.setTheme('dark');
    expect(window.color).toBe('#12161C');
    await controller.settled();
    expect((await program()).window.options.backgroundColor).toBe('#12161C');
  });

  test('only its own page counts as its own', async () => {
    const { controller, window } = await program();
    expect(controller.isOwn(window.webContents as never)).toBe(true);
    expect(controller.isOwn({} as never)).toBe(false);
    window.close();
    expect(controller.isOwn(window.webContents as never)).toBe(false);
  });

  test('comes forward, or is made again', async () => {
    const { controller, electron, window } = await program();
    window.minimized = true;
    controller.reveal();
    expect([window.minimized, window.focused]).toEqual([false, true]);
    window.close();
    controller.reveal();
    expect(electron.records.windows).toHaveLength(1);
  });

  test('a page that begins anew is told of', async () => {
    const { window, onPageStart } = await program();
    const before = onPageStart.mock.calls.length;
    window.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    expect(onPageStart).toHaveBeenCalledTimes(before);
    window.webContents.reload();
    expect(onPageStart).toHaveBeenCalledTimes(before + 1);
  });
});

describe('the window’s place', () => {
  const read = () => JSON.parse(readFileSync(stateFile(), 'utf8'));

  test('is kept and taken again', async () => {
    const { window } = await program();
    window.bounds = { x: 40, y: 50, width: 1200, height: 700 };
    window.emit('resize');
    const place = { bounds: { x: 40, y: 50, width: 1200, height: 700 }, maximized: false, theme: 'system' };
    await vi.waitFor(() => expect(read()).toEqual(place), 5_000);
    expect((await program()).window.bounds).toEqual({ x: 40, y: 50, width: 1200, height: 700 });
  });

  test('a maximized window comes back maximized, with the size to return to', async () => {
    const { controller, window } = await program({
      bounds: { x: 0, y: 0, width: 1100, height: 700 },
      maximized: true,
      theme: 'system',
    });
    expect(window.maximized).toBe(true);
    window.close();
    await controller.settled();
    expect(read()).toMatchObject({ bounds: { width: 1100 }, maximized: true });
  });

  test('is the one after the last of many moves', async () => {
    const { window } = await program();
    for (let step = 0; step < 50; step += 1) {
      window.bounds.x = step;
      window.emit('move');
    }
    await vi.waitFor(() => expect(read().bounds.x).toBe(49), 5_000);
  });

  test.each([
    ['half a file', '{"bounds":{"x":'],
    ['another version', { place: 1 }],
    ['numbers beyond sense', { bounds: { x: 1e308, y: 0, width: 1, height: 1 }, maximized: false, theme: 'system' }],
    ['nothing', ''],
  ])('%s: the first start’s place', async (_what, kept) => {
    expect((await program(kept)).window.bounds).toEqual({ x: 280, y: 90, width: 1360, height: 860 });
  });

  test('is always on a display that is there', async () => {
    const { electron, main } = await withElectron(() => import('#main/window/windowState.ts'), folder);
    const laptop = { x: 0, y: 25, width: 1440, height: 875 };
    const projector = { x: 1440, y: 0, width: 1920, height: 1080 };
    const placed = main.fittingBounds;
    electron.records.displays = [{ workArea: laptop }, { workArea: projector }];
    const onProjector = { x: 1600, y: 100, width: 1700, height: 900 };
    expect(placed(onProjector)).toEqual(onProjector);
    electron.records.displays = [{ workArea: laptop }];
    expect(placed(onProjector)).toEqual({ x: 0, y: 25, width: 1440, height: 875 });
    expect(placed({ x: 1400, y: 850, width: 1100, height: 700 })).toEqual({ x: 340, y: 200, width: 1100, height: 700 });
    expect(placed({ x: 10, y: 30, width: 10, height: 10 })).toEqual({ x: 10, y: 30, width: 1024, height: 640 });
    electron.records.displays = [{ workArea: { x: 0, y: 0, width: 800, height: 600 } }];
    expect(placed(null)).toEqual({ x: 0, y: 0, width: 800, height: 600 });
  });
});

describe('closing', () => {
  const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  async function unsaved() {
    const made = await program();
    vi.useFakeTimers();
    made.controller.setUnsaved(true);
    return made;
  }

  test('with everything saved is at once', async () => {
    const { window } = await program();
    window.close();
    expect(window.destroyed).toBe(true);
  });

  test('waits for the edit under way and asks nothing', async () => {
    const { controller, window, electron } = await unsaved();
    window.close();
    window.close();
    expect(window.destroyed).toBe(false);
    expect(window.webContents.sent).toEqual([{ channel: 'throughline:event:closing', payload: null }]);
    await later(4_900);
    expect(window.destroyed).toBe(false);
    controller.setUnsaved(false);
    await later(0);
    expect([window.destroyed, electron.records.asked.length]).toEqual([true, 0]);
  });

  test('after 5 s asks the person, and keeps the window open where told to', async () => {
    const { window, electron } = await unsaved();
    electron.records.answers.push({ response: 0 }, { response: 1 });
    window.close();
    await later(5_000);
    expect([window.destroyed, electron.records.asked.length]).toEqual([false, 1]);
    expect(electron.records.asked[0]?.options.buttons[electron.records.asked[0]?.options.cancelId]).toBe('Keep open');
    window.close();
    await later(5_000);
    expect(window.destroyed).toBe(true);
  });

  test('the question answers itself when the edit is saved after all', async () => {
    const { controller, window, electron } = await unsaved();
    electron.records.answers.push(() => new Promise(() => {}));
    window.close();
    await later(5_000);
    controller.setUnsaved(false);
    await later(0);
    expect(window.destroyed).toBe(true);
  });

  test('a crashed page is not waited for', async () => {
    const { window } = await unsaved();
    window.webContents.crashed = true;
    window.close();
    expect(window.destroyed).toBe(true);
  });

  test('what was pending goes with its page, and a page cannot hold the window by itself', async () => {
    const { window } = await unsaved();
    const held = preventable();
    window.webContents.emit('will-prevent-unload', held);
    expect(held.defaultPrevented).toBe(true);
    window.webContents.reload();
    window.close();
    expect(window.destroyed).toBe(true);
  });

  test('quitting goes on after the wait, and is called off by “Keep open”', async () => {
    const { electron, main } = await withElectron(() => import('#main/window/closeHandshake.ts'), folder);
    main.setupQuitting();
    electron.app.becomeReady();
    vi.useFakeTimers();
    const window = new (electron.electron.BrowserWindow as new (o: object) => StandInWindow)({});
    const { setUnsaved } = main.setupCloseHandshake(window as never, () => {});
    setUnsaved(true);
    electron.records.answers.push({ response: 0 });
    electron.app.quit();
    await later(5_000);
    expect([electron.app.ended, window.destroyed]).toEqual([null, false]);
    electron.app.quit();
    setUnsaved(false);
    await later(0);
    expect([electron.app.ended, window.destroyed]).toEqual([0, true]);
  });
});

describe('recovery', () => {
  async function gone(...answers: number[]) {
    const made = await program();
    made.electron.records.answers.push(...answers.map((response) => ({ response })));
    return made;
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  const crash = async ({ window }: Awaited<ReturnType<typeof gone>>) => {
    window.webContents.crashed = true;
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    await settle();
  };
  const buttons = ({ electron }: Awaited<ReturnType<typeof gone>>) =>
    electron.records.asked.map(({ options }) => options.buttons);

  test('a page that is gone is reloaded when the person wants it, and not by itself', async () => {
    const made = await gone(0);
    expect(made.window.webContents.reloads).toBe(0);
    await crash(made);
    expect(buttons(made)).toEqual([['Reload', 'Quit']]);
    expect(made.window.webContents.reloads).toBe(1);
  });

  test('after three reloads that did not help there is no fourth, but the copies and the way out', async () => {
    const made = await gone(0, 0, 0, 0, 1);
    for (let time = 0; time < 4; time += 1) await crash(made);
    expect(buttons(made).slice(3)).toEqual([
      ['Show the copies of my maps', 'Quit'],
      ['Show the copies of my maps', 'Quit'],
    ]);
    expect(made.window.webContents.reloads).toBe(3);
    expect(made.electron.records.shown).toEqual(['/copies']);
    expect([made.window.destroyed, made.electron.app.ended]).toEqual([true, 0]);
  });

  test('a page that hangs may be waited for, and the question goes when it answers again', async () => {
    const made = await gone();
    made.electron.records.answers.push(() => new Promise(() => {}));
    made.window.emit('unresponsive');
    made.window.emit('unresponsive');
    await settle();
    expect(buttons(made)).toEqual([['Wait', 'Reload', 'Quit']]);
    made.window.emit('responsive');
    await settle();
    expect([made.window.webContents.reloads, made.electron.app.ended]).toEqual([0, null]);
    made.electron.records.answers.push({ response: 1 });
    made.window.emit('unresponsive');
    await settle();
    expect(made.window.webContents.reloads).toBe(1);
  });

  test('an orderly end and a replaced load ask nothing', async () => {
    const made = await gone();
    made.window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    made.window.webContents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', 'app://bundle/', true);
    made.window.webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://bundle/x', false);
    await settle();
    expect(made.electron.records.asked).toEqual([]);
  });
});
