import { atomicWrite } from './atomicWrite.ts';

/**
 * A small file of the program's own that is written now and then, one write after the other, so that the last state is
 * the one that stays. What it holds is a convenience: a write that fails is told to the console and to nobody else.
 * @param loss what is said then, e.g. `The place of the window was not kept:`
 */
export function createJsonFile<T>(path: string, loss: string) {
  let writing: Promise<void> = Promise.resolve();
  return {
    write(state: T): Promise<void> {
      const text = `${JSON.stringify(state)}\n`;
      writing = writing
        .then(() => atomicWrite(path, text, { force: true }))
        .then(
          () => {},
          (error) => console.error(loss, error),
        );
      return writing;
    },
    /** Resolves when nothing is left to write. */
    settled: (): Promise<void> => writing,
  };
}
