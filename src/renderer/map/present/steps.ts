import type { Traced } from '#renderer/state/viewState.ts';
import { isBusinessGoal } from '#shared/analysis/goals.ts';
import { traceOf } from '#shared/analysis/trace.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type Perspective, perspectives } from '#shared/model/kinds/base.ts';
import { type Element, kinds } from '#shared/model/kinds/registry.ts';
import { elementsInOrder } from '#shared/model/order.ts';
import type { Id } from '#shared/model/values.ts';
import { bandQuestions } from '../scene/bands.ts';

/** By what a presentation goes through the map. */
export const ways = ['band', 'theme', 'path'] as const;
export type PresentWay = (typeof ways)[number];

/** One picture of a presentation. */
export interface PresentStep {
  /** What it shows: a step is the same after an edit that gives it another title or other cards. */
  readonly key: string;
  readonly title: string;
  readonly note: string;
  /** What is lit up and looked at; null for the whole map. */
  readonly ids: readonly Id[] | null;
  readonly links: ReadonlySet<Id>;
}

const NONE: ReadonlySet<Id> = new Set();
const bandNames = kinds.goal.fields.perspective.words as Readonly<Record<Perspective, string>>;

/** The steps of a presentation: the whole map first, then part by part. Pure. */
export function presentSteps(document: MapDocument, map: VisibleMap, way: PresentWay): readonly PresentStep[] {
  const { title, vision } = document.map;
  const whole: PresentStep = { key: '', title: title || 'Strategy map', note: vision, ids: null, links: NONE };
  const shown = elementsInOrder(document).filter(({ parked }) => !parked);
  return [whole, ...partsOf(document, map, shown, way)];
}

function partsOf(document: MapDocument, map: VisibleMap, shown: readonly Element[], way: PresentWay): PresentStep[] {
  switch (way) {
    case 'band':
      return perspectives.flatMap((name) => {
        const ids = shown.filter(({ perspective }) => perspective === name).map(({ id }) => id);
        return ids.length === 0
          ? []
          : [{ key: name, title: bandNames[name], note: bandQuestions[name], ids, links: within(document, ids) }];
      });
    case 'theme':
      return themesOf(document, shown).map((theme) => {
        const ids = shown.filter((element) => same(element.theme) === same(theme)).map(({ id }) => id);
        return { key: same(theme), title: theme, note: '', ids, links: within(document, ids) };
      });
    case 'path':
      return shown.flatMap((goal) => {
        if (goal.kind !== 'goal' || !isBusinessGoal(goal)) return [];
        const { below, links } = traceOf(map, [goal.id]);
        const own = within(document, [goal.id, ...below]);
        if (below.size === 0) return [];
        return [
          {
            key: goal.id,
            title: goal.title,
            note: noteOf(document, below),
            ids: [goal.id, ...below],
            links: new Set([...links].filter((id) => own.has(id))),
          },
        ];
      });
  }
}

/**
 * The steps after an edit, and the place among them of the step that is shown. One whose part is gone (its last card was
 * deleted, or moved elsewhere) stays until one goes on.
 */
export function renewedSteps(shown: PresentStep, at: number, steps: readonly PresentStep[]) {
  const place = steps.findIndex(({ key }) => key === shown.key);
  if (place >= 0) return { steps, at: place };
  const left: PresentStep = { ...shown, ids: [], links: NONE };
  const before = Math.min(at, steps.length);
  return { steps: [...steps.slice(0, before), left, ...steps.slice(before)], at: before };
}

/** The band that a step shows; null where it shows something else. */
export function bandOf(way: PresentWay, step: PresentStep): Perspective | null {
  return way === 'band' ? (perspectives.find((name) => name === step.key) ?? null) : null;
}

/** What a step lights up, with the cards that were added while it is shown: whoever adds one wants to see it. */
export function litBy(step: PresentStep, document: MapDocument, added: ReadonlySet<Id>): Traced | null {
  if (step.ids === null) return null;
  const here = [...added].filter((id) => document.elements.has(id));
  const elements = new Set([...step.ids, ...here]);
  if (here.length === 0) return { elements, links: step.links };
  const links = [...document.links.values()].filter(
    ({ from, to }) => (added.has(from) || added.has(to)) && elements.has(from) && elements.has(to),
  );
  return { elements, links: new Set([...step.links, ...links.map(({ id }) => id)]) };
}

/** The links between cards of one part. */
function within(document: MapDocument, ids: readonly Id[]): ReadonlySet<Id> {
  const own = new Set(ids);
  const links = [...document.links.values()].filter(({ from, to }) => own.has(from) && own.has(to));
  return new Set(links.map(({ id }) => id));
}

const same = (text: string) => text.trim().toLowerCase();

function themesOf(document: MapDocument, shown: readonly Element[]): string[] {
  const used = new Set(shown.map(({ theme }) => same(theme)));
  const named = [...document.map.themes, ...shown.map(({ theme }) => theme.trim())];
  const seen = new Set<string>(['']);
  return named.filter((theme) => {
    const key = same(theme);
    if (seen.has(key) || !used.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function noteOf(document: MapDocument, below: ReadonlySet<Id>): string {
  const under = [...below].flatMap((id) => document.elements.get(id) ?? []);
  const count = (fits: (element: Element) => boolean, one: string, many: string) => {
    const n = under.filter(fits).length;
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`];
  };
  return [
    ...count(({ kind }) => kind === 'goal', 'goal', 'goals'),
    ...count(({ kind }) => kind === 'initiative', 'initiative', 'initiatives'),
    ...count(({ kind }) => kind === 'program', 'community program', 'community programs'),
    ...count(({ kind }) => kind === 'kpi', 'KPI', 'KPIs'),
    ...count(({ kind }) => kind === 'capability', 'capability', 'capabilities'),
  ].join(' · ');
}
