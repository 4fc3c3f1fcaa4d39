import { expect, test } from 'vitest';
import { checkCatalogue } from '#shared/checks/checkCatalogue.ts';
import type { Severity } from '#shared/checks/finding.ts';
import { checks } from '#shared/checks/registry.ts';
import { sources } from '#shared/checks/sources.ts';

const entries = checkCatalogue().flatMap((theme) => theme.checks);

test('the help page has every check, in the order of the catalogue', () => {
  expect(entries.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
  expect(checkCatalogue().map(({ title }) => title)).toEqual([
    'Alignment',
    'Measurement',
    'Plan',
    'Govern and learn',
    'Customers, gears and communities',
  ]);
});

test('each check says in sentences why it matters, naming its framework, and what to do', () => {
  for (const { id, title, why, fix, framework, severities } of entries) {
    expect(title, id).toMatch(/^[A-Z].*[^.]$/);
    expect(why, id).toMatch(/^[A-Z].*\.$/);
    expect(fix, id).toMatch(/^[A-Z].*\.$/);
    expect(why.toLowerCase(), id).toContain(framework.toLowerCase());
    expect(severities.length, id).toBeGreaterThan(0);
  }
});

test('each heading is used once, and every framework somewhere', () => {
  expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
  expect(new Set(entries.map(({ source }) => source))).toEqual(new Set(Object.keys(sources)));
});

test('severities follow the element where they say that they do', () => {
  for (const check of checks) {
    if (typeof check.severity !== 'function') continue;
    const entry = entries.find(({ id }) => id === check.id);
    const severity = check.severity as (work: { status: string }) => Severity;
    const given = ['idea', 'planned'].map((status) => severity({ status }));
    expect(new Set(given)).toEqual(new Set(entry?.severities));
  }
});

test('messages have places only for what findings carry', () => {
  const known = ['name', 'second', 'names', 'count', 'missing', 'audience', 'platform', 'function', 'gear', 'owner'];
  for (const { id, message } of checks) {
    const places = [...message.matchAll(/\{(\w*)\}/g)].map((found) => found[1] ?? '');
    expect(
      places.filter((place) => !known.includes(place)),
      id,
    ).toEqual([]);
    expect(message, id).toMatch(/^[A-Z{].*[.}]$/);
  }
});
