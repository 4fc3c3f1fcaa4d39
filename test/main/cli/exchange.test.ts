import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#main/cli/run.ts';
import { readMapFile } from '#shared/exchange/readMapFile.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { repacked } from '#test/shared/exchange/workbook/packages.ts';
import { smallMap } from '../../shared/exchange/workbook/editedSheets.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-exchange-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);
const mapAt = (name: string): MapDocument => readMapFile(readFileSync(path(name), 'utf8'), () => 'x').document;

async function call(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const world = {
    out: (t: string) => out.push(t),
    err: (t: string) => err.push(t),
    now: () => new Date(2026, 6, 1, 9),
  };
  const status = await run(args, world);
  return { status, out, err };
}

beforeAll(() => writeFileSync(path('a.throughline'), writeMapFile(smallMap)));

describe('export', () => {
  it('writes a workbook that is read back without a change', async () => {
    expect(await call('export', path('a.throughline'), '--to', path('a.xlsx'))).toMatchObject({ status: 0, err: [] });
    expect(readFileSync(path('a.xlsx')).subarray(0, 2).toString()).toBe('PK');
    const read = await call(
      'import',
      path('a.xlsx'),
      '--into',
      path('a.throughline'),
      '--to',
      path('same.throughline'),
    );
    expect(read.status).toBe(0);
    expect(read.out).toHaveLength(1);
    expect(await call('diff', path('a.throughline'), path('same.throughline'))).toEqual({
      status: 0,
      out: ['No difference.'],
      err: [],
    });
  });

  it('writes the initiatives and programs as a table, without money or owners if asked', async () => {
    await call('export', path('a.throughline'), '--to', path('a.csv'), '--without-money', '--without-owners');
    const text = readFileSync(path('a.csv'), 'utf8');
    expect(text).toContain('Launch the forum');
    expect(text).not.toMatch(/Ada|250\.5/);
  });

  it('writes the map as a picture and the report as a text, without money or owners if asked', async () => {
    await call('export', path('a.throughline'), '--to', path('a.svg'));
    const svg = readFileSync(path('a.svg'), 'utf8');
    expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg .*<\/svg>\n$/s);
    for (const { title, parked } of smallMap.elements.values())
      if (!parked) expect(svg).toContain(`<title>${title}</title>`);
    await call('export', path('a.throughline'), '--to', path('a.md'), '--without-money', '--without-owners');
    const report = readFileSync(path('a.md'), 'utf8');
    expect(report).toMatch(/^# .*## Headline figures.*Launch the forum/s);
    expect(report).not.toMatch(/Ada|Planned cost/);
  });

  it.each([
    ['no ending that it knows', ['a.throughline', '--to', 'a.doc']],
    ['nowhere to write', ['a.throughline']],
    ['a day that is none', ['a.throughline', '--to', 'x.xlsx', '--as-of', '2026-02-30']],
    ['no map', ['gone.throughline', '--to', 'x.xlsx']],
    ['a file that is there', ['a.throughline', '--to', 'a.throughline']],
  ])('answers %s with one line and status 2', async (_what, args) => {
    const { status, out, err } = await call('export', ...args.map((arg) => (arg.includes('.') ? path(arg) : arg)));
    expect({ status, out, lines: err.length }).toEqual({ status: 2, out: [], lines: 1 });
  });
});

describe('import', () => {
  it('makes a map of a workbook alone, ids kept', async () => {
    await call('export', path('a.throughline'), '--to', path('b.xlsx'));
    const { status, err } = await call('import', path('b.xlsx'), '--to', path('b.throughline'));
    expect(status).toBe(0);
    expect(err.filter((line) => !line.startsWith('note: '))).toEqual([]);
    const made = mapAt('b.throughline');
    expect(made.map).toMatchObject({ title: 'Plan', currency: 'EUR', horizon: smallMap.map.horizon });
    expect([...made.elements.keys()].sort()).toEqual(['c1', 'g1', 'g2', 'i1', 'k1', 'p1']);
    expect([...made.links.keys()].sort()).toEqual(['l1', 'l2', 'l3', 'l4']);
    expect([...made.stages.keys()]).toEqual([...smallMap.stages.keys()]);
    for (const id of ['i1', 'k1', 'g1']) {
      const { position: _made, ...fields } = made.elements.get(id) ?? {};
      const { position: _from, ...wanted } = smallMap.elements.get(id) ?? {};
      expect(fields).toEqual(wanted);
    }
  });

  it('reads a table of one’s own and says what it did', async () => {
    writeFileSync(path('own.csv'), 'Project,Lead,Start date\nLaunch the forum,Grace,03/04/2026\nNew one,,\n');
    const asked = await call('import', path('own.csv'), '--into', path('a.throughline'), '--to', path('c.throughline'));
    expect(asked.out).toEqual([
      'added: Initiative “New one”',
      'changed: Initiative “Launch the forum”: Owner: Ada → Grace',
      expect.stringMatching(/8 elements, 5 links/),
    ]);
    expect(asked.err).toContain('not read: “own”, Start: say how it is meant with --dates.');
    await call(
      'import',
      path('own.csv'),
      '--into',
      path('a.throughline'),
      '--to',
      path('c.throughline'),
      '--force',
      '--dates',
      'day-first',
    );
    expect(mapAt('c.throughline').elements.get('i1')).toMatchObject({ start: '2026-04-03', owner: 'Grace' });
  });

  it.each([
    ['a file that is no workbook', 'a.throughline', /not a workbook/],
    ['a damaged workbook', 'broken.xlsx', /damaged/],
    ['a table without headers', 'plain.csv', /no sheet has a row of headers/],
    ['a quote that is never closed', 'quote.csv', /row 2 is never closed/],
    ['a file that is not there', 'gone.xlsx', /no such file/],
  ])('answers %s with one line, status 2 and nothing written', async (_what, file, sentence) => {
    await call('export', path('a.throughline'), '--to', path('d.xlsx'), '--force');
    writeFileSync(
      path('broken.xlsx'),
      repacked(readFileSync(path('d.xlsx')), (parts) => {
        delete parts['xl/workbook.xml'];
      }),
    );
    writeFileSync(path('plain.csv'), '1,2\n3,4\n');
    writeFileSync(path('quote.csv'), 'Title\n"x\n');
    const { status, out, err } = await call('import', path(file), '--to', path('never.throughline'));
    expect({ status, out, lines: err.length }).toEqual({ status: 2, out: [], lines: 1 });
    expect(err[0]).toMatch(sentence);
    expect(() => readFileSync(path('never.throughline'))).toThrow();
  });
});

describe('diff', () => {
  it('names what differs, by element and field, as text and as data', async () => {
    const [i1, g1] = [smallMap.elements.get('i1'), smallMap.elements.get('g1')];
    if (i1?.kind !== 'initiative' || g1 === undefined) throw new Error('no map');
    const elements = new Map(smallMap.elements);
    elements.delete('c1');
    elements.set('i1', {
      ...i1,
      status: 'paused',
      cost: { ...i1.cost, oneOff: null },
      audiences: ['a2'],
      milestones: i1.milestones.slice(1),
    });
    elements.set('g3', { ...g1, id: 'g3', title: 'Last' });
    const links = new Map(smallMap.links);
    links.delete('l4');
    const stages = new Map([...smallMap.stages].reverse());
    const map = {
      ...smallMap.map,
      vision: 'Better',
      promises: smallMap.map.promises.map((promise, i) => (i === 0 ? { ...promise, score: 3 as const } : promise)),
      updatedAt: '2030-01-01T00:00:00.000Z',
    };
    writeFileSync(path('z.throughline'), writeMapFile({ ...smallMap, map, elements, links, stages }));
    const text = await call('diff', path('a.throughline'), path('z.throughline'));
    expect(text).toMatchObject({ status: 1, err: [] });
    expect(text.out).toEqual([
      'The map: Vision: – → Better',
      'The map: Promises, We listen to customers and talk with them, score: – → 3',
      'removed: Capability “Moderation”',
      'Initiative “Launch the forum”: Status: Active → Paused',
      'Initiative “Launch the forum”: Milestones, m1: {"id":"m1","title":"Open","due":"2026-04-01","done":true,"owner":"Ada"} → –',
      'Initiative “Launch the forum”: Cost, one off: 1000 → –',
      'Initiative “Launch the forum”: Audiences: Planners; Partners → Partners',
      'added: Goal “Last”',
      'removed: Link “Moderation” enables “Launch the forum”',
      'KPI route: order: First contact, Buyer, Advocate → Advocate, Buyer, First contact',
    ]);
    const data = await call('diff', path('a.throughline'), path('z.throughline'), '--format', 'json');
    const { differences } = JSON.parse(data.out.join('')) as { differences: readonly Record<string, unknown>[] };
    expect(differences).toContainEqual({
      change: 'changed',
      table: 'elements',
      id: 'i1',
      name: 'Initiative “Launch the forum”',
      fields: [
        { field: 'status', from: 'active', to: 'paused' },
        { field: 'milestones[m1]', from: i1.milestones[0], to: null },
        { field: 'cost.oneOff', from: 1000, to: null },
        { field: 'audiences', from: ['a1', 'a2'], to: ['a2'] },
      ],
    });
    expect((await call('diff', path('a.throughline'), path('z.throughline'), '--format', 'xml')).status).toBe(2);
  });
});
