import type { ChoicesShape, RecordShape } from '#shared/model/composites.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { AnyField, Fields } from '#shared/model/field.ts';
import { isWork } from '#shared/model/kinds/registry.ts';
import type { ChoiceShape } from '#shared/model/scalars.ts';
import type { AnyShape } from '#shared/model/shape.ts';
import { ownValue } from '#shared/model/values.ts';
import type { Answer, Answers, Ask } from './quickFix.ts';

/** What the parts of a field are called, behind the field's own name. */
const partNames: Readonly<Record<string, string>> = {
  oneOff: 'once',
  perYear: 'per year',
  kind: 'kind',
  value: 'value',
  date: 'date',
  start: 'start',
  end: 'end',
  everyMonths: 'months between two reviews',
};

interface Place {
  readonly field: AnyField;
  readonly shape: AnyShape;
  readonly value: unknown;
  readonly label: string;
}

/** Finds a field, or a part of one, by its document path: `owner`, `cost.oneOff`, `network.who.answer`. */
function placeOf(record: object, fields: Fields, path: string): Place | null {
  const [key = '', ...parts] = path.split('.');
  const field = fields[key];
  if (field === undefined) return null;
  let shape: AnyShape = field.shape;
  let value = ownValue(record, key);
  let label = field.label;
  for (const part of parts) {
    const inner = (shape as RecordShape<unknown>).shapes?.[part];
    if (inner === undefined) return null;
    shape = inner;
    value = ownValue(value as object, part);
    const word = field.words?.[part];
    if (word !== undefined) label = word;
    else if (part !== 'answer') label = `${label}, ${partNames[part] ?? part}`;
  }
  return { field, shape, value, label };
}

/** The question that a field, or a part of one, amounts to. Its answer stands under the path. */
export function fieldAsk(document: MapDocument, record: object, fields: Fields, path: string): Ask | null {
  const place = placeOf(record, fields, path);
  if (place === null) return null;
  const { field, shape, value, label } = place;
  const base = { key: path, label, ...(path.includes('.') ? {} : { help: field.help }) };
  switch (shape.tag) {
    case 'text':
      if (field.control === 'person') {
        return { ...base, type: 'line', initial: String(value), suggestions: peopleOf(document) };
      }
      return { ...base, type: isShortText(field, path) ? 'line' : 'paragraph', initial: String(value) };
    case 'day':
      return { ...base, type: 'day', initial: value as string | null };
    case 'number':
      return {
        ...base,
        type: 'number',
        initial: value as number | null,
        ...(isMoney(field) ? { unit: document.map.currency } : {}),
      };
    case 'choice': {
      const { values } = shape as ChoiceShape<unknown>;
      const initial = value === null ? null : String(value);
      return { ...base, type: 'choice', initial, choices: worded(field, values) };
    }
    case 'choices':
      return {
        ...base,
        type: 'choices',
        initial: value as readonly string[],
        choices: worded(field, (shape as ChoicesShape<string>).values),
      };
    case 'ids': {
      const records = [...document[field.refersTo ?? 'audiences'].values()];
      const choices = records.map(({ id, title }) => ({ key: id, label: title || 'Without a title' }));
      return choices.length === 0 ? null : { ...base, type: 'choices', initial: value as readonly string[], choices };
    }
    default:
      return null;
  }
}

const isShortText = (field: AnyField, path: string) =>
  !path.includes('.') && (field.control === 'line' || field.control === 'title');
const isMoney = (field: AnyField) => ['money', 'cost', 'benefit'].includes(field.control);

/** What the ends of a scale of 0 to 4 mean. */
const scaleWords: Readonly<Record<string, string>> = { 0: '0, not at all', 4: '4, fully' };

function worded(field: AnyField, values: readonly unknown[]) {
  const words = field.control === 'scale' && values.includes(0) ? scaleWords : field.words;
  return values.map((value) => ({ key: String(value), label: words?.[String(value)] ?? String(value) }));
}

/** The values of a record's keys once the answers have come in, each under its key, whole. */
export function answeredValues(
  record: object,
  fields: Fields,
  paths: readonly string[],
  answers: Answers,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const path of paths) {
    const place = placeOf(record, fields, path);
    if (place === null || !Object.hasOwn(answers, path)) continue;
    const [key = '', ...parts] = path.split('.');
    const before = Object.hasOwn(values, key) ? values[key] : ownValue(record, key);
    values[key] = withPart(before, parts, answeredValue(place, answers[path] ?? null));
  }
  return values;
}

/** A number's choices have text keys in a form; the document wants the number. */
function answeredValue({ shape, value }: Place, answer: Answer): unknown {
  if (shape.tag === 'choice') {
    return (shape as ChoiceShape<unknown>).values.find((one) => String(one) === answer) ?? shape.unanswered();
  }
  if (shape.tag === 'ids') {
    // Ids that name nothing were not in the form; they are kept.
    const chosen = answer as readonly string[];
    return [...new Set([...(value as readonly string[]).filter((id) => chosen.includes(id)), ...chosen])];
  }
  if (shape.tag === 'text') return typeof answer === 'string' ? answer : '';
  return answer;
}

function withPart(value: unknown, parts: readonly string[], to: unknown): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return to;
  return { ...(value as object), [part]: withPart(ownValue(value as object, part), rest, to) };
}

/** Everyone who is named on the map as answering for something, those named most often first. */
export function peopleOf(document: MapDocument): readonly string[] {
  const counts = new Map<string, number>();
  const count = (name: string) => {
    if (name.trim() !== '') counts.set(name.trim(), (counts.get(name.trim()) ?? 0) + 1);
  };
  for (const element of document.elements.values()) {
    if ('owner' in element) count(element.owner);
    if (isWork(element)) count(element.itPartner);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}
