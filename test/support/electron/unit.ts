import { vi } from 'vitest';
import { createElectronStandIn, type ElectronStandIn } from './standIn.ts';

/**
 * Loads modules of main anew, on an Electron of their own.
 * @param load imports them, e.g. `() => import('#main/network.ts')`.
 * @param folder where user data and documents lie; needed where something is written.
 */
export async function withElectron<T>(
  load: () => Promise<T>,
  folder?: string,
): Promise<{ electron: ElectronStandIn; main: T }> {
  const electron = createElectronStandIn(folder);
  vi.resetModules();
  vi.doMock('electron', () => electron.electron);
  return { electron, main: await load() };
}
