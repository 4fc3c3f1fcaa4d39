import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeDraft } from '#shared/model/draft.ts';
import { shiftAllDays } from '#shared/model/shiftDays.ts';
import { templates } from '#shared/templates/registry.ts';
import type { Template } from '#shared/templates/template.ts';

const CARD = { width: 232, height: 92 };

/** Every value of a draft with the keys that lead to it. */
function* leaves(value: unknown, path: string[] = []): Generator<{ path: string[]; value: unknown }> {
  if (typeof value !== 'object' || value === null) {
    yield { path, value };
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, key]);
}

const texts = (t: Template) =>
  [...leaves(t)].filter((l): l is { path: string[]; value: string } => typeof l.value === 'string');

/** Ids that a draft names without a link, each with what it should name. */
function references({ draft }: Template): [id: string, among: { id: string }[]][] {
  const named: [string, { id: string }[]][] = [];
  for (const e of draft.elements) {
    if (e.kind === 'kpi' && e.stage !== undefined) named.push([e.stage, draft.stages]);
    if (e.kind !== 'initiative' && e.kind !== 'program') continue;
    for (const id of e.audiences ?? []) named.push([id, draft.audiences]);
    for (const id of e.channels ?? []) named.push([id, draft.channels]);
    for (const id of e.platforms ?? []) named.push([id, draft.platforms]);
  }
  for (const a of draft.audiences) for (const id of a.channels ?? []) named.push([id, draft.channels]);
  for (const r of draft.reviews) if (r.element !== null) named.push([r.element, draft.elements]);
  for (const m of draft.map.mutes) if (m.element !== null) named.push([m.element, draft.elements]);
  return named;
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

  // completeDraft throws at the first repeated id, forbidden link, day or value that the format does not know.
  it.each(templates)('$name: is read without a fault, today and shifted to any month', ({ draft }) => {
    const { elements, links } = completeDraft(draft);
    expect([elements.size, links.size]).toEqual([draft.elements.length, draft.links.length]);
    for (let months = 1; months <= 36; months++) completeDraft(shiftAllDays(draft, months));
  });

  it.each(templates)('$name: every id that is named is the id of something', (template) => {
    expect(references(template).filter(([id, among]) => !among.some((record) => record.id === id))).toEqual([]);
  });

  it.each(templates)('$name: every theme that is used is declared', ({ draft }) => {
    const used = new Set(draft.elements.map((e) => e.theme ?? ''));
    expect([...used].filter((theme) => theme !== '' && !draft.map.themes.includes(theme))).toEqual([]);
  });

  // Days are shifted by whole months when a map is made, so a text that names one would soon be wrong.
  it.each(templates)('$name: no text names a month, a season, a quarter or a year', (template) => {
    const named =
      /\b(January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|fall of|autumn|winter|Q[1-4]|FY ?\d|20[2-9]\d)\b/;
    expect(texts(template).filter((l) => named.test(l.value) && !/^\d{4}-/.test(l.value))).toEqual([]);
  });

  it.each(templates)('$name: no two cards overlap', ({ draft }) => {
    const cards = draft.elements.filter((e) => e.kind !== 'note');
    const overlapping = cards.flatMap((a, i) =>
      cards
        .slice(i + 1)
        .filter(
          (b) =>
            a.perspective === b.perspective &&
            Math.abs(a.position.x - b.position.x) < CARD.width &&
            Math.abs(a.position.y - b.position.y) < CARD.height,
        )
        .map((b) => [a.id, b.id]),
    );
    expect(overlapping).toEqual([]);
  });

  it.each(templates)('$name: readings, counts and health entries run forward in time', ({ anchor, draft }) => {
    const dated = (e: (typeof draft.elements)[number]): readonly { date: string }[] => {
      if (e.kind === 'kpi') return e.readings ?? [];
      return e.kind === 'program' ? (e.health ?? []) : [];
    };
    const series = [...draft.elements.map(dated), ...draft.stages.map((s): readonly { date: string }[] => s.counts)];
    const disordered = series.filter((s) => s.some((entry, i) => entry.date >= (s[i + 1]?.date ?? anchor)));
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
      relations: { supports: 19, measures: 21, leadsTo: 6, enables: 6, dependsOn: 2, annotates: 3 },
    },
  ])('$name', ({ name, kinds, relations }) => {
    const draft = templates.find((t) => t.name === name)?.draft;
    expect(tally(draft?.elements.map((e) => e.kind) ?? [])).toEqual(kinds);
    expect(tally(draft?.links.map((l) => l.relation) ?? [])).toEqual(relations);
  });
});
