import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft, type MapDraft } from '#shared/model/draft.ts';
import type { KindName } from '#shared/model/kinds/registry.ts';
import { isPermitted, linkKey, type Relation } from '#shared/model/link.ts';

/** Numbers from 0 to below 1, the same in every run (a linear congruential generator). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const text = 'Talks with customers show where the time goes. ';

/**
 * A map as a large organization would draw it, filled in about four fifths, the same in every run: per ten elements one
 * goal, four pieces of work, four KPIs and a capability; one and a half links an element, `supports` running upward.
 */
export function plausibleMap(size: number): MapDocument {
  const random = sequence(size);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const often = <T>(value: T, otherwise: T): T => (random() < 0.8 ? value : otherwise);
  const day = (year: number) => `${year}-${any(['01', '03', '06', '09', '11'])}-${any(['01', '10', '15', '28'])}`;
  const people = Array.from({ length: 40 }, (_, i) => `Person ${i}`);
  const id = (n: number) => `element-${String(n).padStart(6, '0')}`;
  const kinds: readonly KindName[] = [
    'goal',
    'initiative',
    'kpi',
    'program',
    'kpi',
    'initiative',
    'kpi',
    'initiative',
    'kpi',
    'capability',
  ];

  const base = (n: number) => ({
    id: id(n),
    title: `${any(['Grow', 'Shorten', 'Launch', 'Teach', 'Measure'])} the ${any(['forum', 'portal', 'onboarding', 'service'])} ${n}`,
    description: text.repeat(2),
    position: { x: (n % 40) * 264, y: Math.floor(n / 40) * 124 },
    theme: any(['Service', 'Growth', 'Trust']),
    tags: ['region', 'phase'],
    perspective: any(['shareholder', 'customer', 'internal', 'internal', 'learning'] as const),
  });
  const work = (n: number) => ({
    status: any(['idea', 'planned', 'active', 'active', 'paused', 'done', 'stopped'] as const),
    owner: often(any(people), ''),
    team: 'Four people, half their time',
    itPartner: often(any(people), ''),
    scope: often(text, ''),
    approach: text,
    contingency: often(text, ''),
    start: often<string | null>(day(2025), null),
    end: often<string | null>(day(2027), null),
    milestones: [0, 1, 2].map((i) => ({
      id: `m-${n}-${i}`,
      title: `Step ${i}`,
      due: day(2026),
      done: random() < 0.5,
      owner: '',
    })),
    risks: [
      {
        id: `r-${n}`,
        title: 'Nobody comes',
        likelihood: 3 as const,
        impact: any([2, 4] as const),
        response: often(text, ''),
      },
    ],
    cost: { oneOff: often<number | null>(Math.floor(random() * 1e5), null), perYear: 12000 },
    spent: often<number | null>(Math.floor(random() * 5e4), null),
    benefit: { perYear: often<number | null>(40000, null), kind: 'savings' as const },
    returns: [{ date: day(2026), amount: 900, note: '' }],
    audiences: ['audience-0', `audience-${n % 5}`].slice(n % 2),
    channels: [`channel-${n % 4}`],
    platforms: [`platform-${n % 3}`],
    gears: [any(['acquisition', 'engagement', 'enlistment', 'monetization'] as const)],
    fronts: [any(['experience', 'model', 'operations'] as const)],
    audienceBenefit: often(text, ''),
    organizationBenefit: often(text, ''),
    processReadiness: any([1, 2, 3] as const),
  });
  const element = (_: unknown, n: number) => {
    const kind = kinds[n % kinds.length];
    switch (kind) {
      case 'goal':
        return {
          ...base(n),
          kind,
          level: any(['business', 'digital'] as const),
          owner: often(any(people), ''),
          due: day(2027),
        };
      case 'initiative':
        return { ...base(n), ...work(n), kind };
      case 'program':
        return { ...base(n), ...work(n), kind, purposes: ['support' as const], models: ['forum' as const] };
      case 'kpi':
        return {
          ...base(n),
          kind,
          definition: text,
          unit: 'percent',
          direction: any(['increase', 'decrease', 'maintain'] as const),
          result: any(['outcome', 'activity'] as const),
          timing: any(['leading', 'lagging'] as const),
          baseline: { value: 10, date: day(2025) },
          target: { value: any([5, 40]), date: day(2027) },
          frequency: often<'monthly' | null>('monthly', null),
          owner: often(any(people), ''),
          source: often('The data warehouse', ''),
          stage: `stage-${n % 7}`,
          readings: Array.from({ length: 8 }, (__, i) => ({
            date: `2026-0${i + 1}-28`,
            value: random() * 40,
            note: '',
          })),
        };
      default:
        return {
          ...base(n),
          kind: 'capability' as const,
          current: any([0, 1, 2] as const),
          needed: 3 as const,
          plan: often(text, ''),
        };
    }
  };
  const elements = Array.from({ length: size }, element);
  return completeDraft({
    map: {
      id: 'map',
      title: 'Large',
      vision: text,
      horizon: { start: '2025-01-01', end: '2028-01-01' },
      review: { everyMonths: 3 },
    },
    elements,
    links: links(elements, Math.floor(size * 1.5), random),
    audiences: [0, 1, 2, 3, 4].map((i) => ({ id: `audience-${i}`, title: `Audience ${i}`, priority: i < 2 })),
    channels: [0, 1, 2, 3].map((i) => ({ id: `channel-${i}`, title: `Channel ${i}` })),
    platforms: [0, 1, 2].map((i) => ({
      id: `platform-${i}`,
      title: `Platform ${i}`,
      function: 'Forum',
      integrated: i > 0,
    })),
    stages: [0, 1, 2, 3, 4, 5, 6].map((i) => ({ id: `stage-${i}`, title: `Stage ${i}`, communication: text })),
  } as unknown as MapDraft);
}

type Drawn = { readonly id: string; readonly kind: KindName };

/** Links between elements that stand near each other, `supports` only from later to earlier ones, so that paths are short. */
function links(elements: readonly Drawn[], count: number, random: () => number) {
  const wanted: readonly Relation[] = ['supports', 'measures', 'supports', 'measures', 'enables', 'dependsOn'];
  const made = new Map<string, { id: string; from: string; to: string; relation: Relation }>();
  for (let tries = 0; made.size < count && tries < count * 200; tries++) {
    const at = Math.floor(random() * elements.length);
    const from = elements[at];
    const to = elements[Math.max(0, at - 1 - Math.floor(random() * 60))];
    const relation = wanted[tries % wanted.length] as Relation;
    if (from === undefined || to === undefined || !isPermitted(relation, from as never, to as never)) continue;
    if (relation === 'supports' && from.kind === 'goal' && random() < 0.5) continue;
    const link = { id: `link-${made.size}`, from: from.id, to: to.id, relation };
    if (!made.has(linkKey(link))) made.set(linkKey(link), link);
  }
  return [...made.values()];
}
