/** The data that both pages are measured with: N boxes in lanes, one and a half times as many connectors. */
import { perspectives } from '#shared/model/kinds/base.ts';
import type { KindName } from '#shared/model/kinds/registry.ts';
import { permittedRelations, type Relation } from '#shared/model/link.ts';

export interface BenchElement {
  readonly id: string;
  readonly kind: KindName;
  readonly title: string;
  readonly perspective: (typeof perspectives)[number];
  readonly position: { readonly x: number; readonly y: number };
}

export interface BenchLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  readonly strength: 1 | 2 | 3;
}

/** A map as a file holds it, with what is measured and little else. */
export interface BenchMap {
  readonly format: 'throughline-map';
  readonly version: 1;
  readonly map: { readonly id: string; readonly title: string; readonly currency: string };
  readonly elements: readonly BenchElement[];
  readonly links: readonly BenchLink[];
}

const COLUMN = 264;
const ROW = 124;

const kindsIn: Readonly<Record<BenchElement['perspective'], readonly KindName[]>> = {
  shareholder: ['goal', 'goal', 'kpi'],
  customer: ['goal', 'kpi', 'goal', 'program'],
  internal: ['initiative', 'kpi', 'initiative', 'program', 'initiative'],
  learning: ['capability', 'initiative', 'kpi', 'capability'],
};

const verbs = ['Shorten', 'Open', 'Join', 'Answer', 'Grow', 'Measure', 'Move', 'Train'];
const things = [
  'the way to a first order',
  'service records',
  'customer questions',
  'partner sales',
  'the renewal desk',
];

/** Repeatable chance. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param count number of elements. @param seed the same count and seed give the same map, another seed one that shares no id */
export function benchMap(count: number, seed = 7): BenchMap {
  const random = chance(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const columns = Math.max(6, Math.ceil(Math.sqrt(count * 0.75)));
  const elements: BenchElement[] = [];
  const shares = { shareholder: 0.12, customer: 0.2, internal: 0.45, learning: 0.23 };
  for (const perspective of perspectives) {
    const own = Math.round(count * shares[perspective]);
    const last = perspective === 'learning' ? count - elements.length : own;
    for (let i = 0; i < last; i++) {
      const kind = pick(kindsIn[perspective]);
      const title = `${pick(verbs)} ${pick(things)} ${elements.length + 1}`;
      const position = { x: (i % columns) * COLUMN, y: Math.floor(i / columns) * ROW };
      elements.push({ id: `${seed}e${elements.length}`, kind, title, perspective, position });
    }
  }
  return {
    format: 'throughline-map',
    version: 1,
    map: { id: `bench-${count}`, title: `Bench of ${count}`, currency: 'EUR' },
    elements,
    links: benchLinks(elements, Math.round(count * 1.5), columns, random),
  };
}

/** Links between elements that stand near each other, as on a map that people have drawn; a few run across. */
function benchLinks(
  elements: readonly BenchElement[],
  count: number,
  columns: number,
  random: () => number,
): BenchLink[] {
  const links = new Map<string, BenchLink>();
  for (let tries = 0; links.size < count && tries < count * 40; tries++) {
    const from = Math.floor(random() * elements.length);
    const away = random() < 0.08 ? Math.floor((random() - 0.5) * elements.length) : nearBy(columns, random);
    const [source, target] = [elements[from], elements[from + away]];
    if (source === undefined || target === undefined || source === target) continue;
    const [relation] = permittedRelations(source.kind, target.kind);
    if (relation === undefined) continue;
    const key = `${source.id} ${target.id}`;
    const strength = ([1, 2, 3] as const)[Math.floor(random() * 3)] ?? 2;
    if (!links.has(key))
      links.set(key, { id: `${source.id}-l${links.size}`, from: source.id, to: target.id, relation, strength });
  }
  return [...links.values()];
}

function nearBy(columns: number, random: () => number): number {
  const rows = 1 + Math.floor(random() * 3);
  return -rows * columns + Math.floor((random() - 0.5) * 6);
}
