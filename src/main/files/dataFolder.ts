import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

interface Surroundings {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
}

const here: Surroundings = { platform: process.platform, env: process.env, home: homedir() };

/**
 * Where this account's data lives, by each system's custom. Used wherever the mirror is kept, so that the desktop and
 * every browser on this computer find each other's maps in `<folder>/mirror`.
 */
export function dataFolder({ platform, env, home }: Surroundings = here): string {
  if (platform === 'win32') {
    return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Throughline');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Throughline');
  // The base directory specification: a relative path there is invalid and to be ignored.
  const base = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : posix.join(home, '.local', 'share');
  return posix.join(base, 'throughline');
}
