/** How the program ends: after what it still writes, and never with a stack trace on the screen. */
import { app, dialog } from 'electron';

/** Longest wait for what is being written, in ms. */
const WAIT_MS = 5_000;

/** @param unfinished promises for what may still be under way when the program is told to end. */
export function setupEnd(unfinished: () => Promise<unknown>): void {
  let finished = false;
  app.on('window-all-closed', () => {
    // On macOS a program stays without its windows until it is told to quit.
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    const waited = new Promise((resolve) => setTimeout(resolve, WAIT_MS).unref());
    void Promise.race([unfinished(), waited]).finally(() => {
      finished = true;
      app.quit();
    });
  });
}

/** A fault nobody expected is told once, in plain words; maps are not held by this process, so it goes on. */
export function setupFaults(): void {
  let told = false;
  function tell(error: unknown): void {
    console.error(error);
    if (told || !app.isReady()) return;
    told = true;
    dialog.showErrorBox(
      'Something went wrong',
      'Your maps are safe. If something does not answer any more, close Throughline and start it again.',
    );
  }
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}
