import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '#main/cli/run.ts';

const fixtures = new URL('../../fixtures/conformance/', import.meta.url);
const names = readdirSync(fixtures)
  .filter((name) => name.endsWith('.throughline'))
  .map((name) => name.replace('.throughline', ''));

const folder = mkdtempSync(join(tmpdir(), 'throughline-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** 31 March 2027, late in the evening where the test runs. */
const NOW = () => new Date(2027, 2, 31, 23, 30);

async function call(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(args, { out: (t) => out.push(t), err: (t) => err.push(t), now: NOW });
  return { status, out: out.join('\n'), err };
}

function write(name: string, map: object): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ format: 'throughline-map', version: 1, links: [], ...map }));
  return path;
}

interface Expected {
  readonly asOf: string;
  readonly figures: object;
  readonly elements: readonly { readonly id: string }[];
  readonly findings: readonly { readonly severity: string; readonly muted: boolean }[];
}

function fixture(name: string) {
  const path = new URL(`${name}.throughline`, fixtures).pathname;
  const text = readFileSync(new URL(`${name}.expected.json`, fixtures), 'utf8');
  return { path, expected: JSON.parse(text) as Expected };
}

/** What a report says beside its sentences, with numbers to nine digits. */
function plain(report: object): unknown {
  return JSON.parse(
    JSON.stringify(report, (key, value) =>
      key === 'message' ? undefined : typeof value === 'number' ? Number(value.toPrecision(9)) : value,
    ),
  );
}

describe('check --format json', () => {
  it.each(names)('prints of map %s what is expected, and exits by its errors', async (name) => {
    const { path, expected } = fixture(name);
    const { status, out, err } = await call('check', path, '--as-of', expected.asOf, '--format', 'json');
    expect(plain(JSON.parse(out))).toEqual(plain(expected));
    expect(status).toBe(expected.findings.some(({ severity, muted }) => severity === 'E' && !muted) ? 1 : 0);
    expect(err).toEqual([]);
  });

  it('gives every finding a sentence', async () => {
    const { path, expected } = fixture('01');
    const { out } = await call('check', path, '--as-of', expected.asOf, '--format', 'json');
    const { findings } = JSON.parse(out) as { findings: { message: string }[] };
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ message }) => !/[.”?]$/.test(message.trim()))).toEqual([]);
  });

  it('judges by the local day where none is given', async () => {
    const { out } = await call('check', fixture('01').path, '--format', 'json');
    expect((JSON.parse(out) as Expected).asOf).toBe('2027-03-31');
  });
});

describe('check for reading', () => {
  const map = {
    map: { id: 'm', title: 'Harbor', vision: 'Easy to do business with', currency: 'EUR' },
    elements: [
      { id: 'g', kind: 'goal', title: 'Lower cost', level: 'business', perspective: 'shareholder', owner: 'Ann' },
      { id: 'i', kind: 'initiative', title: 'Portal', status: 'active', cost: { oneOff: 1200, perYear: null } },
    ],
    links: [{ id: 'l', from: 'i', to: 'g', relation: 'supports' }],
  };

  it('shows figures, scores and findings with the names of the elements', async () => {
    const { status, out } = await call('check', write('harbor.throughline', map));
    expect(status).toBe(1);
    expect(out).toContain('“Harbor” as of 2027-03-31');
    expect(out).toContain('alignment rate  0 %');
    expect(out).toMatch(/Initiative “Portal” +not aligned \(\d+ %\), uncovered \(0 of 6\), costs 1200 EUR/);
    expect(out).toContain('work-without-owner: Work without an owner\n  error    Initiative “Portal” has no owner.');
    expect(out).toMatch(/\d+ errors, \d+ warnings, \d+ info; 0 muted\.$/);
  });

  it('exits with 0 once every error is muted, and still shows it', async () => {
    const at = '2027-01-01T00:00:00.000Z';
    const mutes = ['work-without-owner', 'work-without-kpi'].map((check) => ({ check, element: 'i', reason: '', at }));
    const muted = await call('check', write('muted.throughline', { ...map, map: { ...map.map, mutes } }));
    expect(muted.status).toBe(0);
    expect(muted.out).toContain('Initiative “Portal” has no owner. (muted)');
    expect(muted.out).toMatch(/0 errors, .*; 2 muted\.$/);
    const other = mutes.map((mute) => ({ ...mute, element: 'g' }));
    expect(
      (await call('check', write('other.throughline', { ...map, map: { ...map.map, mutes: other } }))).status,
    ).toBe(1);
  });

  it('reads a file with faults as repaired and names them on standard error', async () => {
    const broken = { ...map, links: [{ id: 'l', from: 'i', to: 'nobody', relation: 'supports' }] };
    const { status, out, err } = await call('check', write('broken.throughline', broken), '--format', 'json');
    expect(status).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toContain('links[0]');
    expect((JSON.parse(out) as Expected).elements.map(({ id }) => id)).toEqual(['g', 'i']);
  });
});

describe('what cannot be used is answered with one clear line and status 2', () => {
  const file = fixture('01').path;
  const unusable: [what: string, args: string[], says: RegExp][] = [
    ['a file that is not there', [join(folder, 'gone')], /no such file/],
    ['a day that is none', [file, '--as-of', '2026-02-30'], /“2026-02-30” is no day/],
    ['another format', [file, '--format', 'xml'], /text and json/],
    ['no file', [], /check FILE/],
  ];
  it.each(unusable)('%s', async (_what, args, says) => {
    const { status, out, err } = await call('check', ...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(says);
  });
});
