import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '#main/cli/run.ts';
import { readMapFile } from '#shared/exchange/readMapFile.ts';
import { templates } from '#shared/templates/registry.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);

async function call(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const world = {
    out: (t: string) => out.push(t),
    err: (t: string) => err.push(t),
    now: () => new Date(2027, 2, 31, 23, 30),
  };
  const status = await run(args, world);
  return { status, out: out.join('\n'), err: err.join('\n') };
}

describe('new', () => {
  it('writes a blank map that validates', async () => {
    expect(await call('new', '--to', path('blank.throughline'))).toMatchObject({ status: 0, err: '' });
    const { document } = readMapFile(readFileSync(path('blank.throughline'), 'utf8'), () => 'x');
    expect(document.stages.size).toBe(7);
    expect(document.map.review).toEqual({ everyMonths: 3, last: null });
    expect(await call('validate', path('blank.throughline'))).toMatchObject({ status: 0 });
  });

  it.each(templates.map((t) => t.name))(
    'writes the template %s with new ids and its days moved to this month',
    async (name) => {
      const to = path(`${name}.throughline`);
      expect(await call('new', '--to', to, '--template', name)).toMatchObject({ status: 0, err: '' });
      expect(await call('validate', to)).toMatchObject({ status: 0 });
      const { document } = readMapFile(readFileSync(to, 'utf8'), () => 'x');
      const template = templates.find((t) => t.name === name);
      const ids = new Set(template?.draft.elements?.map((e) => e.id));
      expect(document.elements.size).toBe(ids.size);
      expect([...document.elements.keys()].filter((id) => ids.has(id))).toEqual([]);
      // Anchor October 2026, today March 2027: five months on.
      expect(template?.anchor.slice(0, 7)).toBe('2026-10');
      const moved = (day: string | null | undefined) =>
        day ? Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) : Number.NaN;
      expect(moved(document.map.horizon.start) - moved(template?.draft.map.horizon?.start)).toBe(5);
    },
  );

  it('never writes over a file without --force', async () => {
    writeFileSync(path('mine.throughline'), 'mine');
    const refused = await call('new', '--to', path('mine.throughline'));
    expect(refused).toMatchObject({ status: 2, out: '' });
    expect(refused.err.split('\n')).toHaveLength(1);
    expect(readFileSync(path('mine.throughline'), 'utf8')).toBe('mine');
    expect(await call('new', '--to', path('mine.throughline'), '--force')).toMatchObject({ status: 0 });
  });

  it('says which templates there are when it is asked for another', async () => {
    const { status, err } = await call('new', '--to', path('none.throughline'), '--template', 'nothing');
    expect(status).toBe(2);
    expect(err).toContain('b2b-software');
    expect(existsSync(path('none.throughline'))).toBe(false);
  });
});

describe('validate', () => {
  it('names each fault and leaves the file as it was', async () => {
    const broken = {
      format: 'throughline-map',
      version: 1,
      map: { id: 'm' },
      elements: [{ id: 'a', kind: 'goal', title: 'A', due: '2026-02-30' }],
      links: [{ id: 'l', from: 'a', to: 'b', relation: 'supports' }],
    };
    writeFileSync(path('broken.throughline'), JSON.stringify(broken));
    const before = statSync(path('broken.throughline')).mtimeMs;
    const { status, out } = await call('validate', path('broken.throughline'));
    expect(status).toBe(1);
    expect(out).toContain('elements[0].due');
    expect(out).toContain('links[0]');
    expect(out).toContain('2 faults');
    expect(statSync(path('broken.throughline')).mtimeMs).toBe(before);
    expect(JSON.parse(readFileSync(path('broken.throughline'), 'utf8'))).toEqual(broken);
  });

  const unusable: [what: string, args: () => string[]][] = [
    ['a file that is not there', () => [path('gone.throughline')]],
    ['a folder', () => [folder]],
    ['no file', () => []],
    ['two files', () => ['a', 'b']],
    ['an option that it does not have', () => ['a', '--loud']],
  ];
  it.each(unusable)('answers %s with one clear line and status 2', async (_what, args) => {
    const { status, out, err } = await call('validate', ...args());
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/Error|undefined|at /);
  });

  it('refuses a newer version', async () => {
    writeFileSync(path('newer.throughline'), '{"format":"throughline-map","version":2}');
    expect((await call('validate', path('newer.throughline'))).err).toMatch(/newer version/);
  });
});

describe('the rest', () => {
  it('templates lists each with its title', async () => {
    const { status, out } = await call('templates');
    expect(status).toBe(0);
    expect(out.split('\n')).toHaveLength(templates.length);
    for (const t of templates) expect(out).toContain(`${t.name}`);
  });

  it.each([['toString'], ['dance']])('a call “%s” that is none is answered with one line', async (name) => {
    expect(await call(name)).toMatchObject({
      status: 2,
      out: '',
      err: `There is no call “${name}”; “help” lists them.`,
    });
  });

  it('help lists every call', async () => {
    const { status, out } = await call('help');
    expect(status).toBe(0);
    for (const name of ['validate', 'new', 'templates']) expect(out).toContain(name);
  });
});
