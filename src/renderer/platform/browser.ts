import { browserFiles } from './browserFiles.ts';
import { connectLoopback } from './loopbackKeeper.ts';
import type { Platform } from './platform.ts';

/** The world around the window in a browser: the loopback server for the files on disk, the browser for everything else. */
export async function browserPlatform(): Promise<Platform> {
  const loopback = await connectLoopback();
  const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();
  return {
    name: 'browser',
    keeper: loopback?.keeper ?? null,
    ...browserFiles(),
    printToPdf: null,
    version: async () => (loopback === null ? '' : (await loopback.call('appInfo')).version),
    onFileOpened: () => () => {},
    setMenu: () => {},
    onCommand: () => () => {},
    setUnsaved: (unsaved) => {
      if (unsaved) window.addEventListener('beforeunload', askBeforeLeaving);
      else window.removeEventListener('beforeunload', askBeforeLeaving);
    },
    onClosing: (listener) => {
      // Going to another tab is the last moment of which a browser tells for certain.
      const hear = () => document.visibilityState === 'hidden' && listener();
      document.addEventListener('visibilitychange', hear);
      return () => document.removeEventListener('visibilitychange', hear);
    },
    setTheme: () => {},
    setFullScreen: (on) => {
      const change = on ? document.documentElement.requestFullscreen() : document.exitFullscreen();
      change.catch(() => {});
    },
    openExternal: (url) => {
      if (/^(https|mailto):/i.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
    },
  };
}
