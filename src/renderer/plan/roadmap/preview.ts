import type { Id } from '#shared/model/values.ts';
import type { PlanDates } from './planDates.ts';

/** What a gesture would do if it ended now: drawn at once, and not yet on the map. */
export interface Preview {
  /** Other dates for some of the work. */
  readonly dates: ReadonlyMap<Id, PlanDates>;
  /** A dependency in the hand: from an end of a bar to the pointer, in px of the sheet. */
  readonly line: { readonly from: { x: number; y: number }; readonly to: { x: number; y: number } } | null;
  /** The work that the line would end at. */
  readonly target: Id | null;
  /** What is said beside the pointer. */
  readonly tip: Tip;
}

/** Words that float beside the pointer, or below what is pointed at. */
export interface Tip {
  readonly title: string;
  readonly lines: readonly string[];
  /** What is wrong, each as a sentence. */
  readonly warnings: readonly string[];
  readonly isRefused: boolean;
  /** Where, in px of the window. */
  readonly x: number;
  readonly y: number;
}

export const noDates: ReadonlyMap<Id, PlanDates> = new Map();
