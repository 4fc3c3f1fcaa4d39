import type { AlignmentProfile } from '#shared/analysis/alignment.ts';
import { type MatrixColumn, type MatrixRow, matrixOf } from '#shared/analysis/matrix.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type Perspective, perspectives } from '#shared/model/kinds/base.ts';
import type { Goal } from '#shared/model/kinds/goal.ts';
import { statuses } from '#shared/model/kinds/work.ts';
import type { Link } from '#shared/model/link.ts';
import { compareElements } from '#shared/model/order.ts';
import type { Id } from '#shared/model/values.ts';
import type { MatrixSettings } from './matrixSettings.ts';

export interface ShownRow extends MatrixRow {
  /** Null for stopped work, which has no marks. */
  readonly alignment: AlignmentProfile | null;
}

export interface ShownColumn extends MatrixColumn {
  readonly element: Goal;
}

/** Goals of one perspective, side by side. */
export interface ColumnGroup {
  readonly perspective: Perspective;
  /** The place of its first goal. */
  readonly first: number;
  readonly count: number;
}

/** The matrix with nothing held back, in the map's order. */
export interface WholeMatrix {
  readonly rows: readonly ShownRow[];
  readonly columns: readonly ShownColumn[];
}

/** The matrix as it is shown. */
export interface ShownMatrix extends WholeMatrix {
  readonly groups: readonly ColumnGroup[];
}

/** Direct links from work to goals: by work, then by goal. */
export type DirectLinks = ReadonlyMap<Id, ReadonlyMap<Id, Link>>;

/** How a goal is supported by work: directly and how strongly, through other goals or work, or not at all. */
export type Support = Link['strength'] | 'indirect' | null;

/** All rows and goals of a map, stopped work too. */
export function wholeMatrixOf(map: VisibleMap): WholeMatrix {
  const { rows, columns } = matrixOf(map, true);
  const { elements } = map.document;
  return {
    rows: rows
      .map((row) => ({ ...row, alignment: row.isStopped ? null : map.workScore(row.work).alignment }))
      .sort((a, b) => compareElements(a.work, b.work)),
    columns: columns
      .map((column) => ({ ...column, element: elements.get(column.goal) as Goal }))
      .sort((a, b) => compareElements(a.element, b.element)),
  };
}

/**
 * The direct links of a document, which is at hand before the checks have gone over an edit.
 * @param before of the document before the edit: rows in which nothing has changed are taken over as they are
 */
export function directLinks(
  { elements, links }: Pick<MapDocument, 'elements' | 'links'>,
  before: DirectLinks = new Map(),
): DirectLinks {
  const byWork = new Map<Id, Map<Id, Link>>();
  for (const link of links.values()) {
    if (link.relation !== 'supports' || elements.get(link.to)?.kind !== 'goal') continue;
    if (elements.get(link.from)?.kind === 'goal') continue;
    const row = byWork.get(link.from);
    if (row === undefined) byWork.set(link.from, new Map([[link.to, link]]));
    else row.set(link.to, link);
  }
  const isSame = (row: ReadonlyMap<Id, Link>, old: ReadonlyMap<Id, Link>) =>
    row.size === old.size && [...row].every(([goal, link]) => old.get(goal) === link);
  return new Map(
    [...byWork].map(([work, row]) => {
      const old = before.get(work);
      return [work, old !== undefined && isSame(row, old) ? old : row];
    }),
  );
}

/** How a row's work supports a goal. A direct link counts for more than a way around. */
export function supportOf(row: MatrixRow, goal: Id, direct: DirectLinks): Support {
  return supportIn(row, goal, direct.get(row.work.id));
}

/** The same, given the direct links of the row alone. */
export function supportIn(row: MatrixRow, goal: Id, links: ReadonlyMap<Id, Link> | undefined): Support {
  return links?.get(goal)?.strength ?? (row.inSight.has(goal) ? 'indirect' : null);
}

/** What of the matrix is shown, and in which order. Stopped work stands below the rest. */
export function shownMatrix(whole: WholeMatrix, settings: MatrixSettings, direct: DirectLinks): ShownMatrix {
  const columns = shownColumns(whole.columns, settings);
  return { rows: shownRows(whole.rows, settings, direct), columns, groups: groupsOf(columns) };
}

function shownRows(rows: readonly ShownRow[], settings: MatrixSettings, direct: DirectLinks): readonly ShownRow[] {
  const words = settings.text.trim().toLocaleLowerCase();
  const holds = ({ work, isStopped, isEmpty }: ShownRow) =>
    (settings.withStopped || !isStopped) &&
    (settings.kind === 'all' || work.kind === settings.kind) &&
    (settings.owner === null || work.owner.trim() === settings.owner) &&
    (!settings.onlyEmptyRows || (isEmpty && !isStopped)) &&
    `${work.title} ${work.owner}`.toLocaleLowerCase().includes(words);
  const compare = rowComparison(settings, direct);
  return rows.filter(holds).sort((a, b) => Number(a.isStopped) - Number(b.isStopped) || compare(a, b));
}

type Comparison<T> = (a: T, b: T) => number;

/** Equals keep the map's order, since sorting is stable. Scores, links and support go from the least: that is what to look at. */
function rowComparison({ rowOrder, supportedGoal: goal }: MatrixSettings, direct: DirectLinks): Comparison<ShownRow> {
  const links = (row: ShownRow) => direct.get(row.work.id)?.size ?? 0;
  switch (rowOrder) {
    case 'map':
      return () => 0;
    case 'title':
      return (a, b) => a.work.title.localeCompare(b.work.title, undefined, { numeric: true });
    case 'owner':
      return (a, b) => blankLast(a.work.owner.trim(), b.work.owner.trim());
    case 'status':
      return (a, b) => statuses.indexOf(a.work.status) - statuses.indexOf(b.work.status);
    case 'score':
      return (a, b) => (a.alignment?.score ?? 0) - (b.alignment?.score ?? 0);
    case 'links':
      return (a, b) => links(a) - links(b);
    case 'support':
      return goal === null
        ? () => 0
        : (a, b) => weightOf(supportOf(b, goal, direct)) - weightOf(supportOf(a, goal, direct));
  }
}

function blankLast(a: string, b: string): number {
  return Number(a === '') - Number(b === '') || a.localeCompare(b);
}

function weightOf(support: Support): number {
  return support === null ? 0 : support === 'indirect' ? 0.5 : support;
}

function shownColumns(columns: readonly ShownColumn[], settings: MatrixSettings): readonly ShownColumn[] {
  const { level, perspective, onlyEmptyColumns } = settings;
  const holds = ({ element, isEmpty }: ShownColumn) =>
    (level === 'all' || element.level === level) &&
    (perspective === 'all' || element.perspective === perspective) &&
    (!onlyEmptyColumns || isEmpty);
  const band = ({ element }: ShownColumn) => perspectives.indexOf(element.perspective);
  const compare = columnComparisons[settings.columnOrder];
  return columns.filter(holds).sort((a, b) => band(a) - band(b) || compare(a, b));
}

const columnComparisons: Readonly<Record<MatrixSettings['columnOrder'], Comparison<ShownColumn>>> = {
  map: () => 0,
  title: (a, b) => a.element.title.localeCompare(b.element.title, undefined, { numeric: true }),
  weight: (a, b) => b.element.weight - a.element.weight,
  links: (a, b) => a.links - b.links,
};

/** The goals of each perspective that has any, top down. */
export function groupsOf(columns: readonly ShownColumn[]): readonly ColumnGroup[] {
  return perspectives.flatMap((perspective) => {
    const first = columns.findIndex(({ element }) => element.perspective === perspective);
    const count = columns.filter(({ element }) => element.perspective === perspective).length;
    return count === 0 ? [] : [{ perspective, first, count }];
  });
}
