import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluate } from '#shared/checks/evaluate.ts';
import { checkReport } from '#shared/checks/report.ts';
import { readMapFile } from '#shared/exchange/readMapFile.ts';

// Twelve machine-made maps, odd on purpose, and beside each what the checks must say of it on its day, worked out
// independently of this program. Numbers agree within 1e-9; order counts.

const folder = new URL('../../fixtures/conformance/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.throughline'))
  .map((name) => name.replace('.throughline', ''));

/** Numbers rounded so that what differs by less than 1e-9 (of the larger, for large ones) is the same. */
function near(actual: unknown, expected: unknown): unknown {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)) ? expected : actual;
  }
  if (Array.isArray(actual) && Array.isArray(expected)) return actual.map((entry, i) => near(entry, expected[i]));
  if (typeof actual !== 'object' || actual === null || typeof expected !== 'object' || expected === null) return actual;
  const other = expected as Record<string, unknown>;
  return Object.fromEntries(Object.entries(actual).map(([key, value]) => [key, near(value, other[key])]));
}

test('there are twelve of them', () => {
  expect(names).toHaveLength(12);
});

test.each(names)('map %s agrees with its expected report', (name) => {
  const { document } = readMapFile(readFileSync(new URL(`${name}.throughline`, folder), 'utf8'), () => 'a-new-id');
  const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')) as { asOf: string };
  const report = checkReport(evaluate(document, expected.asOf));
  const messages = report.findings.map(({ message }) => message);
  expect(messages.filter((message) => message.trim() === '')).toEqual([]);
  const plain = { ...report, findings: report.findings.map(({ message: _, ...rest }) => rest) };
  expect(near(JSON.parse(JSON.stringify(plain)), expected)).toEqual(expected);
});
