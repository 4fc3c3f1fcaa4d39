import type { MapDocument } from '#shared/model/document.ts';
import { isWork, type KindName, kinds } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import type { ReferenceTarget } from './columns.ts';

/** A record that a cell may name. */
export interface Named {
  readonly id: Id;
  readonly title: string;
  /** What tells it from another of the same title: the word for its kind. */
  readonly kind?: string;
}

/** Titles as they are compared: without odd space, in lower case. */
export function comparableTitle(title: string): string {
  return title.trim().replace(/\s+/g, ' ').toLowerCase();
}

export type Resolved = { readonly id: Id } | { readonly problem: 'none' | 'several' };

const WITH_ID = /^(.*?)\s*\[([^\]]+)\]$/su;

/**
 * Names for records in cells. A title that is unique stands for itself; where two share one, the kind is added, and
 * where that does not help, the id: `Grow (KPI)`, `Grow [a1b2]`.
 */
export class References {
  readonly #names = new Map<Id, string>();
  readonly #byName = new Map<string, Id>();
  readonly #byTitle = new Map<string, Id[]>();
  readonly #ids = new Set<Id>();

  constructor(records: Iterable<Named>) {
    const all = [...records];
    for (const record of all) {
      this.#ids.add(record.id);
      push(this.#byTitle, comparableTitle(record.title), record.id);
    }
    const withKind = new Map<string, number>();
    for (const record of all) {
      const key = comparableTitle(kindName(record));
      withKind.set(key, (withKind.get(key) ?? 0) + 1);
    }
    for (const record of all) {
      const name = this.#nameFor(record, withKind);
      this.#names.set(record.id, name);
      this.#byName.set(comparableTitle(name), record.id);
    }
  }

  #nameFor(record: Named, withKind: ReadonlyMap<string, number>): string {
    const title = plainTitle(record.title);
    if (title !== '' && this.#byTitle.get(comparableTitle(title))?.length === 1 && !WITH_ID.test(title)) return title;
    const named = kindName(record);
    const key = comparableTitle(named);
    const isUnique = record.kind !== undefined && withKind.get(key) === 1 && !this.#byTitle.has(key);
    return title !== '' && isUnique ? named : `${title === '' ? 'Untitled' : title} [${record.id}]`;
  }

  /** The name of a record; an id that names nothing is kept readable as it is: `[id]`. */
  nameOf(id: Id): string {
    return this.#names.get(id) ?? `[${id}]`;
  }

  has(id: Id): boolean {
    return this.#ids.has(id);
  }

  /** All names, in the order of the records. */
  names(): readonly string[] {
    return [...this.#names.values()];
  }

  /** The record that a person means by a text. */
  resolve(text: string): Resolved {
    const key = comparableTitle(text);
    const named = this.#byName.get(key);
    if (named !== undefined) return { id: named };
    const titled = this.#byTitle.get(key);
    if (titled !== undefined && titled[0] !== undefined) {
      return titled.length === 1 ? { id: titled[0] } : { problem: 'several' };
    }
    const id = WITH_ID.exec(text.trim())?.[2];
    return id !== undefined && this.#ids.has(id) ? { id } : { problem: 'none' };
  }
}

function plainTitle(title: string): string {
  return title.trim().replace(/\s+/g, ' ');
}

function kindName(record: Named): string {
  return `${plainTitle(record.title)} (${record.kind ?? ''})`;
}

function push(map: Map<string, Id[]>, key: string, id: Id): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [id]);
  else list.push(id);
}

const wordFor = (kind: KindName) => (kind === 'kpi' ? 'KPI' : kinds[kind].label.toLowerCase());

/** The records that a target can mean, in the document's order. */
export function namedIn(document: MapDocument, target: ReferenceTarget): Named[] {
  if (target !== 'elements' && target !== 'work' && target !== 'kpis') return [...document[target].values()];
  const named: Named[] = [];
  for (const element of document.elements.values()) {
    if (element.kind === 'note') continue;
    if (target === 'work' && !isWork(element)) continue;
    if (target === 'kpis' && element.kind !== 'kpi') continue;
    named.push({ id: element.id, title: element.title, kind: wordFor(element.kind) });
  }
  return named;
}

/** The references of a document, made when they are first asked for. */
export class ReferenceBook {
  readonly #document: MapDocument;
  readonly #more: Partial<Record<ReferenceTarget, readonly Named[]>>;
  readonly #made = new Map<ReferenceTarget, References>();

  /** @param more records to name beside the document's, or instead of those with the same id */
  constructor(document: MapDocument, more: Partial<Record<ReferenceTarget, readonly Named[]>> = {}) {
    this.#document = document;
    this.#more = more;
  }

  in(target: ReferenceTarget): References {
    let made = this.#made.get(target);
    if (made === undefined) {
      const records = new Map(namedIn(this.#document, target).map((record) => [record.id, record]));
      for (const record of this.#more[target] ?? []) records.set(record.id, record);
      made = new References(records.values());
      this.#made.set(target, made);
    }
    return made;
  }
}
