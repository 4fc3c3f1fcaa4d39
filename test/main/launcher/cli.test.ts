import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Checkout, makeCheckout } from './checkout.ts';

let checkout: Checkout;
beforeEach(async () => {
  checkout = await makeCheckout();
});
afterEach(() => checkout.remove());

const tells = 'console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd() })); process.exitCode = 3;';

describe('the command line', () => {
  it('gets its arguments, keeps standard output to itself and passes on its exit code', async () => {
    checkout.put('made/main/cli.cjs', `console.error('a fault'); ${tells}`);
    const running = checkout.run('cli.mjs', ['check', 'a map.throughline', '--format', 'json']);
    expect(await running.ended).toBe(3);
    expect(JSON.parse(running.said.out)).toEqual({
      args: ['check', 'a map.throughline', '--format', 'json'],
      cwd: checkout.folder,
    });
    expect(running.said.err).toMatch(/^Building Throughline.*\na fault\n$/);
    const again = checkout.run('cli.mjs');
    await again.ended;
    expect(again.said.err).toBe('a fault\n');
  });

  it('means paths as they were typed, in whatever folder npm was called', async () => {
    checkout.put('made/main/cli.cjs', tells);
    const folder = join(checkout.folder, 'maps');
    mkdirSync(folder);
    const running = checkout.run('cli.mjs', [], { INIT_CWD: folder, npm_lifecycle_event: 'cli' });
    await running.ended;
    expect(JSON.parse(running.said.out).cwd).toBe(folder);
    const other = checkout.run('cli.mjs', [], { INIT_CWD: folder, npm_lifecycle_event: 'test' });
    await other.ended;
    expect(JSON.parse(other.said.out).cwd).toBe(checkout.folder);
  });

  it('writes nothing to standard output where the build fails', async () => {
    checkout.put('src/page.ts', 'broken');
    const running = checkout.run('cli.mjs');
    expect(await running.ended).toBe(2);
    expect(running.said.out).toBe('');
    expect(running.said.err).toContain('Throughline could not be built.\npage.ts: it is broken');
  });
});
