import { useCallback, useMemo, useState } from 'react';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import { heldWork, isFresh } from './heldOrder.ts';
import type { PlanFacts } from './planColumns.ts';
import { groupsOf, needsChecks, orderedWork, type PlanGroup, plannedWork } from './planGroups.ts';
import type { PlanSettings } from './planSettings.ts';

/** The plan as its pages show it. */
export interface ShownPlan {
  readonly facts: PlanFacts;
  /** All work of the plan, whatever is filtered, in the map's order. */
  readonly all: readonly Work[];
  /** The work that is shown, each once. */
  readonly work: readonly Work[];
  /** The same under its headings; one group without a heading where nothing is grouped. Empty where nothing is shown. */
  readonly groups: readonly PlanGroup[];
  /** Orders and filters anew; null where that would change nothing. */
  readonly sortAgain: (() => void) | null;
  /** Shows work although it does not fit the filter: it was just made here. */
  readonly keep: (ids: readonly Id[]) => void;
}

/** Follows the map with its plan. The order is held until other settings, or a new order, are asked for. */
export function usePlan(document: MapDocument, judged: Evaluation, settings: PlanSettings): ShownPlan {
  const facts = useMemo<PlanFacts>(() => ({ document, judged }), [document, judged]);
  const all = useMemo(() => plannedWork({ document }), [document]);
  const depends = needsChecks(settings) ? judged : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the checks say counts where something depends on it
  const fitting = useMemo(() => orderedWork({ document, judged }, settings), [document, depends, settings]);
  const [sorted, setSorted] = useState(0);
  const [kept, setKept] = useState<readonly Id[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is held until another is asked for
  const order = useMemo(() => fitting.map(({ id }) => id), [settings, sorted]);
  const held = useMemo(() => [...order, ...kept.filter((id) => !order.includes(id))], [order, kept]);
  const work = useMemo(() => heldWork(held, fitting, all), [held, fitting, all]);
  const groups = useMemo(
    () => (work.length === 0 ? [] : groupsOf({ document }, settings, work)),
    [document, settings, work],
  );
  const isOrdered = settings.order.by !== null;
  const fresh = useMemo(() => isFresh(work, fitting, isOrdered), [work, fitting, isOrdered]);
  const again = useCallback(() => {
    setKept([]);
    setSorted((times) => times + 1);
  }, []);
  const keep = useCallback((ids: readonly Id[]) => setKept((before) => [...before, ...ids]), []);
  return { facts, all, work, groups, sortAgain: fresh ? null : again, keep };
}
