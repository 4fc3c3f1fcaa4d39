import { browserPlatform } from '#renderer/platform/browser.ts';
import { desktopPlatform } from '#renderer/platform/desktop.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import type { Connection } from '#renderer/state/mapStorage.ts';
import { openStorage } from '#renderer/storage/openStorage.ts';
import { applyAppearance } from '#renderer/ui/theme/appearance.ts';
import { offerBench } from './bench.ts';
import { takeFile } from './mapFiles.ts';
import { followRoute } from './mapSession.ts';
import type { OpenDialog } from './openDialog.ts';
import { openPreferences, type PreferenceStore } from './preferences.ts';
import type { MapSession, Program } from './program.ts';
import { watchRoute } from './route.ts';
import { inBackground } from './tell.ts';
import { createValue } from './value.ts';

/** The world around the window: the desktop where preload has put its bridge, else the browser. */
export function findPlatform(): Promise<Platform> {
  const bridge = window.throughlineDesktop;
  return bridge === undefined ? browserPlatform() : Promise.resolve(desktopPlatform(bridge));
}

/** Light, dark and contrast as they were chosen, before anything is shown, and from then on. */
export function followPreferences(): PreferenceStore {
  const preferences = openPreferences();
  const apply = () => applyAppearance(preferences.get().theme, preferences.get().contrast);
  preferences.subscribe(apply);
  apply();
  return preferences;
}

/**
 * Opens the database, compares it with the files on disk and joins the parts.
 * @param onConnection hears of the database from the beginning, also while another window is in its way
 * @throws StorageError where the database cannot be opened: the error screen is shown then, never an empty program
 */
export async function startProgram(
  platform: Platform,
  preferences: PreferenceStore,
  onConnection: (connection: Connection) => void,
): Promise<Program> {
  const storage = await openStorage({ keeper: platform.keeper, onConnection });
  const program: Program = {
    platform,
    storage,
    recentFiles: platform.recentFiles(storage.settings),
    preferences,
    route: watchRoute(),
    session: createValue<MapSession>({ state: 'none' }),
    dialog: createValue<OpenDialog | null>(null),
    startReport: createValue(await storage.safekeeping.start()),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  };
  preferences.subscribe(({ theme }) => platform.setTheme(theme));
  platform.setTheme(preferences.get().theme);
  followRoute(program);
  offerBench(program);
  platform.onFileOpened((file) => inBackground(takeFile(program, file)));
  // Without an answer: browsers that ask a person do so only in their settings, and a refusal is told there too.
  storage.askToPersist().catch(() => {});
  return program;
}
