/** A child process of a test: what it says, and how it ends. */
import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { once } from 'node:events';

export interface ChildProgram {
  child: ChildProcess;
  /** What it has written so far. */
  said: { out: string; err: string };
  /** Resolves once it has written something that fits; rejects where it ends first. */
  says(pattern: RegExp): Promise<string>;
  /** Exit code, or the signal's name, once it has ended and its streams are closed. */
  ended: Promise<number | string>;
}

/** Starts a Node program, with a channel to this process as `npm start` has one to the server. */
export function startChild(file: string, args: readonly string[], options: ForkOptions = {}): ChildProgram {
  const child = fork(file, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [], ...options });
  const said = { out: '', err: '' };
  const listeners = new Set<() => void>();
  const hear = (stream: 'out' | 'err') => (chunk: Buffer) => {
    said[stream] += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout?.on('data', hear('out'));
  child.stderr?.on('data', hear('err'));
  // Not `close`: Node never tells it of a child whose channel was cut from this side.
  const exit = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const ended = exit.then(async (end) => {
    for (const stream of [child.stdout, child.stderr]) if (stream && !stream.readableEnded) await once(stream, 'end');
    return end;
  });
  function says(pattern: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said.out + said.err);
        if (found) resolve(found[0]);
      };
      listeners.add(look);
      look();
      void ended.then((end) => reject(new Error(`ended with ${end}, having said: ${said.out}${said.err}`)));
    });
  }
  return { child, said, says, ended };
}
