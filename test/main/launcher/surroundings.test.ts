import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronBinary } from '#main/launcher/electronBinary.mjs';
import { nodeRefusal } from '#main/launcher/nodeVersion.mjs';
import { hasDisplay, openCommand } from '#main/launcher/surroundings.mjs';
import { makeCheckout } from './checkout.ts';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '21.0.0', '22.12.0', '100.0.0'])('%s will do', (version) => {
    expect(nodeRefusal(version)).toBeNull();
  });

  it.each(['20.18.9', '20.9.0', '18.20.4', '9.11.2', '4.0.0', 'odd'])('%s will not, and it is said', (version) => {
    expect(nodeRefusal(version)).toMatch(new RegExp(`needs Node 20\\.19 or newer; this is Node ${version}\\.`));
  });
});

describe('a display', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ])('on %s with %o: %o', (platform, env, expected) => {
    expect(hasDisplay({ platform, env })).toBe(expected);
  });
});

describe('the address', () => {
  it.each([
    ['linux', 'xdg-open'],
    ['darwin', 'open'],
    ['win32', 'rundll32'],
  ])('is handed on %s to %s as one argument, through no shell', (platform, command) => {
    const address = 'http://127.0.0.1:26411/';
    const [opener, args] = openCommand(platform, address);
    expect(opener).toBe(command);
    expect(args.at(-1)).toBe(address);
  });
});

describe('fetching Electron', () => {
  it('is given up after its time, and leaves nothing that would be taken for Electron', async () => {
    const checkout = await makeCheckout();
    checkout.put('node_modules/electron/package.json', '{"version":"45.4.1"}');
    checkout.put('node_modules/electron/install.js', 'setInterval(() => {}, 1000)');
    const lines: string[] = [];
    const fetching = { say: (line: string) => lines.push(line), limit: 300 };
    expect(await electronBinary(checkout.folder, fetching)).toEqual({
      missing: 'Electron could not be fetched within 0.3 s',
    });
    checkout.put('node_modules/electron/dist/version', '44.0.0');
    checkout.put('node_modules/electron/dist/electron', '');
    writeFileSync(join(checkout.folder, 'node_modules/electron/path.txt'), 'electron');
    expect(await electronBinary(checkout.folder, fetching)).toHaveProperty('missing');
    expect(lines).toHaveLength(2);
    await checkout.remove();
  });
});
