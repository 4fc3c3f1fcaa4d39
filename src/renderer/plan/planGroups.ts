import { plannedCost } from '#shared/analysis/money.ts';
import { isStopped } from '#shared/analysis/visibility.ts';
import { roadmapConflicts } from '#shared/checks/roadmapConflicts.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { isWork, kinds, type Work } from '#shared/model/kinds/registry.ts';
import { gears } from '#shared/model/kinds/work.ts';
import { compareElements } from '#shared/model/order.ts';
import type { Id } from '#shared/model/values.ts';
import { type PlanFacts, planColumn, type SortValue } from './planColumns.ts';
import { goalsOfWork } from './planLinks.ts';
import type { PlanSettings } from './planSettings.ts';

/** What work comes to in money, in the map's currency; stopped work counts for nothing (checks.md, figures). */
export interface PlanSums {
  readonly oneOff: number;
  readonly perYear: number;
  readonly plannedCost: number;
  readonly spent: number;
}

/** Work that stands together under a heading. */
export interface PlanGroup {
  /** Unique among the groups: an owner, a theme, a gear, a goal's id; blank for work that has none, and where nothing is grouped. */
  readonly key: string;
  /** Its heading; blank where nothing is grouped. */
  readonly label: string;
  /** Work that has no owner, theme, goal or gear; the last group. */
  readonly isRest: boolean;
  readonly work: readonly Work[];
  readonly sums: PlanSums;
}

const WITHOUT: Readonly<Record<PlanSettings['group'], string>> = {
  none: '',
  owner: 'No owner',
  theme: 'No theme',
  goal: 'No goal',
  gear: 'No gear',
};

const planned = new WeakMap<MapDocument['elements'], readonly Work[]>();

/** Every piece of work of the plan, in the map's order. Parked work is not in it. */
export function plannedWork({ document: { elements } }: Pick<PlanFacts, 'document'>): readonly Work[] {
  const known = planned.get(elements);
  if (known !== undefined) return known;
  const work: Work[] = [];
  for (const element of elements.values()) if (isWork(element) && !element.parked) work.push(element);
  work.sort(compareElements);
  planned.set(elements, work);
  return work;
}

/**
 * The plan as it is looked at: filtered, ordered and grouped. Work that serves several goals, or turns several gears,
 * stands under each of them, since a goal is to show all that serves it; sums over the whole plan (`sumsOf`) count it
 * once. What serves a goal only through other work stands under that goal too. Groups come by name, themes in the map's
 * order, goals in the map's order, gears in theirs; without one comes last. Pure.
 */
export function planGroups(facts: PlanFacts, settings: PlanSettings): readonly PlanGroup[] {
  return groupsOf(facts, settings, orderedWork(facts, settings));
}

/** The work that settings let through, in their order. */
export function orderedWork(facts: PlanFacts, settings: PlanSettings): readonly Work[] {
  const holds = filterOf(facts, settings);
  const work = plannedWork(facts).filter(holds);
  const column = settings.order.by === null ? undefined : planColumn(settings.order.by);
  if (column === undefined) return settings.order.isDescending ? [...work].reverse() : work;
  const sign = settings.order.isDescending ? -1 : 1;
  return work
    .map((one) => ({ one, value: column.sortValue(one, facts) }))
    .sort((a, b) => compareValues(a.value, b.value, sign))
    .map(({ one }) => one);
}

/** Whether what is shown, or its order, depends on what the checks say; else an edit is shown without waiting for them. */
export function needsChecks({ concern, order }: PlanSettings): boolean {
  return concern !== 'all' || ['alignment', 'alignmentScore', 'coverage', 'return'].includes(order.by ?? '');
}

/** Puts work under its headings, each group in the order in which the work comes. */
export function groupsOf(
  facts: Pick<PlanFacts, 'document'>,
  { group }: PlanSettings,
  work: readonly Work[],
): readonly PlanGroup[] {
  const { document } = facts;
  if (group === 'none') return [groupOf('', '', false, work, facts)];
  const members = new Map<string, Work[]>();
  for (const one of work) {
    const keys = keysOf(one, group, facts);
    for (const key of keys.length === 0 ? [''] : keys) {
      const list = members.get(key);
      if (list === undefined) members.set(key, [one]);
      else list.push(one);
    }
  }
  const words = kinds.initiative.fields.gears.words ?? {};
  const label = (key: string) =>
    group === 'goal'
      ? document.elements.get(key)?.title.trim() || 'Without a title'
      : group === 'gear'
        ? (words[key] ?? key)
        : key;
  return keysInOrder(members, group, facts).map((key) =>
    groupOf(key, key === '' ? WITHOUT[group] : label(key), key === '', members.get(key) ?? [], facts),
  );
}

/** What work comes to together, each piece counted once. */
export function sumsOf(work: readonly Work[], { document }: Pick<PlanFacts, 'document'>): PlanSums {
  const counted = new Set(work.filter((one) => !isStopped(one)));
  const sums = { oneOff: 0, perYear: 0, plannedCost: 0, spent: 0 };
  for (const one of counted) {
    sums.oneOff += one.cost.oneOff ?? 0;
    sums.perYear += one.cost.perYear ?? 0;
    sums.plannedCost += plannedCost(one, document.map.horizon);
    sums.spent += one.spent ?? 0;
  }
  return sums;
}

function groupOf(
  key: string,
  label: string,
  isRest: boolean,
  work: readonly Work[],
  facts: Pick<PlanFacts, 'document'>,
): PlanGroup {
  let sums: PlanSums | null = null;
  return {
    key,
    label,
    isRest,
    work,
    // Summed up where it is asked for: most edits change what nobody looks at.
    get sums() {
      sums ??= sumsOf(work, facts);
      return sums;
    },
  };
}

function keysOf(
  work: Work,
  group: PlanSettings['group'],
  { document }: Pick<PlanFacts, 'document'>,
): readonly string[] {
  switch (group) {
    case 'owner':
      return [work.owner.trim()];
    case 'theme':
      return [work.theme.trim()];
    case 'goal':
      return goalsOfWork(document, work.id).map(({ id }) => id);
    case 'gear':
      return work.gears;
    default:
      return [''];
  }
}

function keysInOrder(
  members: ReadonlyMap<string, unknown>,
  group: PlanSettings['group'],
  { document }: Pick<PlanFacts, 'document'>,
): readonly string[] {
  const keys = [...members.keys()];
  const place: (key: string) => number =
    group === 'theme'
      ? (key) => placeIn(document.map.themes, key)
      : group === 'gear'
        ? (key) => placeIn(gears, key)
        : () => 0;
  const goal = (key: string) => (group === 'goal' ? document.elements.get(key) : undefined);
  return keys.sort((a, b) => {
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    const [one, other] = [goal(a), goal(b)];
    if (one !== undefined && other !== undefined) return compareElements(one, other);
    return place(a) - place(b) || a.localeCompare(b, undefined, { numeric: true });
  });
}

/** Themes that the map does not list come behind those that it does. */
function placeIn(list: readonly string[], key: string): number {
  const place = list.indexOf(key);
  return place < 0 ? list.length : place;
}

/** @param sign 1 or, for the other direction, -1; what has no value stands last either way */
function compareValues(a: SortValue, b: SortValue, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * sign;
  return String(a).localeCompare(String(b), undefined, { numeric: true }) * sign;
}

/** Checks whose findings say that something is late. */
const OVERDUE: ReadonlySet<string> = new Set(['work-overdue', 'milestone-overdue']);

/** The work for which a milestone or the end is past: muted findings do not count. */
function overdueWork({ judged }: Pick<PlanFacts, 'judged'>): ReadonlySet<Id> {
  return new Set(
    judged.findings.filter(({ check, muted }) => !muted && OVERDUE.has(check)).flatMap(({ targets }) => targets),
  );
}

/** The work that a conflict of the roadmap speaks of. */
function conflictingWork({ judged }: Pick<PlanFacts, 'judged'>): ReadonlySet<Id> {
  return new Set(
    roadmapConflicts(judged.findings)
      .filter(({ muted }) => !muted)
      .flatMap(({ targets }) => targets),
  );
}

function filterOf(facts: PlanFacts, settings: PlanSettings): (work: Work) => boolean {
  const words = settings.text.trim().toLocaleLowerCase();
  const concerned = concernOf(facts, settings);
  const { kind, owner, theme, gear, statuses } = settings;
  return (work) =>
    statuses.includes(work.status) &&
    (kind === 'all' || work.kind === kind) &&
    (owner === null || work.owner.trim() === owner) &&
    (theme === null || work.theme.trim() === theme) &&
    (gear === null || work.gears.includes(gear)) &&
    concerned(work) &&
    (words === '' || `${work.title} ${work.owner} ${work.team} ${work.theme}`.toLocaleLowerCase().includes(words));
}

function concernOf(facts: PlanFacts, { concern }: PlanSettings): (work: Work) => boolean {
  if (concern === 'all') return () => true;
  if (concern === 'notAligned') {
    return ({ id }) => {
      const score = facts.judged.map.score(id);
      return score !== undefined && 'alignment' in score && score.alignment.verdict !== 'aligned';
    };
  }
  const ids = concern === 'overdue' ? overdueWork(facts) : conflictingWork(facts);
  return ({ id }) => ids.has(id);
}
