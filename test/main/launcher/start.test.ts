import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '#test/support/freePort.ts';
import { ask } from '../serve/runningServer.ts';
import { type Checkout, makeCheckout } from './checkout.ts';

const linux = process.platform === 'linux';
const display = { DISPLAY: ':99' };
let checkout: Checkout;
let port: number;
beforeEach(async () => {
  checkout = await makeCheckout();
  port = await freePort();
});
afterEach(() => checkout.remove());

const start = (args: readonly string[] = [], env: Record<string, string> = {}) =>
  checkout.run('start.mjs', ['--port', String(port), '--data', 'maps', ...args], env);
const served = () => new RegExp(`Throughline is at http://127\\.0\\.0\\.1:${port}/`);

/** A stand-in for Electron's package: what its installer does, and its program, a shell script. */
function putElectron(installer: string, program = '#!/bin/sh\nexit 0\n'): void {
  checkout.put('node_modules/electron/package.json', '{"version":"45.4.1"}');
  checkout.put('node_modules/electron/install.js', installer);
  checkout.put('electron-program', program);
}
const fetches = `
const { cpSync, mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
mkdirSync(join(__dirname, 'dist'));
cpSync(join(__dirname, '../../electron-program'), join(__dirname, 'dist/electron'));
writeFileSync(join(__dirname, 'dist/version'), 'v45.4.1');
writeFileSync(join(__dirname, 'path.txt'), 'electron');
`;

describe.skipIf(!linux)('npm start without a display', () => {
  it('builds, says why it uses a browser, serves the built page on the port, and opens nothing', async () => {
    const running = start();
    await running.says(served());
    expect(running.said.out).toMatch(
      /^Building Throughline.*\nUsing a browser: there is no display for a window\.\nThroughline is at http:\/\/127\.0\.0\.1:\d+\/ \(Ctrl\+C ends it\)\.\n$/,
    );
    expect((await ask({ port })).body).toContain('Home');
    expect(checkout.read('opened.log')).toBe('');
  });

  it('takes the port to be another if it is taken, in the words of the server', async () => {
    await start().says(served());
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said.err).toMatch(
      /^Throughline 1\.0\.0 is already running: open http:\/\/127\.0\.0\.1:\d+\/ in a browser/,
    );
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends the server with itself on %s', async (signal) => {
    const running = start();
    await running.says(served());
    running.child.kill(signal);
    expect(await running.ended).toBe(0);
    await expect(ask({ port })).rejects.toThrow('ECONNREFUSED');
  });

  it('leaves no server behind when it is killed', async () => {
    const running = start();
    await running.says(served());
    running.child.kill('SIGKILL');
    await expect.poll(() => ask({ port }).catch((error: Error) => error.message)).toContain('ECONNREFUSED');
  });

  it('refuses what it does not know, and says what it knows', async () => {
    const refused = checkout.run('start.mjs', ['--prot', '80']);
    expect(await refused.ended).toBe(2);
    expect(refused.said.err).toMatch(/--prot[\s\S]*npm start -- \[FILE\]/);
    const help = checkout.run('start.mjs', ['--help']);
    expect(await help.ended).toBe(0);
    expect(help.said.out).toContain('--port N');
    expect(checkout.builds()).toBe(0);
  });
});

describe.skipIf(!linux)('npm start with a display', () => {
  it('fetches Electron once, opens the program in it, and ends as it ends', async () => {
    putElectron(fetches, '#!/bin/sh\necho "electron $1 $2 [$ELECTRON_RUN_AS_NODE]"\n');
    const first = start(['map.throughline'], { ...display, ELECTRON_RUN_AS_NODE: '1' });
    expect(await first.ended).toBe(0);
    expect(first.said.out).toContain('Fetching Electron, 60 s at most…');
    expect(first.said.out).toContain(`electron ${checkout.folder} ${checkout.folder}/map.throughline []`);
    expect(first.said.out).not.toContain('Using a browser');
    const second = start([], display);
    expect(await second.ended).toBe(0);
    expect(second.said.out).toBe(`electron ${checkout.folder}  []\n`);
  });

  it('uses a browser where Electron cannot be fetched, opens it there, and tries again next time', async () => {
    putElectron('process.exit(1)');
    const running = start([], display);
    await running.says(served());
    expect(running.said.out).toContain(
      'Using a browser: Electron could not be fetched (no network, or it is blocked).\n',
    );
    await expect.poll(() => checkout.read('opened.log')).toBe(`http://127.0.0.1:${port}/\n`);
    running.child.kill('SIGTERM');
    await running.ended;
    putElectron(fetches);
    expect(await start([], display).ended).toBe(0);
  });

  it.each([
    ['code 127', 'exit 127'],
    ['SIGTRAP', 'kill -TRAP $$'],
  ])('uses a browser where Electron does not run on this system (%s)', async (how, ends) => {
    putElectron(fetches, `#!/bin/sh\n${ends}\n`);
    const running = start(['--no-open'], display);
    await running.says(served());
    expect(running.said.out).toContain(`Using a browser: Electron ended at once with ${how}.\n`);
  });

  it('uses a browser where Electron was left out of the installation, or when asked', async () => {
    const without = start(['--no-open'], display);
    await without.says(/Using a browser: Electron is not installed\.\n/);
    await without.says(served());
    without.child.kill('SIGTERM');
    await without.ended;
    putElectron(fetches);
    const asked = start(['--browser', '--no-open'], display);
    await asked.says(served());
    expect(asked.said.out).toContain('Using a browser: asked for with --browser.\n');
  });

  it.each([
    ['--no-open', ['--browser', '--no-open'], {}],
    ['CI', ['--browser'], { CI: 'true' }],
  ])('prints the address and opens nothing with %s', async (_, args, env) => {
    const running = start(args, { ...display, ...env });
    await running.says(served());
    expect((await ask({ port })).status).toBe(200);
    expect(checkout.read('opened.log')).toBe('');
  });
});
