import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { desktopPlatform } from '#renderer/platform/desktop.ts';
import { inPieces } from '#renderer/platform/inPieces.ts';
import { connectLoopback } from '#renderer/platform/loopbackKeeper.ts';
import type { DesktopBridge } from '#shared/ipc/contract.ts';
import type { MapHead } from '#shared/ipc/mirror.ts';
import { hostileTexts } from '#test/support/hostileTexts.ts';

/** Awkward in JSON, and of an odd length: cuts fall anywhere, also inside of a character of two units. */
const awkward = `${hostileTexts.join('\n')}"\\\u0001\u2028\r\n\t🧭`;
const long = awkward.repeat(Math.ceil(400_000 / awkward.length));
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['no text', []],
  ['a short text', ['{\n', '', '}\n']],
  ['many short runs', long.split('\n')],
  ['one long run', [long]],
  ['one long run that begins inside of a character', ['x', '🧭'.repeat(150_000)]],
];

const head: MapHead = {
  mapId: 'm',
  title: 'Map "m"',
  revision: 2,
  elements: 1,
  links: 0,
  hash: 'h',
  binnedAt: null,
  savedAt: '2026-01-01T00:00:00.000Z',
};

describe('a text in pieces', () => {
  it.each(cases)('is the same text: %s', async (_, runs) => {
    const pieces: string[] = [];
    for await (const piece of inPieces(runs)) pieces.push(piece);
    expect(pieces.join('') === runs.join('')).toBe(true);
    expect(pieces.every((piece) => piece.length > 0 && piece.length < 200_000)).toBe(true);
  });

  it('lets the window do what waits before the next piece is made', async () => {
    const seen: string[] = [];
    const wait = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        seen.push('the window');
        port1.close();
      };
      port2.postMessage(null);
    };
    function* runs() {
      for (let n = 0; n < 8; n++) {
        seen.push('a run');
        wait();
        yield 'x'.repeat(130_000);
      }
    }
    for await (const _ of inPieces(runs()));
    const meanwhile = seen.slice(0, seen.lastIndexOf('a run')).filter((what) => what === 'the window');
    expect(meanwhile.length).toBeGreaterThanOrEqual(5);
  });
});

describe('a copy for the files on disk', () => {
  it.each(cases)('comes whole to the loopback server: %s', async (_, runs) => {
    const bodies = await sentToServer(async (keeper) => {
      expect(await keeper.write({ databaseId: 'd', head, text: runs })).toEqual({ ok: true, revision: 2 });
      const version = { versionId: 'v', mapId: 'm', title: '"', automatic: false, revision: 2, at: '' };
      await keeper.writeVersion({ databaseId: 'd', head: version, text: runs });
    });
    expect(bodies).toHaveLength(2);
    for (const body of bodies) {
      const [write, ...others] = JSON.parse(body) as [{ databaseId: string; text: string }];
      expect(others).toEqual([]);
      expect(Object.keys(write).sort()).toEqual(['databaseId', 'head', 'text']);
      expect(write.text === runs.join('')).toBe(true);
    }
    expect(JSON.parse(bodies[0] as string)[0].head).toEqual(head);
  });

  it.each(cases)('comes whole to the main process: %s', async (_, runs) => {
    const mirrorWrite = vi.fn(async () => ({ ok: true, revision: 2 }) as const);
    const { keeper } = desktopPlatform({ mirrorWrite } as Partial<DesktopBridge> as DesktopBridge);
    await keeper?.write({ databaseId: 'd', head, text: runs });
    expect(mirrorWrite).toHaveBeenCalledExactlyOnceWith({ databaseId: 'd', head, text: runs.join('') });
  });
});

/** The bodies of what is written while a server answers that the first token is of an earlier start. */
async function sentToServer(
  work: (keeper: NonNullable<Awaited<ReturnType<typeof connectLoopback>>>['keeper']) => Promise<void>,
): Promise<string[]> {
  const bodies: string[] = [];
  let tokens = 0;
  const answer = (status: number, body: unknown) => Response.json(body, { status });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (url === '/keep/token') return answer(200, { token: `token ${++tokens}` });
    if (tokens === 1) return answer(401, { message: 'earlier' });
    bodies.push(await new Response(init.body as BodyInit).text());
    return answer(200, { ok: true, revision: 2 });
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const loopback = await connectLoopback();
  expect(loopback).not.toBeNull();
  await work((loopback as NonNullable<typeof loopback>).keeper);
  return bodies;
}
