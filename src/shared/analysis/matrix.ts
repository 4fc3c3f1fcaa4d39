import { isWork, type Work } from '#shared/model/kinds/registry.ts';
import type { Link } from '#shared/model/link.ts';
import { compareText, type Id } from '#shared/model/values.ts';
import { allWork, goals } from './selections.ts';
import { isStopped } from './visibility.ts';
import type { VisibleMap } from './visibleMap.ts';

export interface MatrixRow {
  readonly work: Work;
  /** The direct links to goals, by goal. */
  readonly direct: ReadonlyMap<Id, Link>;
  /** Goals in its line of sight; those without a direct link are supported indirectly. */
  readonly inSight: ReadonlySet<Id>;
  readonly isEmpty: boolean;
  /** Stopped work is shown without marks and counts for nothing. */
  readonly isStopped: boolean;
}

export interface MatrixColumn {
  readonly goal: Id;
  /** Direct links from rows that count. */
  readonly links: number;
  readonly isEmpty: boolean;
}

export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
}

/**
 * The alignment matrix of work by goals (checks.md, further figures; [BSC]): a row or column is empty when it has neither
 * direct nor indirect support. Ideas are rows, parked work is not. Both sorted by id; views bring an order of their own.
 * @param withStopped also stopped work, below the rest
 */
export function matrixOf(map: VisibleMap, withStopped = false): Matrix {
  const direct = directLinks(map);
  const rows = map.all(allWork).map((work) => rowOf(work, direct, new Set(map.lineOfSight(work.id)), false));
  const counts = new Map<Id, number>();
  for (const row of rows) for (const goal of row.direct.keys()) counts.set(goal, (counts.get(goal) ?? 0) + 1);
  const columns = map.all(goals).map((goal) => ({
    goal: goal.id,
    links: counts.get(goal.id) ?? 0,
    isEmpty: !map.isUnderWork(goal),
  }));
  const halted = withStopped ? stoppedWork(map).map((work) => rowOf(work, direct, new Set(), true)) : [];
  return { rows: [...rows, ...halted], columns };
}

function rowOf(
  work: Work,
  links: ReadonlyMap<Id, ReadonlyMap<Id, Link>>,
  inSight: ReadonlySet<Id>,
  stopped: boolean,
): MatrixRow {
  const direct = links.get(work.id) ?? new Map<Id, Link>();
  return { work, direct, inSight, isEmpty: direct.size === 0 && inSight.size === 0, isStopped: stopped };
}

/** Links from any work to a visible goal, by work and goal. */
function directLinks({ document, network }: VisibleMap): ReadonlyMap<Id, ReadonlyMap<Id, Link>> {
  const links = new Map<Id, Map<Id, Link>>();
  for (const link of document.links.values()) {
    if (link.relation !== 'supports' || !network.numberOf.has(link.to)) continue;
    if (document.elements.get(link.to)?.kind !== 'goal' || document.elements.get(link.from)?.kind === 'goal') continue;
    const row = links.get(link.from);
    if (row === undefined) links.set(link.from, new Map([[link.to, link]]));
    else row.set(link.to, link);
  }
  return links;
}

function stoppedWork({ document }: VisibleMap): readonly Work[] {
  const halted: Work[] = [];
  for (const element of document.elements.values()) {
    if (isWork(element) && isStopped(element) && !element.parked) halted.push(element);
  }
  return halted.sort((a, b) => compareText(a.id, b.id));
}
