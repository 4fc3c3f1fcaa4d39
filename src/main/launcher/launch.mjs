import { fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { electronBinary } from './electronBinary.mjs';
import { programFolder, typedFolder } from './folders.mjs';
import { launchOptions, usage } from './launchOptions.mjs';
import { hasDisplay, openInBrowser } from './surroundings.mjs';

/** An Electron that fails sooner than this (ms) never showed its window: a library or a permission is missing. */
const STILLBORN = 10_000;

/** Signals by which a program ends itself: started as root without its sandbox, Electron goes by the first. */
const CRASHES = new Set(['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL', 'SIGBUS']);

/**
 * Builds if need be and runs the program until it ends.
 * @param {string[]} args as typed after `npm start --`
 */
export async function launch(args) {
  let options;
  try {
    options = launchOptions(args, typedFolder());
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  if (options.help) return console.log(usage);

  const build = buildIfNeeded(programFolder, (line) => console.log(line));
  if (!build.ok) {
    console.error(`Throughline could not be built.\n${build.output}`);
    process.exitCode = 1;
    return;
  }
  const why = await desktopOrWhyNot(options);
  if (why) {
    console.log(`Using a browser: ${why}.`);
    serve(options);
  }
}

/** Runs the program in Electron to its end, or tells why it has to be a browser. */
async function desktopOrWhyNot({ browser, files }) {
  if (browser) return 'asked for with --browser';
  if (!hasDisplay(process)) return 'there is no display for a window';
  const electron = await electronBinary(programFolder, { say: (line) => console.log(line) });
  return 'missing' in electron ? electron.missing : runElectron(electron.path, files);
}

function runElectron(path, files) {
  // Terminals inside other Electron programs set this, and Electron would then be a mere Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const started = Date.now();
  const child = spawn(path, [programFolder, ...files], { stdio: 'inherit', env });
  passSignals(child);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`Electron did not start (${error.message})`));
    child.once('exit', (code, signal) => {
      const crashed = signal === null ? code !== 0 : CRASHES.has(signal);
      if (crashed && Date.now() - started < STILLBORN) {
        resolve(`Electron ended at once with ${signal ?? `code ${code}`}`);
      } else {
        process.exitCode = code ?? 1;
        resolve(null);
      }
    });
  });
}

function serve({ open, server }) {
  // The channel that `fork` makes is how the server notices that this process is gone.
  const child = fork(join(programFolder, 'out/main/serve.cjs'), server, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  passSignals(child);
  child.on('message', ({ address }) => {
    if (open && !process.env.CI && hasDisplay(process)) openInBrowser(address);
  });
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

/** Ends the child as this process is asked to end, and lets it finish what it is writing. */
function passSignals(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
}
