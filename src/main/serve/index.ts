/** Entry of `out/main/serve.cjs`: the loopback server as a program of its own, started by `npm start` or by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createMirror } from '#main/files/mirror.ts';
import { mirrorCalls } from '#main/files/mirrorCalls.ts';
import { portRefusal } from './portRefusal.ts';
import { startServer } from './server.ts';
import { type ServerOptions, serverOptions } from './serverOptions.ts';

/** Arguments that cannot be used. */
const UNUSABLE = 2;

// By the file that was started and not by a constant of the bundler's: `out/main/serve.cjs` lies two below the program.
const program = resolve(process.argv[1] ?? '.', '../../..');

/** Whether `npm start` holds the other end of a channel; asked at once, before it could be gone. */
const launched = process.connected;

async function main(): Promise<void> {
  const options = readOptions();
  if (!options) return;
  const rendererFolder = options.renderer ?? join(program, 'out/renderer');
  if (!existsSync(join(rendererFolder, 'index.html'))) {
    fail('The program is not built: run “npm run build” first.');
    return;
  }
  const version = programVersion();
  const mirror = createMirror({ root: join(options.data, 'mirror'), now: Date.now });
  const starting = startServer({
    port: options.port,
    rendererFolder,
    version,
    handlers: { appInfo: () => ({ version, platform: 'browser' }), ...mirrorCalls(mirror) },
  });
  const server = await starting.catch(async (error: unknown) => fail(await portRefusal(error, options.port)));
  if (!server) return;
  endWith(server.stop);
  process.stdout.write(`Throughline is at ${server.origin}/ (Ctrl+C ends it).\n`);
  // The launcher may be gone by now; the server then ends by itself.
  if (process.connected) process.send?.({ address: `${server.origin}/` }, () => {});
}

function readOptions(): ServerOptions | null {
  try {
    return serverOptions(process.argv.slice(2));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), UNUSABLE);
  }
}

function programVersion(): string {
  try {
    return String(JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')).version);
  } catch {
    return 'unknown';
  }
}

/** Ends the server on a signal, and when the launcher is gone, however it went. */
function endWith(stop: () => Promise<void>): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  process.on('disconnect', end);
  if (launched && !process.connected) end();
  // A terminal that was closed takes nothing more; that is no reason to fail.
  process.stdout.on('error', () => {});
}

function fail(sentence: string, status = 1): null {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = status;
  if (process.connected) process.disconnect();
  return null;
}

void main();
