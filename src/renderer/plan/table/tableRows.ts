import type { Work } from '#shared/model/kinds/registry.ts';
import type { PlanGroup } from '../planGroups.ts';

/** A row that the keyboard reaches: a piece of work, or the last one, where new work is typed. */
export interface TableRow {
  /** Its own also where work stands under several headings. */
  readonly key: string;
  /** Null for the row where new work is typed. */
  readonly work: Work | null;
  /** The line it is drawn on, 0 first: headings of groups take lines too. */
  readonly line: number;
}

/** What is drawn on a line. */
export type TableLine =
  | { readonly is: 'group'; readonly group: PlanGroup; readonly isClosed: boolean }
  | { readonly is: 'row'; readonly row: TableRow; readonly place: number };

export interface TableRows {
  readonly rows: readonly TableRow[];
  readonly lines: readonly TableLine[];
  /** The place of a row by its key. */
  readonly placeOf: ReadonlyMap<string, number>;
}

/** The key of the row where new work is typed. */
const NEW_ROW = '+';

/** Lines and rows of the groups, those of closed groups left out. @param closed keys of groups */
export function tableRows(groups: readonly PlanGroup[], closed: ReadonlySet<string>): TableRows {
  const rows: TableRow[] = [];
  const lines: TableLine[] = [];
  const placeOf = new Map<string, number>();
  const push = (key: string, work: Work | null) => {
    const row = { key, work, line: lines.length };
    placeOf.set(key, rows.length);
    lines.push({ is: 'row', row, place: rows.length });
    rows.push(row);
  };
  for (const group of groups) {
    const isClosed = closed.has(group.key);
    if (group.label !== '') lines.push({ is: 'group', group, isClosed });
    if (isClosed && group.label !== '') continue;
    for (const work of group.work) push(group.label === '' ? work.id : `${group.key} ${work.id}`, work);
  }
  push(NEW_ROW, null);
  return { rows, lines, placeOf };
}
