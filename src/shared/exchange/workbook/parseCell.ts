import { FaultSink } from '#shared/model/faults.ts';
import type { NumberShape } from '#shared/model/scalars.ts';
import { isDay } from '#shared/model/values.ts';
import { choiceOfText, flagOfText } from './choiceAliases.ts';
import type { Column } from './columns.ts';
import { dayOfSerial } from './daySerial.ts';
import { splitList } from './listText.ts';
import type { References } from './references.ts';
import { CUT_MARK } from './renderCell.ts';
import { type DayOrder, type DecimalSign, dayOfText, numberOfText } from './typedText.ts';
import { type CellContent, isBlankCell, isCellDay, isCellError, textOfCell } from './workbookContent.ts';

/** What a cell was read as: a value, something that cannot be read (a clause), or a question to be answered first. */
export type ParsedCell =
  | { readonly value: unknown; readonly note?: string }
  | { readonly problem: string }
  | { readonly question: 'dayOrder' | 'decimalSign'; readonly sample: string };

export interface CellReading {
  /** The records that a name in a cell may mean. */
  readonly resolve: (target: NonNullable<Column['refersTo']>, text: string) => ReturnType<References['resolve']>;
  readonly dayOrder?: DayOrder;
  readonly decimalSign?: DecimalSign;
}

const quoted = (text: string) => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

/** Reads a cell as the value of its column. Nothing is guessed: what does not fit is said. */
export function parseCell(column: Column, content: CellContent, reading: CellReading): ParsedCell {
  if (isCellError(content)) return { problem: `shows the error ${content.error}` };
  const isText = column.format === 'text' || column.format === 'paragraph';
  if (content === null || (isBlankCell(content) && !isText)) return emptied(column);
  const parsed = parseFilled(column, content, reading);
  return 'value' in parsed ? fitted(column, parsed.value, textOfCell(content)) : parsed;
}

function emptied(column: Column): ParsedCell {
  const unanswered: unknown = column.shape.unanswered();
  const canBeEmpty = unanswered === null || unanswered === '' || Array.isArray(unanswered);
  return canBeEmpty ? { value: unanswered } : { problem: 'cannot be empty' };
}

function parseFilled(column: Column, content: CellContent, reading: CellReading): ParsedCell {
  const text = textOfCell(content);
  switch (column.format) {
    case 'day':
      return dayOfCell(content, text, reading);
    case 'number':
    case 'money':
      return numberOfCell(content, text, reading);
    case 'flag': {
      const flag = flagOfText(text);
      return flag === null ? { problem: `${quoted(text)} is neither Yes nor No` } : { value: flag };
    }
    case 'choice':
      return choiceOfCell(column, text);
    case 'choices':
      return each(splitChoices(text), (item) => choiceOfCell(column, item));
    case 'texts':
      return text.endsWith(CUT_MARK) ? cutProblem : { value: splitList(text) };
    case 'reference':
      return named(column, text, reading);
    case 'references':
      return text.endsWith(CUT_MARK) ? cutProblem : each(splitList(text), (item) => named(column, item, reading));
    default:
      return text.endsWith(CUT_MARK) ? cutProblem : { value: text };
  }
}

const cutProblem: ParsedCell = { problem: 'was cut when it was exported, so that it cannot be read back' };

function dayOfCell(content: CellContent, text: string, { dayOrder }: CellReading): ParsedCell {
  if (isCellDay(content)) return { value: content.day };
  if (typeof content === 'number') {
    const day = dayOfSerial(content, false);
    return day === null ? { problem: `${quoted(text)} is not a date` } : { value: day };
  }
  const day = dayOfText(text, dayOrder);
  if (day === 'ambiguous') return { question: 'dayOrder', sample: text };
  return day === null ? { problem: `${quoted(text)} is not a date` } : day;
}

function numberOfCell(content: CellContent, text: string, { decimalSign }: CellReading): ParsedCell {
  if (typeof content === 'number') return { value: content === 0 ? 0 : content };
  if (isCellDay(content) || typeof content === 'boolean') return { problem: `${quoted(text)} is not a number` };
  const number = numberOfText(text, decimalSign);
  if (number === 'ambiguous') return { question: 'decimalSign', sample: text };
  return number === null ? { problem: `${quoted(text)} is not a number` } : number;
}

function choiceOfCell(column: Column, text: string): ParsedCell {
  const value = choiceOfText(column.path.at(-1) ?? '', text, column.choices ?? []);
  if (value !== undefined) return { value };
  const words = (column.choices ?? []).map(({ word }) => word).join(', ');
  return { problem: `${quoted(text)} is none of its choices (${words})` };
}

/** Choices may also be separated by commas, since none of their words has one. */
function splitChoices(text: string): string[] {
  const items = splitList(text);
  return items.flatMap((item) => item.split(',').map((part) => part.trim())).filter((item) => item !== '');
}

function named(column: Column, text: string, { resolve }: CellReading): ParsedCell {
  const found = resolve(column.refersTo ?? 'elements', text);
  if ('id' in found) return { value: found.id };
  const what = found.problem === 'several' ? 'is the name of several' : 'names nothing on the map';
  return { problem: `${quoted(text)} ${what}` };
}

function each(items: readonly string[], parse: (item: string) => ParsedCell): ParsedCell {
  const values: unknown[] = [];
  for (const item of items) {
    const parsed = parse(item);
    if (!('value' in parsed)) return parsed;
    if (!values.includes(parsed.value)) values.push(parsed.value);
  }
  return { value: values };
}

/** Holds a value against its shape: what can be mended is, with a note; what cannot is a problem. */
function fitted(column: Column, raw: unknown, text: string): ParsedCell {
  const sink = new FaultSink();
  const value: unknown = column.shape.read(raw, column.header, sink);
  const [fault] = sink.faults;
  if (fault === undefined && value !== undefined) return { value };
  if (fault?.action === 'repaired') {
    return { value, note: fault.code === 'tooLong' ? 'was too long and is cut' : 'held characters that are no text' };
  }
  return { problem: misfit(column, raw, text) };
}

function misfit(column: Column, raw: unknown, text: string): string {
  if (column.shape.tag !== 'number') return `${quoted(text)} does not fit here`;
  const { min, above, whole } = (column.shape as unknown as NumberShape<unknown>).bounds;
  if (typeof raw === 'number' && raw > Number.MAX_SAFE_INTEGER) return `${quoted(text)} is too large`;
  if (min !== undefined) return `${quoted(text)} is below ${min}`;
  if (above !== undefined) return `${quoted(text)} is not above ${above}`;
  return whole === true ? `${quoted(text)} is not a whole number` : `${quoted(text)} does not fit here`;
}

/** Numbers as spreadsheets keep them: fifteen digits. */
function sameNumber(a: number, b: number): boolean {
  return a === b || Number(a.toPrecision(15)) === Number(b.toPrecision(15));
}

/** True where a cell holds what was written into it. */
export function sameCell(content: CellContent, rendered: CellContent): boolean {
  if (content === rendered) return true;
  if (typeof content === 'number' && typeof rendered === 'number') return sameNumber(content, rendered);
  if (isBlankCell(content) && rendered === null) return true;
  if (content === null || rendered === null) return false;
  if (isCellDay(content) && isCellDay(rendered)) return content.day === rendered.day;
  if (typeof content === 'string' && typeof rendered === 'string') {
    return content.replace(/\r\n?/g, '\n') === rendered.replace(/\r\n?/g, '\n');
  }
  return typeof content === 'string' && isCellDay(rendered) && isDay(content) && content === rendered.day;
}
