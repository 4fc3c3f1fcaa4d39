import { describe, expect, test, vi } from 'vitest';
import { weight } from '#main/ipc/weight.ts';
import { callChannel, callNames } from '#shared/ipc/callNames.ts';
import { calls } from '#shared/ipc/contract.ts';
import { withElectron } from '#test/support/electron/unit.ts';

const own = { mainFrame: { parent: null, frameTreeNodeId: 7, origin: 'app://bundle' } };
const good = { sender: own, senderFrame: own.mainFrame };

async function door(handler: (...args: never[]) => unknown = () => true) {
  const { electron, main } = await withElectron(async () => ({
    ...(await import('#main/ipc/guardedDoor.ts')),
    ...(await import('#main/plainFailure.ts')),
  }));
  const made = main.createDoor((contents) => (contents as unknown) === own);
  made.handle('openExternal', handler as never);
  const call = (args: unknown[], event: unknown = good) =>
    electron.invoke(callChannel('openExternal'), args, event) as Promise<{ ok: boolean; message?: string }>;
  return { call, main, made };
}

describe('the sender', () => {
  test('the top frame of the program’s own window is heard', async () => {
    const { call } = await door();
    expect(await call(['https://example.com/'])).toEqual({ ok: true, value: true });
  });

  const frame = own.mainFrame;
  const strangers: [string, unknown][] = [
    ['a frame that is gone', { sender: own, senderFrame: null }],
    ['a frame inside the page', { sender: own, senderFrame: { ...frame, parent: frame, frameTreeNodeId: 8 } }],
    ['a frame with a parent, whatever its number', { sender: own, senderFrame: { ...frame, parent: frame } }],
    ['another top frame', { sender: own, senderFrame: { ...frame, frameTreeNodeId: 8 } }],
    ['another origin', { sender: own, senderFrame: { ...frame, origin: 'https://example.com' } }],
    ['an origin that only begins alike', { sender: own, senderFrame: { ...frame, origin: 'app://bundle.evil.test' } }],
    ['no origin', { sender: own, senderFrame: { ...frame, origin: 'null' } }],
    ['a window that the program did not make', { sender: { ...own }, senderFrame: frame }],
    [
      'a frame that Electron throws at',
      {
        sender: own,
        get senderFrame() {
          throw new Error('Render frame was disposed');
        },
      },
    ],
  ];
  test.each(strangers)('%s is refused', async (_who, event) => {
    const handler = vi.fn();
    const { call, main } = await door(handler);
    expect(await call(['https://example.com/'], event)).toEqual({ ok: false, message: main.doorRefusals.sender });
    expect(handler).not.toHaveBeenCalled();
  });
});

describe('the arguments', () => {
  test('must fit the contract, in number too', async () => {
    const handler = vi.fn();
    const { call, main } = await door(handler);
    for (const args of [[], [1], ['a', 'b'], [null], [{}], ['x'.repeat(3_000)]]) {
      expect(await call(args)).toEqual({ ok: false, message: main.doorRefusals.arguments });
    }
    expect(handler).not.toHaveBeenCalled();
  });

  test('are weighed before anything looks into them', async () => {
    const handler = vi.fn();
    const { call, main } = await door(handler);
    expect(await call(['x'.repeat(calls.openExternal.limit + 1)])).toEqual({
      ok: false,
      message: main.doorRefusals.size,
    });
    expect(await call([new Uint8Array(calls.openExternal.limit + 1)])).toMatchObject({
      message: main.doorRefusals.size,
    });
  });

  test('every call of the contract has a schema that refuses nonsense, a limit, and a name for preload', () => {
    expect(Object.keys(calls).sort()).toEqual([...callNames].sort());
    for (const name of callNames) {
      const { args, limit } = calls[name];
      expect([name, args.safeParse([{ nonsense: 1 }, 2, 3]).success]).toEqual([name, false]);
      expect(limit).toBeLessThanOrEqual(68_000_000);
    }
  });
});

describe('weight', () => {
  test('counts texts, bytes and keys', () => {
    expect(weight(['abc', new Uint8Array(10), { key: 'v' }], 1_000)).toBe(8 + 3 + 10 + 8 + 3 + 1);
  });

  test('gives up at the limit, at too many values, and on what no call takes', () => {
    expect(weight('x'.repeat(11), 10)).toBe(Number.POSITIVE_INFINITY);
    expect(weight(new Array(300_000).fill(0), 1e9)).toBe(Number.POSITIVE_INFINITY);
    expect(weight([new Map()], 1e9)).toBe(Number.POSITIVE_INFINITY);
  });

  test('survives depth and a value that holds itself', () => {
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(weight(deep, 1e9)).toBe(8 * 100_001);
    const ring: Record<string, unknown> = {};
    ring.ring = ring;
    expect(weight(ring, 1e9)).toBe(8 + 4 + 8);
  });
});

describe('the answer', () => {
  test('a plain failure crosses as its sentence', async () => {
    let main: Awaited<ReturnType<typeof door>>['main'];
    const made = await door(() => {
      throw new main.PlainFailure('The disk is full.');
    });
    main = made.main;
    expect(await made.call(['https://example.com/'])).toEqual({ ok: false, message: 'The disk is full.' });
  });

  test('any other failure crosses without its message, path or stack', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { call, main } = await door(() => Promise.reject(new Error("ENOENT: '/maps/secret.throughline'")));
    expect(await call(['https://example.com/'])).toEqual({ ok: false, message: main.doorRefusals.fault });
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });

  test('the door knows when everything under way has ended', async () => {
    let finish: (value: boolean) => void = () => {};
    const { call, made } = await door(() => new Promise((resolve) => (finish = resolve)));
    const reply = call(['https://example.com/']);
    let settled = false;
    const waiting = made.settled().then(() => (settled = true));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(settled).toBe(false);
    finish(true);
    await Promise.all([reply, waiting]);
    expect(settled).toBe(true);
  });
});
