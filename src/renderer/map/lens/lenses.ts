import type { KpiStatus } from '#shared/analysis/kpiStatus.ts';
import type { ElementScore } from '#shared/analysis/scores.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type Element, isWork, kinds } from '#shared/model/kinds/registry.ts';
import type { Tone } from '../trace/traceSentence.ts';

/** By what cards can be colored, in the order in which they are offered. */
export const lensIds = ['alignment', 'coverage', 'kpi', 'status', 'gear', 'theme', 'owner'] as const;
export type LensId = (typeof lensIds)[number];

/** One value of a lens: a color, and a sign or letters that say the same without it. */
export interface LensValue {
  readonly key: string;
  readonly label: string;
  /** A token of the theme. */
  readonly token: string;
  /** A sign, or one to three letters. */
  readonly sign: { readonly tone: Tone } | { readonly letters: string };
}

export interface Lens {
  readonly id: LensId;
  readonly label: string;
  /** Its values in the order of the legend. */
  readonly values: (document: MapDocument) => readonly LensValue[];
  /** The values of an element, the one that colors it first; null for what the lens does not look at. */
  readonly of: (element: Element, score: ElementScore | undefined) => readonly string[] | null;
}

const state = (key: string, label: string, tone: Tone): LensValue => ({
  key,
  label,
  token: tone === 'plain' ? 'muted' : tone,
  sign: { tone },
});

const NOBODY = '';
/** How many colors tell themes and owners apart; letters tell those that share one. */
const COLORS = 8;

const workFields = kinds.initiative.fields as Readonly<Record<string, { readonly words?: object | undefined }>>;
const words = (field: string) => (workFields[field]?.words ?? {}) as Readonly<Record<string, string>>;

const statusTokens: Readonly<Record<string, string>> = {
  idea: 'muted',
  planned: 'info',
  active: 'kind-initiative',
  paused: 'partly',
  done: 'good',
  stopped: 'bad',
};

const gearTokens: Readonly<Record<string, string>> = {
  acquisition: 'theme-0',
  engagement: 'theme-2',
  enlistment: 'theme-3',
  monetization: 'theme-1',
};

export const lenses: Readonly<Record<LensId, Lens>> = {
  alignment: {
    id: 'alignment',
    label: 'Alignment',
    values: () => [
      state('aligned', 'Aligned', 'good'),
      state('partly aligned', 'Partly aligned', 'partly'),
      state('not aligned', 'Not aligned', 'bad'),
    ],
    of: (_element, score) => (score !== undefined && 'alignment' in score ? [score.alignment.verdict] : null),
  },
  coverage: {
    id: 'coverage',
    label: 'Coverage',
    values: () => [
      state('covered', 'Covered', 'good'),
      state('partly covered', 'Partly covered', 'partly'),
      state('uncovered', 'Uncovered', 'bad'),
    ],
    of: (_element, score) => (score !== undefined && 'coverage' in score ? [score.coverage.state] : null),
  },
  kpi: {
    id: 'kpi',
    label: 'KPI state',
    values: () => [
      state('met', 'Met', 'good'),
      { ...state('onTrack', 'On track', 'good'), sign: { letters: '↗' } },
      state('atRisk', 'At risk', 'partly'),
      state('offTrack', 'Off track', 'bad'),
      state('noData', 'No data', 'plain'),
    ],
    of: (_element, score) => (score?.kind === 'kpi' ? [score.status satisfies KpiStatus] : null),
  },
  status: {
    id: 'status',
    label: 'Status',
    values: () =>
      Object.entries(words('status')).map(([key, label]) => ({
        key,
        label,
        token: statusTokens[key] ?? 'muted',
        sign: { letters: label.slice(0, 1) },
      })),
    of: (element) => (isWork(element) ? [element.status] : null),
  },
  gear: {
    id: 'gear',
    label: 'Gear',
    values: () => [
      ...Object.entries(words('gears')).map(([key, label]) => ({
        key,
        label,
        token: gearTokens[key] ?? 'muted',
        sign: { letters: label.slice(0, 2) },
      })),
      { key: NOBODY, label: 'No gear', token: 'muted', sign: { tone: 'plain' } },
    ],
    of: (element) => (isWork(element) ? (element.gears.length === 0 ? [NOBODY] : element.gears) : null),
  },
  theme: {
    id: 'theme',
    label: 'Theme',
    values: (document) => [
      ...themesOf(document).map((theme, i) => ({
        key: same(theme),
        label: theme,
        token: `theme-${i % COLORS}`,
        sign: { letters: initials(theme) },
      })),
      { key: NOBODY, label: 'No theme', token: 'muted', sign: { tone: 'plain' } },
    ],
    of: (element) => (element.kind === 'note' ? null : [same(element.theme)]),
  },
  owner: {
    id: 'owner',
    label: 'Owner',
    values: (document) => [
      ...ownersOf(document).map((owner, i) => ({
        key: same(owner),
        label: owner,
        token: `theme-${i % COLORS}`,
        sign: { letters: initials(owner) },
      })),
      { key: NOBODY, label: 'No owner', token: 'muted', sign: { tone: 'plain' } },
    ],
    of: (element) => ('owner' in element ? [same(element.owner)] : null),
  },
};

/** Names are the same where they differ only in case and space around them (checks.md, words). */
const same = (text: string) => text.trim().toLowerCase();

/** The themes of the map in their order, then those that only cards name. */
function themesOf(document: MapDocument): string[] {
  return distinct([...document.map.themes, ...[...document.elements.values()].map(({ theme }) => theme)]);
}

/** The owners, those of the most cards first. */
function ownersOf(document: MapDocument): string[] {
  const counts = new Map<string, number>();
  const names: string[] = [];
  for (const element of document.elements.values()) {
    if (!('owner' in element) || same(element.owner) === '') continue;
    names.push(element.owner.trim());
    counts.set(same(element.owner), (counts.get(same(element.owner)) ?? 0) + 1);
  }
  return distinct(names).sort(
    (a, b) => (counts.get(same(b)) ?? 0) - (counts.get(same(a)) ?? 0) || (same(a) < same(b) ? -1 : 1),
  );
}

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const key = same(name);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    return [name.trim()];
  });
}

function initials(name: string): string {
  const parts = name.split(/[\s&/,-]+/u).filter(Boolean);
  const [first = ''] = parts;
  const letters =
    parts.length === 1 ? [...first].slice(0, 2) : [first, parts.at(-1) ?? ''].map((part) => [...part][0] ?? '');
  return letters.join('').toUpperCase();
}
