/** One program at a time: two would write the same store. A second start hands its file on and ends. */
import { app } from 'electron';
import { mapsNamed } from './openedFiles.ts';

export interface SecondStart {
  reveal: () => void;
  accept: (paths: readonly string[]) => Promise<void>;
}

/** @returns false where another program already runs; this one is then about to end and must make nothing. */
export function setupSingleInstance({ reveal, accept }: SecondStart): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', (_event, args, folder) => {
    reveal();
    void accept(mapsNamed(args.slice(1), folder));
  });
  return true;
}
