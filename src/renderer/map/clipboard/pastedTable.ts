import type { KindName } from '#shared/model/kinds/registry.ts';

/** Fields that a pasted column can fill. */
export const pastedFields = ['title', 'kind', 'owner', 'start', 'end', 'cost', 'description'] as const;
export type PastedField = (typeof pastedFields)[number];

/** Pasted text as rows: lines of text have one cell each. */
export type Rows = readonly (readonly string[])[];

/** A table with a header: what each column holds, null where that is not known. */
export interface PastedTable {
  readonly headers: readonly string[];
  readonly fields: readonly (PastedField | null)[];
  readonly rows: Rows;
}

/** More rows than these are no paste but an import. */
const MOST_ROWS = 2000;

/**
 * Splits what was copied from a text or a spreadsheet: cells by tabs, rows by lines, with quoted cells that hold either
 * (the way spreadsheet programs put cells on the clipboard). Empty lines are left out.
 */
export function rowsOf(text: string): Rows {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  };
  const isTable = text.includes('\t');
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] as string;
    if (quoted) {
      if (letter === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"' && cell === '' && isTable) quoted = true;
    else if (letter === '\t') endCell();
    else if (letter === '\n') endRow();
    else if (letter !== '\r') cell += letter;
  }
  endRow();
  return rows.slice(0, MOST_ROWS);
}

const names: Readonly<Record<PastedField, readonly string[]>> = {
  title: ['title', 'name', 'initiative', 'project', 'goal', 'objective', 'kpi', 'measure', 'activity', 'what', 'task'],
  kind: ['kind', 'type', 'category', 'element'],
  owner: ['owner', 'responsible', 'lead', 'who', 'accountable', 'assignee', 'person'],
  start: ['start', 'start date', 'from', 'begin', 'begins', 'starts'],
  end: ['end', 'end date', 'to', 'due', 'due date', 'until', 'finish', 'deadline', 'ends', 'target date'],
  cost: ['cost', 'costs', 'budget', 'price', 'amount', 'one-off cost', 'investment', 'planned cost'],
  description: ['description', 'notes', 'note', 'comment', 'details', 'scope'],
};

function fieldNamed(header: string): PastedField | null {
  const plain = header
    .toLowerCase()
    .replace(/\(.*?\)|[:*]/g, '')
    .trim();
  return pastedFields.find((field) => names[field].includes(plain)) ?? null;
}

/** The table that rows are, where their first row names columns that are known, the title among them; else null. */
export function tableOf(rows: Rows): PastedTable | null {
  const [headers, ...body] = rows;
  if (headers === undefined || headers.length < 2 || body.length === 0) return null;
  const taken = new Set<PastedField>();
  const fields = headers.map((header) => {
    const field = fieldNamed(header);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  return taken.has('title') && taken.size >= 2 ? { headers, fields, rows: body } : null;
}

const kindNames: readonly (readonly [KindName, RegExp])[] = [
  ['goal', /^(business |digital |strategic )?(goal|objective)s?$/],
  ['initiative', /^(initiative|project|activity|action|program of work)s?$/],
  ['program', /^(community )?program(me)?s?$|^communit(y|ies)$/],
  ['kpi', /^(kpi|measure|metric|indicator)s?$/],
  ['capability', /^(capability|capabilities|enabler|skill)s?$/],
  ['note', /^(note|remark|comment)s?$/],
];

/** The kind that a cell names; null where it names none. */
export function kindNamed(cell: string): KindName | null {
  const plain = cell.trim().toLowerCase();
  return kindNames.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** A line without what marks it as an entry of a list: bullets, numbers, boxes. */
export function plainLine(line: string): string {
  return line.replace(/^\s*(?:[-*•–▪◦☐✓]|\d{1,3}[.)]|\[[ x]?\])\s+/iu, '').trim();
}
