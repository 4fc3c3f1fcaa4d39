/** Lets a child process write without pause and kills it (SIGKILL) at a random moment. */
import { spawn } from 'node:child_process';

/**
 * The child prints a line with a number after each write it was promised. It is killed some time after the first one.
 * @param within longest time, in ms, between its first promise and its end.
 * @returns the last number it printed.
 */
export function killWhileWriting(file: string, args: readonly string[], within: number): Promise<number> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * within);
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code !== null) return reject(new Error(`The child ended by itself with ${code}: ${complained}`));
      resolve(Number(said.trimEnd().split('\n').at(-1)));
    });
  });
}
