import { pointsMet } from '#shared/analysis/coverage.ts';
import { plannedCost } from '#shared/analysis/money.ts';
import type { WorkScore } from '#shared/analysis/scores.ts';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import { type Column, columnsOf, valueAt } from '#shared/exchange/workbook/columns.ts';
import { workColumns } from '#shared/exchange/workbook/workColumns.ts';
import { ids } from '#shared/model/composites.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Control } from '#shared/model/field.ts';
import { kinds, type Work } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import { linkedFrom, linkedTitles } from './planLinks.ts';

/** What is at hand to fill a column: the map as it is now, and what the checks last said of it. */
export interface PlanFacts {
  readonly document: MapDocument;
  readonly judged: Evaluation;
}

/** What rows are compared by; null stands last in either direction. */
export type SortValue = string | number | null;

interface ColumnBase {
  /** Its name in settings and layouts: the path of its value (`cost.oneOff`), or the word for what is computed. */
  readonly key: string;
  readonly label: string;
  readonly help: string;
  /** In px, where nobody has chosen another. */
  readonly width: number;
  readonly sortValue: (work: Work, facts: PlanFacts) => SortValue;
}

/** A field of work, edited where it stands. */
export interface FieldColumn extends ColumnBase {
  readonly is: 'field';
  readonly column: Column;
  readonly control: Control;
  /** Initiatives do not have it. */
  readonly programsOnly: boolean;
}

/** The key of the column that stands for links. */
export const DEPENDS_ON = 'dependsOn';

export type ComputedKey =
  | 'kind'
  | 'plannedCost'
  | 'milestonesDone'
  | 'nextMilestone'
  | 'goals'
  | 'alignment'
  | 'alignmentScore'
  | 'coverage'
  | 'return';

/** What follows from the map. */
export interface ComputedColumn extends ColumnBase {
  readonly is: 'computed';
  readonly key: ComputedKey;
}

export type PlanColumn = FieldColumn | ComputedColumn;

const WIDTHS: Readonly<Record<Column['format'], number>> = {
  text: 140,
  paragraph: 240,
  number: 96,
  money: 112,
  day: 116,
  choice: 112,
  choices: 176,
  flag: 88,
  reference: 160,
  references: 200,
  texts: 160,
};

function fieldColumn(column: Column, programsOnly: boolean): FieldColumn {
  const key = column.path.join('.');
  const field = (kinds.program.fields as Readonly<Record<string, { readonly control: Control }>>)[column.path[0]];
  return {
    is: 'field',
    key,
    label: column.header,
    help: column.help,
    width: key === 'title' ? 280 : WIDTHS[column.format],
    column,
    control: field?.control ?? 'line',
    programsOnly,
    sortValue: (work, facts) => fieldSortValue(column, work, facts),
  };
}

function fieldSortValue({ path, format, choices, refersTo }: Column, work: Work, facts: PlanFacts): SortValue {
  const value = valueAt(work, path);
  if (value === null || value === undefined || value === '') return null;
  const place = (one: unknown) => (choices ?? []).findIndex((choice) => choice.value === one);
  if (format === 'choice') return place(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    if (format === 'choices') return value.map((one) => String(place(one)).padStart(2, '0')).join();
    if (refersTo === undefined || !(refersTo in facts.document)) return value.join(', ');
    const table = facts.document[refersTo as 'audiences' | 'channels' | 'platforms'];
    return value.map((id: Id) => table.get(id)?.title ?? '').join(', ');
  }
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' ? value : String(value).trim().toLocaleLowerCase() || null;
}

/** The score of work; undefined where it is stopped, and for the moment in which it is not judged yet. */
export function scoreOf(work: Work, { judged }: PlanFacts): WorkScore | undefined {
  const score = judged.map.score(work.id);
  return score?.kind === 'initiative' || score?.kind === 'program' ? score : undefined;
}

/** The first milestone that is not done: by its day, those without one last. */
export function nextMilestone({ milestones }: Work): Work['milestones'][number] | null {
  const open = milestones.filter(({ done }) => !done);
  const day = (due: string | null) => due ?? '9999-12-31';
  return open.reduce<Work['milestones'][number] | null>(
    (first, one) => (first === null || day(one.due) < day(first.due) ? one : first),
    null,
  );
}

/** How much of its milestones is done, 0 to 1; null where there are none. */
export function milestonesDone({ milestones }: Work): number | null {
  return milestones.length === 0 ? null : milestones.filter(({ done }) => done).length / milestones.length;
}

const calculated = new Map(workColumns.map(({ header, help }) => [header, help]));

function computed(
  key: ComputedKey,
  label: string,
  width: number,
  sortValue: ColumnBase['sortValue'],
  help = calculated.get(label) ?? '',
): ComputedColumn {
  return { is: 'computed', key, label, help, width, sortValue };
}

const verdicts = ['not aligned', 'partly aligned', 'aligned'] as const;

const computedColumns: readonly ComputedColumn[] = [
  computed('kind', 'Kind', 152, ({ kind }) => kind, 'An initiative or a community program.'),
  computed('plannedCost', 'Planned cost', 120, (work, { document }) => plannedCost(work, document.map.horizon)),
  computed('milestonesDone', 'Milestones done', 124, milestonesDone, 'How many of its milestones are done.'),
  computed(
    'nextMilestone',
    'Next milestone',
    220,
    (work) => nextMilestone(work)?.due ?? null,
    'The first milestone that is not done yet.',
  ),
  computed(
    'goals',
    'Supports',
    220,
    (work, { document }) => linkedTitles(document, work.id, 'supports').join(', ').toLocaleLowerCase() || null,
    'The goals and the work that it is linked to.',
  ),
  computed('alignment', 'Alignment', 132, (work, facts) => {
    const score = scoreOf(work, facts);
    return score === undefined ? null : verdicts.indexOf(score.alignment.verdict);
  }),
  computed('alignmentScore', 'Alignment score', 116, (work, facts) => scoreOf(work, facts)?.alignment.score ?? null),
  computed('coverage', 'Measured', 96, (work, facts) => {
    const score = scoreOf(work, facts);
    return score === undefined ? null : pointsMet(score.coverage);
  }),
  computed('return', 'Return on investment', 120, (work, facts) => scoreOf(work, facts)?.returnOnInvestment ?? null),
];

/** Parked work is not in the plan, so a column for it would say “No” throughout. */
const LEFT_OUT: ReadonlySet<string> = new Set(['parked']);

const own = new Set(columnsOf(kinds.initiative.fields).map(({ path }) => path.join('.')));
const fieldColumns = columnsOf(kinds.program.fields)
  .map((column) => fieldColumn(column, !own.has(column.path.join('.'))))
  .filter(({ key }) => !LEFT_OUT.has(key));

/** What work waits for: links, edited like a field that names other elements. */
const dependsOn: FieldColumn = {
  is: 'field',
  key: DEPENDS_ON,
  label: 'Depends on',
  help: 'What has to be there before it can begin.',
  width: 200,
  column: {
    header: 'Depends on',
    help: 'What has to be there before it can begin.',
    format: 'references',
    path: [DEPENDS_ON],
    shape: ids(),
    refersTo: 'elements',
    width: 28,
  },
  control: 'references',
  programsOnly: false,
  sortValue: (work, { document }) =>
    linkedTitles(document, work.id, 'dependsOn').join(', ').toLocaleLowerCase() || null,
};

/** The value of a cell; what work depends on is told by its links. */
export function cellValue(work: Work, { path }: Column, document: MapDocument): unknown {
  if (path[0] !== DEPENDS_ON) return valueAt(work, path);
  return linkedFrom(document, work.id, 'dependsOn').map(({ id }) => id);
}

/** Every column there is: the declared fields of work in their order, with what follows from the map. */
export const planColumns: readonly PlanColumn[] = [...fieldColumns, dependsOn, ...computedColumns];

const byKey = new Map(planColumns.map((column) => [column.key, column]));

/** The column of a name; undefined for a name from another version of the program. */
export function planColumn(key: string): PlanColumn | undefined {
  return byKey.get(key);
}
