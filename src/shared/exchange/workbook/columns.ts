import type { RecordShape } from '#shared/model/composites.ts';
import { type AnyField, type Fields, sections } from '#shared/model/field.ts';
import type { ChoiceShape } from '#shared/model/scalars.ts';
import type { AnyShape } from '#shared/model/shape.ts';
import { ownValue } from '#shared/model/values.ts';

/** What a client copy may leave out. */
export type Withheld = 'money' | 'owners';

/** What a cell that names records points into. */
export type ReferenceTarget = 'audiences' | 'channels' | 'platforms' | 'stages' | 'elements' | 'work' | 'kpis';

export type ColumnFormat =
  | 'text'
  | 'paragraph'
  | 'number'
  | 'money'
  | 'day'
  | 'choice'
  | 'choices'
  | 'flag'
  | 'reference'
  | 'references'
  | 'texts';

/** A column of a record sheet that is written and read back. */
export interface Column {
  /** Its header; unique in its sheet. */
  readonly header: string;
  readonly help: string;
  readonly format: ColumnFormat;
  /** Where in the record the value stands: `['cost', 'oneOff']`. */
  readonly path: readonly [string, ...string[]];
  readonly shape: AnyShape;
  /** For choices: each value with what it is called; a choice among numbers has no words. */
  readonly choices?: readonly { readonly value: string | number; readonly word: string }[];
  readonly refersTo?: ReferenceTarget;
  readonly withheld?: Withheld;
  /** In characters. */
  readonly width: number;
}

/** What the parts of a field of several parts are called. */
const PARTS: Readonly<Record<string, string>> = {
  oneOff: 'one-off',
  perYear: 'per year',
  kind: 'kind',
  value: 'value',
  date: 'date',
  barriers: 'barriers',
};

const MONEY_CONTROLS: ReadonlySet<string> = new Set(['money', 'cost', 'benefit']);

/**
 * The columns of a record's declared fields, the title first and the others in the order of their sections. Lists of
 * entries and hidden fields have none.
 */
export function columnsOf(fields: Fields): readonly Column[] {
  const entries = Object.entries(fields);
  const ordered = sections.flatMap((section) => entries.filter(([, field]) => field.section === section));
  return ordered.flatMap(([key, field]) => (field.control === 'hidden' ? [] : fieldColumns(key, field)));
}

function fieldColumns(key: string, field: AnyField): readonly Column[] {
  return leavesOf(field.shape, [key]).map(({ path, shape }) => columnOf(field, path, shape));
}

type Path = readonly [string, ...string[]];

/** The single values that a shape is made of; none for lists of entries and for a record that may be missing whole. */
function leavesOf(shape: AnyShape, path: Path): readonly { readonly path: Path; readonly shape: AnyShape }[] {
  if (shape.tag === 'entries' || shape.tag === 'open' || shape.tag === 'instant') return [];
  if (shape.tag !== 'record') return [{ path, shape }];
  if (shape.unanswered() === null) return [];
  return Object.entries((shape as unknown as RecordShape<unknown>).shapes).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, key]),
  );
}

function columnOf(field: AnyField, path: Path, shape: AnyShape): Column {
  const format = formatOf(field, shape);
  const refersTo = field.refersTo;
  const withheld = withheldOf(field, path);
  const words = choiceWords(field, shape);
  return {
    header: headerOf(field, path),
    help: field.help,
    format,
    path,
    shape,
    width: widthOf(format, path, words),
    ...(words === undefined ? {} : { choices: words }),
    ...(refersTo === undefined ? {} : { refersTo }),
    ...(withheld === undefined ? {} : { withheld }),
  };
}

function headerOf(field: AnyField, [, ...parts]: Path): string {
  if (parts.length === 0) return field.label;
  const named = parts
    .filter((part) => part !== 'answer')
    .map((part) => String(ownValue(field.words ?? {}, part) ?? PARTS[part] ?? part));
  return `${field.label}: ${named.join(' – ')}`;
}

function formatOf(field: AnyField, shape: AnyShape): ColumnFormat {
  switch (shape.tag) {
    case 'number':
      return MONEY_CONTROLS.has(field.control) ? 'money' : 'number';
    case 'day':
    case 'flag':
    case 'choice':
    case 'choices':
    case 'texts':
      return shape.tag;
    case 'id':
      return 'reference';
    case 'ids':
      return 'references';
    default:
      return field.control === 'paragraph' || field.control === 'rules' || field.control === 'network'
        ? 'paragraph'
        : 'text';
  }
}

function withheldOf(field: AnyField, path: Path): Withheld | undefined {
  if (MONEY_CONTROLS.has(field.control) || field.control === 'returns') return 'money';
  return field.control === 'person' || path[0] === 'team' ? 'owners' : undefined;
}

function choiceWords(field: AnyField, shape: AnyShape): Column['choices'] {
  if (shape.tag !== 'choice' && shape.tag !== 'choices') return undefined;
  return (shape as unknown as ChoiceShape<unknown>).values.map((value) => ({
    value,
    word: String(ownValue(field.words ?? {}, String(value)) ?? value),
  }));
}

const WIDTHS: Readonly<Record<ColumnFormat, number>> = {
  text: 21,
  paragraph: 45,
  number: 11,
  money: 14,
  day: 12,
  choice: 13,
  choices: 25,
  flag: 11,
  reference: 25,
  references: 30,
  texts: 21,
};

function widthOf(format: ColumnFormat, [first]: Path, choices: Column['choices']): number {
  if (first === 'title') return 42;
  if (format !== 'choice') return WIDTHS[format];
  return Math.min(30, Math.max(WIDTHS.choice, ...(choices ?? []).map(({ word }) => word.length + 3)));
}

/** The value at a path of a record. */
export function valueAt(record: object, path: readonly string[]): unknown {
  let value: unknown = record;
  for (const key of path) value = typeof value === 'object' && value !== null ? ownValue(value, key) : undefined;
  return value;
}

/** A copy of a record's first-level value with what a path leads to replaced. */
export function withValueAt(record: object, path: readonly string[], value: unknown): Record<string, unknown> {
  const [key = '', ...rest] = path;
  const inner = ownValue(record, key);
  const next = rest.length === 0 ? value : withValueAt((inner as object | undefined) ?? {}, rest, value);
  return { ...record, [key]: next };
}
