import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPickedFiles } from '#main/pickedFiles/pickedFiles.ts';
import { preventable } from '#test/support/electron/standInParts.ts';
import { withElectron } from '#test/support/electron/unit.ts';

describe('links out of a map', () => {
  const links = () => withElectron(() => import('#main/window/externalLinks.ts'));
  const parent = {} as never;

  test.each([
    'http://example.com/',
    'file:///etc/passwd',
    'smb://host/share',
    'ms-msdt:/id',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:secret@example.com/',
    'https://user@example.com/',
    '\\\\host\\share',
    'example.com',
    `https://example.com/${'x'.repeat(2_048)}`,
    '',
  ])('%s is refused without a question', async (address) => {
    const { electron, main } = await links();
    await expect(main.openExternal(parent, address)).rejects.toThrow('Only web addresses that begin with https://');
    expect([electron.records.asked, electron.records.opened]).toEqual([[], []]);
  });

  test('the question shows the real host, in its real letters', async () => {
    const { electron, main } = await links();
    electron.records.answers.push({ response: 0 }, { response: 0 });
    expect(await main.openExternal(parent, 'https://www.bank.com.evil.test:8443/login')).toBe(false);
    expect(await main.openExternal(parent, 'https://аpple.com/')).toBe(false);
    const [first, second] = electron.records.asked.map(({ options }) => options.message);
    expect(first).toBe('Open www.bank.com.evil.test:8443?');
    expect(second).toBe('Open xn--pple-43d.com?');
    expect(electron.records.opened).toEqual([]);
  });

  test('opens what was shown, once the person agrees', async () => {
    const { electron, main } = await links();
    electron.records.answers.push({ response: 1 }, { response: 1 });
    expect(await main.openExternal(parent, 'https://example.com/a b?q=1')).toBe(true);
    expect(await main.openExternal(parent, 'mailto:ana@example.com?attach=/etc/passwd')).toBe(true);
    expect(electron.records.opened).toEqual(['https://example.com/a%20b?q=1', 'mailto:ana@example.com']);
  });
});

describe('the native menu', () => {
  const menus = () => withElectron(() => import('#main/window/nativeMenu.ts'));
  const item = (command: string, accelerator?: string) => ({
    command,
    label: command,
    enabled: true,
    ...(accelerator ? { accelerator } : {}),
  });
  afterEach(() => vi.unstubAllGlobals());
  const on = (platform: string) => vi.stubGlobal('process', Object.create(process, { platform: { value: platform } }));

  test('is the window’s list, and a choice goes back as the command’s id', async () => {
    on('linux');
    const { electron, main } = await menus();
    const chosen: string[] = [];
    main.setMenu([{ label: 'Edit', items: [item('undo', 'CmdOrCtrl+Z'), null, item('copy')] }], (id) =>
      chosen.push(id),
    );
    const [{ label, submenu }] = electron.records.menu;
    expect([label, submenu.length]).toEqual(['Edit', 3]);
    expect(submenu[0]).toMatchObject({ label: 'undo', accelerator: 'CmdOrCtrl+Z', enabled: true });
    expect(submenu[1]).toEqual({ type: 'separator' });
    expect(submenu[2]).toEqual({ role: 'copy', label: 'copy', enabled: true });
    submenu[0].click();
    expect(chosen).toEqual(['undo']);
  });

  test('takes no single key from whoever types, and stays as it was', async () => {
    on('linux');
    const { electron, main } = await menus();
    main.setMenu(
      [{ label: 'A', items: [item('a', 'F11'), item('b', 'Ctrl+Shift+P'), item('c', 'CmdOrCtrl+=')] }],
      () => {},
    );
    const before = electron.records.menu;
    for (const keys of ['G', 'Shift+G', 'Enter', 'Ctrl+', 'Ctrl+Nonsense', 'Quit', '']) {
      const attempt = () => main.setMenu([{ label: 'A', items: [{ ...item('x'), accelerator: keys }] }], () => {});
      expect(attempt, keys).toThrow('has keys that a menu cannot take');
    }
    expect(electron.records.menu).toBe(before);
  });

  test('a role that is none of the editing ones is a command like any other', async () => {
    on('linux');
    const { electron, main } = await menus();
    main.setMenu([{ label: 'A', items: [item('toggleDevTools'), item('reload')] }], () => {});
    expect(electron.records.menu[0].submenu.map((entry: { role?: string }) => entry.role)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('before the window has sent its list nothing can reload or inspect', async () => {
    on('win32');
    const windows = await menus();
    windows.main.setupFirstMenu();
    expect(windows.electron.records.menu).toBeNull();
    on('darwin');
    const mac = await menus();
    mac.main.setupFirstMenu();
    expect(mac.electron.records.menu).toEqual([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]);
  });

  test('macOS gets its own menus around the list, and Edit only once', async () => {
    on('darwin');
    const { electron, main } = await menus();
    main.setMenu([{ label: 'Edit', items: [item('copy')] }], () => {});
    expect(electron.records.menu.map((entry: { role?: string; label?: string }) => entry.role ?? entry.label)).toEqual([
      'appMenu',
      'Edit',
      'windowMenu',
    ]);
  });
});

describe('files that the system opens', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-opened-'));
    mkdirSync(join(folder, 'userData'));
    writeFileSync(join(folder, 'plan.throughline'), 'plan');
    writeFileSync(join(folder, 'Other.THROUGHLINE'), 'other');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function program(firstInstance = true) {
    const { electron, main } = await withElectron(
      async () => ({ ...(await import('#main/openedFiles.ts')), ...(await import('#main/singleInstance.ts')) }),
      folder,
    );
    electron.records.firstInstance = firstInstance;
    const told: { name: string; bytes: Uint8Array }[] = [];
    const reveal = vi.fn();
    const pickedFiles = createPickedFiles({ closedFolders: [], confirmReplace: async () => false });
    const remembered: string[] = [];
    const opened = main.setupOpenedFiles({
      pickedFiles,
      recentFiles: { add: (path) => remembered.push(path) },
      tellOpened: (file) => told.push(file),
      reveal,
    });
    const first = main.setupSingleInstance({ reveal, accept: opened.accept });
    return { electron, main, opened, told, remembered, reveal, first };
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

  test('a command line names maps, not switches and not other files', async () => {
    const { main } = await program();
    const args = ['--flag=x.throughline', 'plan.throughline', 'secret.txt', '/a/Other.THROUGHLINE', '-x.throughline'];
    expect(main.mapsNamed(args, folder)).toEqual([join(folder, 'plan.throughline'), '/a/Other.THROUGHLINE']);
    expect(main.mapsNamed(new Array(500).fill('a.throughline'), folder)).toHaveLength(8);
  });

  test('wait for the page and are handed over once', async () => {
    const { opened, told, remembered } = await program();
    await opened.accept([join(folder, 'plan.throughline')]);
    expect(told).toEqual([]);
    expect((await opened.take()).map(({ name }) => name)).toEqual(['plan.throughline']);
    expect(remembered).toEqual([join(folder, 'plan.throughline')]);
    expect(await opened.take()).toEqual([]);
  });

  test('are told at once to a page that listens, and wait again for one that begins anew', async () => {
    const { opened, told } = await program();
    await opened.take();
    await opened.accept([join(folder, 'plan.throughline')]);
    expect(told.map(({ name }) => name)).toEqual(['plan.throughline']);
    opened.pageStarts();
    await opened.accept([join(folder, 'Other.THROUGHLINE')]);
    expect(told).toHaveLength(1);
    expect((await opened.take()).map(({ name }) => name)).toEqual(['Other.THROUGHLINE']);
  });

  test('macOS’ event is taken, and only for maps', async () => {
    const { electron, opened } = await program();
    const events = [preventable(), preventable()];
    electron.app.emit('open-file', events[0], join(folder, 'plan.throughline'));
    electron.app.emit('open-file', events[1], join(folder, 'secret.txt'));
    expect(events.map(({ defaultPrevented }) => defaultPrevented)).toEqual([true, true]);
    expect((await opened.take()).map(({ name }) => name)).toEqual(['plan.throughline']);
  });

  test('a second start shows the window, hands its file on and ends', async () => {
    const first = await program();
    expect(first.first).toBe(true);
    await first.opened.take();
    first.electron.app.emit('second-instance', {}, ['/bin/throughline', '--x', 'plan.throughline'], folder);
    await settle();
    expect(first.reveal).toHaveBeenCalled();
    expect(first.told.map(({ name }) => name)).toEqual(['plan.throughline']);
    const second = await program(false);
    expect([second.first, second.electron.app.ended]).toEqual([false, 0]);
  });

  test('one that cannot be read is told in a sentence', async () => {
    const { electron, opened } = await program();
    await opened.accept([join(folder, 'gone.throughline')]);
    expect(await opened.take()).toEqual([]);
    expect(electron.records.errorBoxes).toHaveLength(1);
    expect(electron.records.errorBoxes[0]?.content).not.toContain(folder);
  });
});

describe('the program’s end', () => {
  afterEach(() => vi.useRealTimers());
  async function program(unfinished: () => Promise<unknown>) {
    const { electron, main } = await withElectron(() => import('#main/programEnd.ts'));
    main.setupEnd(unfinished);
    electron.app.becomeReady();
    return electron;
  }

  test('waits for what is still being written, and not for ever', async () => {
    vi.useFakeTimers();
    let finish: () => void = () => {};
    const waiting = await program(() => new Promise<void>((resolve) => (finish = resolve)));
    waiting.app.quit();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(waiting.app.ended).toBeNull();
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(waiting.app.ended).toBe(0);

    const stuck = await program(() => new Promise(() => {}));
    stuck.app.quit();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(stuck.app.ended).toBe(0);
  });

  test('a fault is told once, in plain words', async () => {
    const { electron, main } = await withElectron(() => import('#main/programEnd.ts'));
    const before = process.listeners('uncaughtException');
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    main.setupFaults();
    electron.app.becomeReady();
    const added = process.listeners('uncaughtException').filter((listener) => !before.includes(listener));
    const rejected = process.listeners('unhandledRejection').at(-1);
    for (const listener of added) {
      listener(new Error('/secret/path'), 'uncaughtException');
      listener(new Error('again'), 'uncaughtException');
      process.removeListener('uncaughtException', listener);
    }
    if (rejected) process.removeListener('unhandledRejection', rejected);
    expect(electron.records.errorBoxes).toHaveLength(1);
    expect(electron.records.errorBoxes[0]?.content).not.toContain('/secret');
    logged.mockRestore();
  });
});
