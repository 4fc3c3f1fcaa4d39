import { ELEMENT_LIMIT, LINK_LIMIT, type MapDocument } from './document.ts';
import { FaultSink, type Subject } from './faults.ts';
import { isWork } from './kinds/registry.ts';
import { isPermitted, type Link, linkKey } from './link.ts';
import { mapFields, mapShape } from './mapInfo.ts';
import { cleanOpen, UNSAFE_KEYS } from './openValue.ts';
import type { Change, Patch, Refusal } from './patch.ts';
import type { AnyShape } from './shape.ts';
import { type AnyRecord, fieldsOf, isOrdered, nameOf, shapeOf, type TableName, tableNames } from './tables.ts';
import { type Id, type Instant, isId, ownValue, sameValue } from './values.ts';

/** Thrown inside this file only, to leave a half-applied patch. */
class Refused extends Error {}

function refuse(reason: string): never {
  throw new Refused(reason);
}

/**
 * The document with the patch applied, or the reason why it would break it (a dangling link, a repeated id, a forbidden
 * relation, a value that does not fit) or why it comes too late (what it replaces has changed since).
 * The given document is never altered; all that the patch does not touch is shared.
 * @param now becomes `updatedAt`
 */
export function applyPatch(document: MapDocument, patch: Pick<Patch, 'changes'>, now: Instant): MapDocument | Refusal {
  try {
    return new PatchRun(document).run(patch.changes, now);
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    throw error;
  }
}

type AnyTable = Map<Id, AnyRecord>;

class PatchRun {
  readonly #before: MapDocument;
  readonly #copies = new Map<TableName, AnyTable>();
  #map: MapDocument['map'];
  readonly #addedIds: Id[] = [];
  readonly #removedElements = new Set<Id>();
  readonly #touchedLinks = new Set<Id>();

  constructor(document: MapDocument) {
    this.#before = document;
    this.#map = document.map;
  }

  run(changes: readonly Change[], now: Instant): MapDocument {
    for (const change of changes) this.#step(change);
    this.#checkLimits();
    this.#checkIds();
    this.#checkLinks();
    return { ...this.#before, ...Object.fromEntries(this.#copies), map: { ...this.#map, updatedAt: now } };
  }

  #table(name: TableName): AnyTable {
    let copy = this.#copies.get(name);
    if (copy === undefined) {
      copy = new Map<Id, AnyRecord>(this.#before[name]);
      this.#copies.set(name, copy);
    }
    return copy;
  }

  #read(name: TableName): ReadonlyMap<Id, AnyRecord> {
    return this.#copies.get(name) ?? this.#before[name];
  }

  #step(change: Change): void {
    switch (change.op) {
      case 'add':
        this.#add(change.table, change.record, change.at);
        break;
      case 'remove':
        this.#remove(change.table, change.record);
        break;
      case 'set':
        if (change.table === 'map') this.#setMap(change);
        else this.#set(change.table, change);
        break;
      case 'place':
        this.#place(change.table, change.id, change.from, change.to);
        break;
    }
  }

  #add(name: TableName, record: AnyRecord, at: number | undefined): void {
    if (this.#read(name).has(record.id)) refuse(`${nameOf(name, record)} is already on the map.`);
    const shape = shapeOf(name, record) ?? refuse('There is no element of this kind.');
    checkValue(shape, record, { name: nameOf(name, record), fields: fieldsOf(name, record) });
    const table = this.#table(name);
    table.set(record.id, record);
    if (isOrdered(name) && at !== undefined) this.#reorder(name, record.id, at);
    this.#addedIds.push(record.id, ...innerIds(record));
    if (name === 'links') this.#touchedLinks.add(record.id);
    if (name === 'elements') this.#removedElements.delete(record.id);
  }

  #remove(name: TableName, record: AnyRecord): void {
    const present = this.#read(name).get(record.id) ?? refuse(`${nameOf(name, record)} is no longer on the map.`);
    if (!sameValue(present, record)) refuse(`${nameOf(name, present)} has been changed since.`);
    this.#table(name).delete(record.id);
    if (name === 'elements') this.#removedElements.add(record.id);
    if (name === 'links') this.#touchedLinks.delete(record.id);
  }

  #set(name: TableName, change: Extract<Change, { op: 'set' }>): void {
    const record = this.#read(name).get(change.id) ?? refuse('What was to be changed is no longer on the map.');
    if (change.key === 'id' || change.key === 'kind' || UNSAFE_KEYS.has(change.key))
      refuse(`${nameOf(name, record)} cannot become something else.`);
    const next = withKey(record, change, nameOf(name, record));
    checkKey(shapeOf(name, record), change, { name: nameOf(name, record), fields: fieldsOf(name, record) });
    this.#table(name).set(change.id, next);
    if (name === 'links') this.#touchedLinks.add(change.id);
    const before = new Set(innerIds(record));
    this.#addedIds.push(...innerIds(next).filter((id) => !before.has(id)));
    if (hasRepeats(innerIds(next))) refuse(`Two entries of ${nameOf(name, record)} have the same id.`);
  }

  #setMap(change: Extract<Change, { op: 'set' }>): void {
    if (change.id !== this.#map.id) refuse('This change belongs to another map.');
    if (change.key === 'id' || UNSAFE_KEYS.has(change.key)) refuse('A map keeps its id.');
    checkKey(mapShape as unknown as AnyShape, change, { name: 'The map', fields: mapFields });
    this.#map = withKey(this.#map, change, 'The map');
  }

  #place(name: TableName, id: Id, from: number, to: number): void {
    const place = [...this.#read(name).keys()].indexOf(id);
    if (!isOrdered(name) || place < 0) refuse('What was to be moved is no longer on the map.');
    if (place !== from) refuse('The order has been changed since.');
    this.#reorder(name, id, to);
  }

  #reorder(name: TableName, id: Id, to: number): void {
    const order = [...this.#read(name).entries()];
    const from = order.findIndex(([key]) => key === id);
    const [entry] = order.splice(from, 1);
    if (entry === undefined || to < 0 || to > order.length) refuse('There is no such place in the list.');
    order.splice(to, 0, entry);
    this.#copies.set(name, new Map(order));
  }

  #checkLimits(): void {
    if (
      this.#copies.has('elements') &&
      this.#read('elements').size > Math.max(ELEMENT_LIMIT, this.#before.elements.size)
    ) {
      refuse(`A map holds at most ${ELEMENT_LIMIT.toLocaleString('en-US')} elements.`);
    }
    if (this.#copies.has('links') && this.#read('links').size > Math.max(LINK_LIMIT, this.#before.links.size)) {
      refuse(`A map holds at most ${LINK_LIMIT.toLocaleString('en-US')} links.`);
    }
  }

  /** Ids are unique over the whole document. The scan of entries' ids is done only for patches that bring new ids. */
  #checkIds(): void {
    if (this.#addedIds.length === 0) return;
    const added = new Map<Id, number>();
    for (const id of this.#addedIds) added.set(id, 0);
    const meet = (id: Id) => {
      const times = added.get(id);
      if (times === undefined) return;
      if (times > 0) refuse('Two things on the map would have the same id.');
      added.set(id, times + 1);
    };
    meet(this.#map.id);
    for (const name of tableNames) {
      for (const record of this.#read(name).values()) {
        meet(record.id);
        for (const id of innerIds(record)) meet(id);
      }
    }
  }

  #checkLinks(): void {
    const elements = this.#before.elements === this.#read('elements') ? this.#before.elements : this.#read('elements');
    const links = this.#read('links') as ReadonlyMap<Id, Link>;
    const gone = [...this.#removedElements].some((id) => !elements.has(id));
    if (!gone && this.#touchedLinks.size === 0) return;
    const touchedKeys = new Set<string>();
    for (const id of this.#touchedLinks) {
      const link = links.get(id);
      if (link === undefined) continue;
      this.#checkLink(link, elements as MapDocument['elements']);
      const key = linkKey(link);
      if (touchedKeys.has(key)) refuse('These two are linked in this way already.');
      touchedKeys.add(key);
    }
    for (const link of links.values()) {
      if (gone && (!elements.has(link.from) || !elements.has(link.to)))
        refuse('A link would be left without one of its ends.');
      if (touchedKeys.size > 0 && !this.#touchedLinks.has(link.id) && touchedKeys.has(linkKey(link))) {
        refuse('These two are linked in this way already.');
      }
    }
  }

  #checkLink(link: Link, elements: MapDocument['elements']): void {
    const from = elements.get(link.from);
    const to = elements.get(link.to);
    if (from === undefined || to === undefined) refuse('A link needs an element at each end.');
    if (from.id === to.id) refuse('An element cannot be linked to itself.');
    if (!isPermitted(link.relation, from, to)) {
      refuse(`${nameOf('elements', from)} cannot be linked to ${nameOf('elements', to)} in this way.`);
    }
  }
}

/** Ids of the entries inside a record: milestones and risks count too. */
export function innerIds(record: AnyRecord): readonly Id[] {
  if (!('kind' in record) || !isWork(record)) return [];
  return [...record.milestones.map((m) => m.id), ...record.risks.map((r) => r.id)];
}

function hasRepeats(ids: readonly Id[]): boolean {
  return ids.length > 1 && new Set(ids).size !== ids.length;
}

function withKey<R extends object>(record: R, change: Extract<Change, { op: 'set' }>, name: string): R {
  const present = ownValue(record, change.key);
  if (!sameValue(present, change.from)) refuse(`${name} has been changed since.`);
  const next = { ...record, [change.key]: change.to } as R & Record<string, unknown>;
  if (change.to === undefined) delete (next as Record<string, unknown>)[change.key];
  return next;
}

/** How what is checked is called, and its fields. */
type Named = Pick<Subject, 'name' | 'fields'>;

/** A value fits where reading it finds no fault. */
function checkValue(shape: AnyShape, value: { readonly id?: unknown }, named: Named): void {
  if ('id' in value && !isId(value.id)) refuse('This cannot be an id.');
  const sink = sinkFor(named, 1);
  const whole = shape.read(value, '', sink) !== undefined;
  if (!whole || sink.faults.length > 0) refuse(sink.faults[0]?.message ?? `${named.name} is incomplete.`);
}

function checkKey(shape: AnyShape | undefined, change: Extract<Change, { op: 'set' }>, named: Named): void {
  const shapes = (shape as unknown as { shapes: Record<string, AnyShape> } | undefined)?.shapes ?? {};
  const keyShape = Object.hasOwn(shapes, change.key) ? shapes[change.key] : undefined;
  const sink = sinkFor(named, 0);
  let whole = true;
  if (keyShape === undefined) {
    // A key that the format does not know may come and go (undo of what a later program wrote), if it is plain data.
    cleanOpen(change.to, change.key, sink);
  } else {
    if (change.to === undefined) refuse(`${named.name} cannot do without this.`);
    whole = keyShape.read(change.to, change.key, sink) !== undefined;
  }
  if (!whole || sink.faults.length > 0) refuse(sink.faults[0]?.message ?? `${named.name}: this value does not fit.`);
}

function sinkFor(named: Named, depth: number): FaultSink {
  const sink = new FaultSink();
  sink.about({ ...named, id: null, depth });
  return sink;
}
