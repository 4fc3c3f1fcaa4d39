import { expect, test } from 'vitest';
import { traceSentence } from '#renderer/map/trace/traceSentence.ts';
import { visibleMap } from '#shared/analysis/visibleMap.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { sampleMap } from '#test/support/strategyMap.ts';

function sentence(ids: string[], change: Record<string, Partial<Element>> = {}) {
  const document = sampleMap();
  const elements = new Map(document.elements);
  for (const [id, values] of Object.entries(change)) elements.set(id, { ...elements.get(id), ...values } as Element);
  const changed: MapDocument = { ...document, elements };
  const map = visibleMap(changed, '2026-11-20');
  return traceSentence(changed, map, (id) => map.score(id), ids);
}

test('work without a goal is not aligned, and the sentence says what is missing', () => {
  const { tone, verdict, text } = sentence(['stray']);
  expect(tone).toBe('bad');
  expect(verdict).toBe('Not aligned, 0 %');
  expect(text).toContain('No goal is in its line of sight');
  expect(text).toContain('a goal that it supports');
});

test('work with a goal names the value it leads to and each open question', () => {
  const { verdict, text } = sentence(['forum']);
  expect(verdict).toMatch(/^(Partly|Not) aligned, \d+ %$/);
  expect(text).toContain('“Grow revenue” and “Loyal customers”');
  expect(text).toContain('an outcome KPI with nothing left open');
  expect(text).toContain('the audience it is for');
});

test('a goal says what leads to it and how it is measured', () => {
  expect(sentence(['revenue']).text).toBe('2 pieces of work lead to it, and no KPI measures it.');
  expect(sentence(['revenue'], { app: { status: 'stopped' } as Partial<Element> }).text).toContain(
    '1 piece of work leads to it',
  );
});

test('a KPI and a capability say what they are for', () => {
  expect(sentence(['hours']).text).toContain('It measures “Forum of planners”');
  expect(sentence(['staff']).text).toContain('It enables “Forum of planners”');
});

test('what is left out of traces says so', () => {
  expect(sentence(['app'], { app: { parked: true } }).text).toMatch(/parked/);
  expect(sentence(['app'], { app: { status: 'stopped' } as Partial<Element> }).text).toMatch(/stopped/);
});
