import { type Aspect, type Concern, concernsOf } from '#shared/analysis/concerns.ts';
import type { Selection } from '#shared/analysis/selections.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import type { FindingData, Severity } from './finding.ts';
import type { Source } from './sources.ts';

/** One finding of a check. Targets that are left out are the element itself, or none for the map as a whole. */
export interface Detail extends FindingData {
  readonly targets?: readonly Id[];
}

/** What a check answers: nothing to say, the plain finding, or findings with more to them. */
export type Answer = boolean | Detail | readonly Detail[];

interface CheckWords {
  /** Stands in exports, on the command line and in mutes: never changes. */
  readonly id: string;
  readonly source: Source;
  /** A heading: what is wrong, short. */
  readonly title: string;
  /**
   * What is wrong in one sentence about one finding. Places in braces are filled from it: {name} and {second} are the
   * first two targets, {names} all of them, {count} their number; {missing}, {audience}, {platform}, {function},
   * {gear}, {owner} its data.
   */
  readonly message: string;
  /** Why it matters, naming the framework. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** What each of the keys in `missing` and `gear` is called. */
  readonly words?: Readonly<Record<string, string>>;
}

/**
 * How far a finding about an element looks: at its `own` fields; also at its `neighbors`, which are the records that it
 * is linked to or names, and its reviews; or also at its `lineOfSight`. Day, horizon and review rhythm may be looked at
 * by every check: where they change, everything is evaluated anew.
 */
export type Reads = 'own' | 'neighbors' | 'lineOfSight';

/** A check of each element of a selection; its findings have that element as their first target. */
export interface ElementCheck<E extends Element> extends CheckWords {
  readonly appliesTo: Selection<E>;
  readonly reads: Reads;
  readonly severity: Severity | ((element: E) => Severity);
  /** Where it is false for the map as a whole there is nothing to find. */
  readonly given?: (map: VisibleMap) => boolean;
  readonly run: (element: E, map: VisibleMap) => Answer;
}

/** The subject of a check of the map as a whole, with all that its findings depend on. */
export interface WholeMap {
  readonly concerns: readonly Concern[];
}

export interface MapCheck extends CheckWords {
  readonly appliesTo: WholeMap;
  readonly reads: 'map';
  readonly severity: Severity;
  readonly run: (map: VisibleMap) => Answer;
}

// biome-ignore lint/suspicious/noExplicitAny: a check of some selection or other; `Element` would make it invariant
export type Check = ElementCheck<any> | MapCheck;

/** Declares a check. Its file is named by its id and its run is pure. */
export function defineCheck<E extends Element>(check: ElementCheck<E>): Check;
export function defineCheck(check: MapCheck): Check;
export function defineCheck(check: Check): Check {
  return check;
}

/**
 * The map as a whole, as far as it concerns a check: `work` for which work there is, of what status and where it stands,
 * `work.gears` for that and its gears, `links`, a list, or `map` for the map's own fields.
 */
export function wholeMap(...aspects: readonly Aspect[]): WholeMap {
  return { concerns: concernsOf(aspects) };
}
