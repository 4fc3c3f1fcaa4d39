import type { MapDocument } from '../document.ts';
import { FaultSink } from '../faults.ts';
import type { Perspective } from '../kinds/base.ts';
import { type Element, type KindName, kindOf } from '../kinds/registry.ts';
import type { Patch, Refusal } from '../patch.ts';
import type { Id } from '../values.ts';

export interface NewElement {
  readonly id: Id;
  readonly kind: KindName;
  readonly title: string;
  /** Where its card's top left corner stands, in px within its band. */
  readonly position?: { readonly x: number; readonly y: number };
  readonly perspective?: Perspective;
  /** Other fields of its kind; what is left out is unanswered. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** A goal made in the top two bands is a business goal, below them a digital one (map-format.md). */
export function levelIn(perspective: Perspective): 'business' | 'digital' {
  return perspective === 'shareholder' || perspective === 'customer' ? 'business' : 'digital';
}

/** The element that `add` describes, whole. Values that do not fit are refused by the store, not mended here. */
export function makeElement(add: NewElement): Element | null {
  const kind = kindOf(add.kind);
  const home = kind.fields.perspective?.shape.unanswered() as Perspective;
  const perspective = add.perspective ?? home;
  const raw = {
    ...(add.kind === 'goal' ? { level: levelIn(perspective) } : {}),
    ...add.values,
    id: add.id,
    kind: add.kind,
    title: add.title,
    perspective,
    position: add.position ?? { x: 0, y: 0 },
  };
  const sink = new FaultSink();
  const element = kind.shape.read(raw, 'element', sink) as Element | undefined;
  return element === undefined || sink.faults.length > 0 ? null : element;
}

/** Places a new element on the map. */
export function addElement(_document: MapDocument, add: NewElement): Patch | Refusal {
  const element = makeElement(add);
  if (element === null) return { refused: 'These values do not fit an element of this kind.' };
  const label = `add ${kindOf(add.kind).label.toLowerCase().replace('kpi', 'KPI')}`;
  return { label, changes: [{ op: 'add', table: 'elements', record: element }], history: 'record' };
}
