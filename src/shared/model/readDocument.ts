import type { MapDocument } from './document.ts';
import { type Fault, FaultSink, quote } from './faults.ts';
import { type Element, isWork, type Work } from './kinds/registry.ts';
import { isPermitted, type Link, linkKey, relationWords } from './link.ts';
import { type MapInfo, mapFields, mapShape } from './mapInfo.ts';
import { cleanOpen, UNSAFE_KEYS } from './openValue.ts';
import { type AnyRecord, fieldsOf, nameOf, shapeOf, type TableName, tableNames } from './tables.ts';
import { wellFormed } from './text.ts';
import { type Id, isId, ownValue } from './values.ts';

export interface ReadDocument {
  readonly document: MapDocument;
  /** What was repaired or set aside, in the order of the file. */
  readonly faults: readonly Fault[];
}

/**
 * Makes a whole document of a raw JSON object of the present format version. Never throws for bad content: what does not
 * fit is repaired or set aside, each with a fault (map-format.md).
 * @param raw the parsed file
 * @param newId gives the map an id where the file has none that can be used
 */
export function readDocument(raw: object, newId: () => Id): ReadDocument {
  return new Reading(newId).run(raw);
}

const TOP_KEYS: ReadonlySet<string> = new Set(['format', 'version', 'map', ...tableNames]);

class Reading {
  readonly #sink = new FaultSink();
  readonly #taken = new Set<Id>();
  readonly #newId: () => Id;

  constructor(newId: () => Id) {
    this.#newId = newId;
  }

  run(raw: object): ReadDocument {
    const map = this.#readMap(ownValue(raw, 'map'));
    this.#taken.add(map.id);
    const elements = this.#readTable('elements', ownValue(raw, 'elements')) as Map<Id, Element>;
    const links = this.#readTable('links', ownValue(raw, 'links'), this.#linkGate(elements)) as Map<Id, Link>;
    const lists = Object.fromEntries(
      tableNames
        .filter((table) => table !== 'elements' && table !== 'links')
        .map((table) => [table, this.#readTable(table, ownValue(raw, table))]),
    );
    const document = { map, unknown: this.#readUnknown(raw), elements, links, ...lists } as unknown as MapDocument;
    return { document, faults: this.#sink.faults };
  }

  #readMap(raw: unknown): MapInfo {
    this.#sink.about({ id: null, name: 'The map', fields: mapFields, depth: 1 });
    const map = this.#readMapFields(raw);
    this.#sink.about();
    return map;
  }

  #readMapFields(raw: unknown): MapInfo {
    const source: unknown = raw === undefined ? {} : raw;
    const usable = typeof source === 'object' && source !== null && !Array.isArray(source) ? source : {};
    if (usable !== source)
      this.#sink.report('wrongType', 'setAside', 'map', `${quote(source)} does not fit here`, source);
    const id = ownValue(usable, 'id');
    if (isId(id) && wellFormed(id) === id) return mapShape.read(usable, 'map', this.#sink) as MapInfo;
    if (id !== undefined) this.#sink.report('missingId', 'repaired', 'map.id', 'it was given a new id', id);
    return mapShape.read({ ...usable, id: this.#newId() }, 'map', this.#sink) as MapInfo;
  }

  #readTable(table: TableName, raw: unknown, gate?: (record: AnyRecord) => boolean): Map<Id, AnyRecord> {
    const records = new Map<Id, AnyRecord>();
    if (raw === undefined) return records;
    if (!Array.isArray(raw)) {
      this.#sink.report('wrongType', 'setAside', table, `${quote(raw)} is not a list; left empty`, raw);
      return records;
    }
    this.#sink.enter(table);
    raw.forEach((entry: unknown, i) => {
      const record = this.#readRecord(table, entry, i);
      this.#sink.enter(i);
      if (record !== undefined && (gate === undefined || gate(record))) {
        this.#taken.add(record.id);
        records.set(record.id, this.#withOwnInnerIds(record));
      }
      this.#sink.leave();
      this.#sink.about();
    });
    this.#sink.leave();
    return records;
  }

  #readRecord(table: TableName, entry: unknown, i: number): AnyRecord | undefined {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      this.#sink.report('wrongType', 'setAside', i, `${quote(entry)} does not fit here`, entry);
      return undefined;
    }
    const id = ownValue(entry, 'id');
    const name = nameOf(table, entry);
    this.#sink.about({ id: isId(id) ? id : null, name, fields: fieldsOf(table, entry), depth: 2 });
    const shape = shapeOf(table, entry);
    if (shape === undefined) {
      this.#sink.report('unknownKind', 'setAside', i, `${quote(ownValue(entry, 'kind'))} is no kind of element`, entry);
    } else if (!isId(id) || wellFormed(id) !== id) {
      this.#sink.report('missingId', 'setAside', i, 'it has no id that can be used', entry);
    } else if (this.#taken.has(id)) {
      this.#sink.report('repeatedId', 'setAside', i, 'something before it in the file has the same id', entry);
    } else {
      const record = shape.read(entry, i, this.#sink);
      if (record !== undefined) return record as unknown as AnyRecord;
      this.#sink.report('incompleteEntry', 'setAside', i, 'something is missing without which it cannot stand', entry);
    }
    return undefined;
  }

  /** Milestones and risks have ids too: a repeated one is set aside. */
  #withOwnInnerIds(record: AnyRecord): AnyRecord {
    if (!('kind' in record) || !isWork(record)) return record;
    let result: Work = record;
    for (const key of ['milestones', 'risks'] as const) {
      const list: readonly { readonly id: Id }[] = record[key];
      const kept = list.filter((entry) => {
        if (!this.#taken.has(entry.id)) {
          this.#taken.add(entry.id);
          return true;
        }
        this.#sink.report('repeatedId', 'setAside', key, 'something before it in the file has the same id', entry);
        return false;
      });
      if (kept.length < list.length) result = { ...result, [key]: kept } as Work;
    }
    return result;
  }

  #linkGate(elements: ReadonlyMap<Id, Element>): (record: AnyRecord) => boolean {
    const keys = new Set<string>();
    return (record) => {
      const link = record as Link;
      const from = elements.get(link.from);
      const to = elements.get(link.to);
      const key = linkKey(link);
      if (from === undefined || to === undefined) {
        const there = from ?? to;
        const what =
          there === undefined
            ? 'neither of its ends is on the map'
            : `it joins ${nameOf('elements', there)} to something that is not on the map`;
        this.#sink.report('danglingLink', 'setAside', null, what, link);
      } else if (from === to) {
        this.#sink.report('linkToItself', 'setAside', null, 'it leads from an element to itself', link);
      } else if (!isPermitted(link.relation, from, to)) {
        const ends = `${nameOf('elements', from)} to ${nameOf('elements', to)}`;
        this.#sink.report(
          'linkNotPermitted',
          'setAside',
          null,
          `“${relationWords[link.relation]}” is no link from ${ends}`,
          link,
        );
      } else if (keys.has(key)) {
        this.#sink.report('doubleLink', 'setAside', null, 'a link of this relation joins the two already', link);
      } else {
        keys.add(key);
        return true;
      }
      return false;
    };
  }

  #readUnknown(raw: object): Record<string, unknown> {
    const unknown: Record<string, unknown> = {};
    for (const key of Object.keys(raw)) {
      if (TOP_KEYS.has(key)) continue;
      const value = ownValue(raw, key);
      if (UNSAFE_KEYS.has(key))
        this.#sink.report('unsafeKey', 'setAside', key, 'a key of this name cannot be kept', value);
      else unknown[key] = cleanOpen(value, key, this.#sink);
    }
    return unknown;
  }
}
