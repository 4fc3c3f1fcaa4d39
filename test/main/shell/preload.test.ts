import { afterEach, describe, expect, test, vi } from 'vitest';
import { callChannel, callNames, eventChannel } from '#shared/ipc/callNames.ts';
import type { DesktopBridge } from '#shared/ipc/contract.ts';
import { withElectron } from '#test/support/electron/unit.ts';

type Listener = (event: unknown) => void;

async function preload() {
  const listeners = new Map<string, Listener>();
  vi.stubGlobal('window', { addEventListener: (type: string, listener: Listener) => listeners.set(type, listener) });
  const { electron } = await withElectron(() => import('#main/preload.ts'));
  const exposed = electron.records.exposed;
  return { electron, exposed, bridge: exposed.throughlineDesktop as DesktopBridge, listeners };
}
afterEach(() => vi.unstubAllGlobals());

describe('preload', () => {
  test('exposes one object: a function for each call of the contract and three listeners', async () => {
    const { exposed, bridge } = await preload();
    expect(Object.keys(exposed)).toEqual(['throughlineDesktop']);
    expect(Object.keys(bridge).sort()).toEqual([...callNames, 'onClosing', 'onCommand', 'onFileOpened'].sort());
    expect(Object.values(bridge).every((value) => typeof value === 'function')).toBe(true);
  });

  test('a call goes out on its own channel and gives back the value', async () => {
    const { electron, bridge } = await preload();
    electron.records.invokeAnswer = () => ({ ok: true, value: { version: '1', platform: 'linux' } });
    expect(await bridge.appInfo()).toEqual({ version: '1', platform: 'linux' });
    expect(electron.records.invoked).toEqual([{ channel: callChannel('appInfo'), args: [] }]);
  });

  test('a refusal is thrown as its sentence alone', async () => {
    const { electron, bridge } = await preload();
    electron.records.invokeAnswer = () => ({ ok: false, message: 'The disk is full.' });
    await expect(bridge.setFullScreen(true)).rejects.toThrow(/^The disk is full\.$/);
  });

  test('a listener hears the payload and never the event, until it stops', async () => {
    const { electron, bridge } = await preload();
    const heard: unknown[][] = [];
    const stop = bridge.onCommand((...args: unknown[]) => heard.push(args));
    electron.rendererSide.emit(eventChannel('command'), { sender: 'ipcRenderer' }, 'undo');
    stop();
    electron.rendererSide.emit(eventChannel('command'), { sender: 'ipcRenderer' }, 'redo');
    expect(heard).toEqual([['undo']]);
  });

  test('a file dropped where nothing takes it does not replace the page; text may be dropped', async () => {
    const { listeners } = await preload();
    const drag = (types: string[], defaultPrevented = false) => ({
      defaultPrevented,
      preventDefault: vi.fn(),
      dataTransfer: { types, dropEffect: 'copy' },
    });
    for (const type of ['dragover', 'drop']) {
      const [file, text, taken] = [drag(['Files']), drag(['text/plain']), drag(['Files'], true)];
      for (const event of [file, text, taken]) listeners.get(type)?.(event);
      expect(file.preventDefault).toHaveBeenCalledOnce();
      expect(file.dataTransfer.dropEffect).toBe('none');
      expect(text.preventDefault).not.toHaveBeenCalled();
      expect(taken.dataTransfer.dropEffect).toBe('copy');
    }
  });
});
