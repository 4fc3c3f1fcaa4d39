import { describe, expect, test } from 'vitest';
import { preventable, type StandInContents } from '#test/support/electron/standInParts.ts';
import { withElectron } from '#test/support/electron/unit.ts';

describe('permissions', () => {
  async function asked() {
    const { electron, main } = await withElectron(() => import('#main/permissions.ts'));
    main.setupPermissions();
    const request = (permission: string, requestingUrl = 'app://bundle/index.html') => {
      let granted: boolean | null = null;
      electron.session.said.permissionRequest(null, permission, (yes: boolean) => (granted = yes), { requestingUrl });
      return granted;
    };
    const check = (permission: string, origin = 'app://bundle/') =>
      electron.session.said.permissionCheck(null, permission, origin, {});
    return { electron, request, check };
  }

  const wanted = ['clipboard-sanitized-write', 'fullscreen', 'persistent-storage'];
  const unwanted = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'hid',
    'fileSystem',
    'x',
  ];

  test('all but three are denied, both when asked and when looked up', async () => {
    const { request, check } = await asked();
    expect(wanted.map((name) => [request(name), check(name)])).toEqual(wanted.map(() => [true, true]));
    expect(unwanted.map((name) => [request(name), check(name)])).toEqual(unwanted.map(() => [false, false]));
  });

  test('none is given to another page', async () => {
    const { request, check } = await asked();
    expect(wanted.map((name) => request(name, 'https://evil.test/'))).toEqual([false, false, false]);
    expect(wanted.map((name) => check(name, 'https://evil.test'))).toEqual([false, false, false]);
  });

  test('no device and no screen is ever handed out', async () => {
    const { electron } = await asked();
    expect(electron.session.said.device({ deviceType: 'usb', origin: 'app://bundle' })).toBe(false);
    expect(electron.session.said.displayMedia).toBeNull();
  });
});

describe('network', () => {
  test('a request that leaves the program is cancelled', async () => {
    const { electron, main } = await withElectron(() => import('#main/network.ts'));
    main.setupNetwork();
    const cancelled = (url: string) => {
      let cancel: boolean | undefined;
      electron.session.said.beforeRequest({ url }, (answer: { cancel?: boolean }) => (cancel = answer.cancel));
      return cancel;
    };
    expect(cancelled('app://bundle/assets/index.js')).toBe(false);
    for (const url of ['https://example.com/', 'http://127.0.0.1/', 'file:///etc/passwd', 'ws://x.test/', 'ftp://x/']) {
      expect([url, cancelled(url)]).toEqual([url, true]);
    }
  });

  test('the engine is sandboxed and asks the network for nothing, before it starts', async () => {
    const { electron, main } = await withElectron(() => import('#main/network.ts'));
    main.setupEngine();
    expect(electron.app.sandboxed).toBe(true);
    expect(electron.records.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect([...electron.records.switches.keys()]).toContain('disable-background-networking');
  });

  test('nothing is downloaded, spell-check dictionaries neither', async () => {
    const { electron, main } = await withElectron(() => import('#main/network.ts'));
    main.setupNetwork();
    const download = preventable();
    electron.session.emit('will-download', download);
    expect(download.defaultPrevented).toBe(true);
    expect(electron.session.said.spellChecker).toBe(process.platform === 'darwin');
  });
});

describe('navigation', () => {
  async function contents() {
    const { electron, main } = await withElectron(() => import('#main/navigation.ts'));
    main.setupNavigation();
    electron.app.becomeReady();
    const made = new (electron.electron.BrowserWindow as new (options: object) => { webContents: never })({});
    return made.webContents as unknown as StandInContents;
  }
  const stopped = (page: Awaited<ReturnType<typeof contents>>, name: string, url: string, isMainFrame = true) => {
    const event = preventable({ url, isMainFrame });
    page.emit(name, event);
    return event.defaultPrevented;
  };

  test('leads to the program’s own page or nowhere', async () => {
    const page = await contents();
    for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect([name, stopped(page, name, 'app://bundle/index.html')]).toEqual([name, false]);
      for (const url of ['https://example.com/', 'file:///maps/plan.throughline', 'app://bundle.evil.test/']) {
        expect([name, url, stopped(page, name, url)]).toEqual([name, url, true]);
      }
    }
  });

  test('frames inside the page lead nowhere at all', async () => {
    expect(stopped(await contents(), 'will-frame-navigate', 'app://bundle/index.html', false)).toBe(true);
  });

  test('no window and no web view opens', async () => {
    const page = await contents();
    expect(page.openHandler?.({ url: 'app://bundle/index.html' })).toEqual({ action: 'deny' });
    expect(stopped(page, 'will-attach-webview', '')).toBe(true);
  });
});
