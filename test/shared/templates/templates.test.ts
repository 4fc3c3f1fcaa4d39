import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { shiftAllDays } from '#shared/model/shiftDays.ts';
import { templates } from '#shared/templates/registry.ts';

const CARD = { width: 232, height: 92 };

/** Throws at the first repeated id, forbidden link, day or value that the format does not know. */
const maps = templates.map((template) => ({ ...template, document: completeDraft(template.draft) }));

/** Every text of some plain data. */
function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) yield* texts(inner);
}

interface Named {
  readonly id: string | null;
  readonly among: ReadonlyMap<string, unknown>;
}

/** Ids that a map names without a link, each with what it should name. */
function references({ map, elements, audiences, channels, platforms, stages, reviews }: MapDocument): Named[] {
  const name = (ids: readonly (string | null)[], among: Named['among']) => ids.map((id) => ({ id, among }));
  const inElement = (e: Element): Named[] => {
    if (e.kind === 'kpi') return name([e.stage], stages);
    if (e.kind !== 'initiative' && e.kind !== 'program') return [];
    return [...name(e.audiences, audiences), ...name(e.channels, channels), ...name(e.platforms, platforms)];
  };
  const mutable = new Map<string, unknown>([...elements, ...audiences, ...platforms]);
  return [
    ...[...elements.values()].flatMap(inElement),
    ...[...audiences.values()].flatMap((a) => name(a.channels, channels)),
    ...[...reviews.values()].flatMap((r) => name([r.element], elements)),
    ...map.mutes.flatMap((m) => name([m.element], mutable)),
  ].filter(({ id }) => id !== null);
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('the templates that ship', () => {
  it('stand in the registry, one for each folder', () => {
    const folder = new URL('../../../src/shared/templates/', import.meta.url);
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(templates).toHaveLength(folders.length);
    expect(new Set(templates.map((t) => t.name)).size).toBe(templates.length);
  });

  it.each(maps)('$name: is read whole, as written and shifted to any month', ({ draft, document }) => {
    expect(document.elements.size).toBe(draft.elements.length);
    expect(document.links.size).toBe(draft.links.length);
    for (let months = 1; months <= 36; months++) completeDraft(shiftAllDays(draft, months));
  });

  it.each(maps)('$name: every id that is named is the id of something', ({ document }) => {
    const named = references(document);
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter(({ id, among }) => !among.has(id ?? '')).map(({ id }) => id)).toEqual([]);
  });

  it.each(maps)('$name: every theme that is used is declared', ({ document }) => {
    const used = new Set([...document.elements.values()].map((e) => e.theme));
    expect([...used].filter((theme) => theme !== '' && !document.map.themes.includes(theme))).toEqual([]);
  });

  // Days are shifted by whole months when a map is made, so a text that names one would soon be wrong.
  it.each(templates)('$name: no text names a month, a season, a quarter or a year', (template) => {
    const calendar =
      /\b(January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|Q[1-4]|FY ?\d|20[2-9]\d)\b/;
    expect([...texts(template)].filter((text) => calendar.test(text) && !/^\d{4}-/.test(text))).toEqual([]);
  });

  it.each(maps)('$name: no two cards overlap', ({ document }) => {
    const cards = [...document.elements.values()];
    const overlapping = cards.flatMap((a, i) =>
      cards
        .slice(i + 1)
        .filter((b) => a.perspective === b.perspective)
        .filter((b) => Math.abs(a.position.x - b.position.x) < CARD.width)
        .filter((b) => Math.abs(a.position.y - b.position.y) < CARD.height)
        .map((b) => `${a.id} and ${b.id}`),
    );
    expect(overlapping).toEqual([]);
  });

  it.each(maps)('$name: readings, counts and health entries run forward in time, up to its day', (map) => {
    const dated = (e: Element): readonly { readonly date: string }[] => {
      if (e.kind === 'kpi') return e.readings;
      return e.kind === 'program' ? e.health : [];
    };
    const { elements, stages } = map.document;
    const series = [...[...elements.values()].map(dated), ...[...stages.values()].map((s) => s.counts)];
    const disordered = series.filter((s) => s.some((entry, i) => entry.date >= (s[i + 1]?.date ?? map.anchor)));
    expect(disordered).toEqual([]);
  });
});

describe('known counts', () => {
  it.each([
    {
      name: 'b2b-software',
      kinds: { goal: 13, initiative: 9, program: 3, kpi: 12, capability: 4, note: 3 },
      relations: { supports: 21, measures: 22, leadsTo: 6, enables: 8, dependsOn: 1, annotates: 3 },
    },
    {
      name: 'retail-four-gears',
      kinds: { goal: 12, initiative: 9, program: 3, kpi: 12, capability: 5, note: 2 },
      relations: { supports: 20, measures: 20, leadsTo: 5, enables: 8, dependsOn: 2, annotates: 3 },
    },
    {
      name: 'clinician-network',
      kinds: { goal: 12, initiative: 8, program: 4, kpi: 12, capability: 5, note: 3 },
      relations: { supports: 19, measures: 21, leadsTo: 6, enables: 5, dependsOn: 2, annotates: 3 },
    },
  ])('$name', ({ name, kinds, relations }) => {
    const document = maps.find((m) => m.name === name)?.document;
    expect(tally([...(document?.elements.values() ?? [])].map((e) => e.kind))).toEqual(kinds);
    expect(tally([...(document?.links.values() ?? [])].map((l) => l.relation))).toEqual(relations);
  });
});
