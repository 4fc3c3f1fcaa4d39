import { changesOf } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type Element, isWork } from '#shared/model/kinds/registry.ts';
import { isPermitted, type Link, linkKey } from '#shared/model/link.ts';
import type { Change, Patch } from '#shared/model/patch.ts';
import { type AnyRecord, isOrdered, type TableName, tableNames } from '#shared/model/tables.ts';
import { type Id, ownValue, sameValue } from '#shared/model/values.ts';
import { withValueAt } from './columns.ts';
import type { Addition, FieldChange, Preview, Removal } from './preview.ts';

/** A patch with what of the accepted could not be part of it. */
export interface ImportPatch extends Patch {
  /** Accepted items that were left out since what they need was not accepted or is gone, a sentence each. */
  readonly leftOut: readonly string[];
}

type Entry = Readonly<Record<string, unknown>>;

/**
 * The accepted part of a preview as one step of history. What depends on something that was declined (a link to a new
 * element, a reading of it) is left out and said.
 * @param accepted keys of additions, changes and removals
 */
export function patchOf(preview: Preview, accepted: ReadonlySet<string>): ImportPatch {
  const isAccepted = ({ key }: { readonly key: string }) => accepted.has(key);
  const run = new PatchRun(preview.document);
  const settled = new Set<string>();
  const changes = preview.changes.filter(isAccepted).filter(({ oneOf }) => {
    if (oneOf === undefined) return true;
    if (settled.has(oneOf)) return false;
    settled.add(oneOf);
    return true;
  });
  run.remove(preview.removals.filter(isAccepted));
  run.change(changes);
  run.add(preview.additions.filter(isAccepted));
  return { label: 'import of a workbook', changes: run.changes(), history: 'record', leftOut: run.leftOut };
}

/** Builds the document as it is to be, table by table, and then says how to get there. */
class PatchRun {
  readonly leftOut: string[] = [];
  readonly #before: MapDocument;
  readonly #records: Readonly<Record<TableName, Map<Id, AnyRecord>>>;
  #map: MapDocument['map'];
  #stageOrder: readonly Id[] | null = null;
  /** Entries of a list by the record they belong to; null marks one that was taken out. */
  readonly #entries = new Map<string, (Entry | null)[]>();

  constructor(document: MapDocument) {
    this.#before = document;
    this.#map = document.map;
    this.#records = Object.fromEntries(
      tableNames.map((table) => [table, new Map(document[table] as ReadonlyMap<Id, AnyRecord>)]),
    ) as unknown as Record<TableName, Map<Id, AnyRecord>>;
  }

  remove(removals: readonly Removal[]): void {
    for (const { what } of removals) {
      if ('list' in what) this.#entriesOf(what.list, what.owner)[what.at] = null;
      else this.#records[what.table].delete(what.id);
    }
  }

  change(changes: readonly FieldChange[]): void {
    const moved: { change: FieldChange; entry: Entry; to: Id }[] = [];
    for (const change of changes) {
      const { target } = change;
      if ('order' in target) {
        this.#stageOrder = target.order;
      } else if ('list' in target) {
        const entries = this.#entriesOf(target.list, target.owner);
        const entry = entries[target.at];
        if (entry === null || entry === undefined) continue;
        if (target.key === 'work') moved.push({ change, entry, to: String(target.value) });
        else entries[target.at] = { ...entry, [target.key]: target.value };
      } else if (target.table === 'map') {
        this.#map = withValueAt(this.#map, target.path, target.value) as unknown as MapDocument['map'];
      } else {
        const record = this.#records[target.table].get(target.id);
        if (record === undefined) continue;
        const next = withValueAt(record, target.path, target.value) as unknown as AnyRecord;
        this.#records[target.table].set(target.id, next);
      }
    }
    for (const { change, to } of moved) this.#move(change, to);
  }

  /** A milestone that belongs to other work now. */
  #move({ target, name }: FieldChange, to: Id): void {
    if (!('list' in target)) return;
    const from = this.#entriesOf('milestones', target.owner);
    const entry = from[target.at];
    const owner = this.#records.elements.get(to) as Element | undefined;
    if (entry === null || entry === undefined) return;
    if (owner === undefined || !isWork(owner)) {
      this.leftOut.push(`${name} stays where it was: the work it was to belong to is not on the map.`);
      return;
    }
    from[target.at] = null;
    this.#entriesOf('milestones', to).push(entry);
  }

  add(additions: readonly Addition[]): void {
    const entries: Addition[] = [];
    for (const addition of additions) {
      const { what } = addition;
      if ('list' in what) entries.push(addition);
      else this.#records[what.table].set(what.record.id, what.record);
    }
    for (const { what, name } of entries) {
      if (!('list' in what)) continue;
      if (this.#records.elements.has(what.owner)) {
        insertEntry(this.#entriesOf(what.list, what.owner), what.entry as Entry, what.list);
      } else {
        this.leftOut.push(`${name} was left out: what it belongs to is not on the map.`);
      }
    }
  }

  #entriesOf(list: 'milestones' | 'readings', owner: Id): (Entry | null)[] {
    const key = JSON.stringify([list, owner]);
    let entries = this.#entries.get(key);
    if (entries === undefined) {
      const record = this.#records.elements.get(owner);
      entries = [...((record === undefined ? [] : ownValue(record, list)) as readonly Entry[])];
      this.#entries.set(key, entries);
    }
    return entries;
  }

  changes(): readonly Change[] {
    this.#settleEntries();
    this.#settleReferences();
    this.#settleLinks();
    return [
      ...this.#removals('links'),
      ...this.#mapChanges(),
      ...listTables.flatMap((table) => this.#tableChanges(table)),
      ...this.#tableChanges('elements'),
      ...this.#tableChanges('links', false),
    ];
  }

  #settleEntries(): void {
    for (const [key, entries] of this.#entries) {
      const [list, owner] = JSON.parse(key) as ['milestones' | 'readings', Id];
      const record = this.#records.elements.get(owner);
      if (record === undefined) continue;
      const kept = entries.filter((entry) => entry !== null);
      this.#records.elements.set(owner, { ...record, [list]: kept } as unknown as AnyRecord);
    }
  }

  /** A name of something new that was declined is taken back; ids that named nothing before stay as they were. */
  #settleReferences(): void {
    const lists = { audiences: 'audiences', channels: 'channels', platforms: 'platforms' } as const;
    for (const table of ['elements', 'audiences'] as const) {
      for (const [id, record] of this.#records[table]) {
        const before = this.#before[table].get(id);
        if (record === before) continue;
        for (const [key, list] of Object.entries(lists)) {
          const ids = ownValue(record, key) as readonly Id[] | undefined;
          if (!Array.isArray(ids)) continue;
          const old = new Set((before === undefined ? [] : ownValue(before, key)) as readonly Id[]);
          const kept = ids.filter((each: Id) => old.has(each) || this.#records[list].has(each));
          if (kept.length < ids.length) {
            this.#records[table].set(id, { ...this.#records[table].get(id), [key]: kept } as unknown as AnyRecord);
          }
        }
        const stage = ownValue(record, 'stage') as Id | null | undefined;
        const oldStage = before === undefined ? null : ownValue(before, 'stage');
        if (typeof stage === 'string' && stage !== oldStage && !this.#records.stages.has(stage)) {
          this.#records[table].set(id, { ...this.#records[table].get(id), stage: oldStage } as unknown as AnyRecord);
        }
      }
    }
  }

  /** Links that lost an end go; a new or changed link that may not stand is left out. */
  #settleLinks(): void {
    const links = this.#records.links as Map<Id, Link>;
    const elements = this.#records.elements as Map<Id, Element>;
    const keys = new Set<string>();
    const untouched = [...links.values()].filter((link) => this.#before.links.get(link.id) === link);
    for (const link of untouched) {
      if (elements.has(link.from) && elements.has(link.to)) keys.add(linkKey(link));
      else links.delete(link.id);
    }
    for (const link of [...links.values()]) {
      const before = this.#before.links.get(link.id);
      if (before === link) continue;
      const from = elements.get(link.from);
      const to = elements.get(link.to);
      const why =
        from === undefined || to === undefined
          ? 'one of its ends is not on the map'
          : !isPermitted(link.relation, from, to)
            ? 'these two cannot be linked in this way'
            : keys.has(linkKey(link))
              ? 'these two are linked in this way already'
              : null;
      if (why === null) {
        keys.add(linkKey(link));
        continue;
      }
      const title = (id: Id) => `“${(elements.get(id) ?? this.#before.elements.get(id))?.title ?? ''}”`;
      this.leftOut.push(`The link from ${title(link.from)} to ${title(link.to)} was left out: ${why}.`);
      if (before === undefined || !elements.has(before.from) || !elements.has(before.to)) links.delete(link.id);
      else {
        links.set(link.id, before);
        keys.add(linkKey(before));
      }
    }
  }

  #mapChanges(): readonly Change[] {
    const before = this.#before.map as unknown as Readonly<Record<string, unknown>>;
    const after = this.#map as unknown as Readonly<Record<string, unknown>>;
    return Object.keys(after)
      .filter((key) => !sameValue(before[key], after[key]))
      .map((key) => ({ op: 'set', table: 'map', id: this.#before.map.id, key, from: before[key], to: after[key] }));
  }

  /** Removals from the end, so that each place is right at the moment of its change and of its undoing. */
  #removals(table: TableName): readonly Change[] {
    const order = [...this.#before[table].values()] as readonly AnyRecord[];
    const changes: Change[] = [];
    for (let at = order.length - 1; at >= 0; at--) {
      const record = order[at];
      if (record === undefined || this.#records[table].has(record.id)) continue;
      changes.push({ op: 'remove', table, record, ...(isOrdered(table) ? { at } : {}) });
    }
    return changes;
  }

  #tableChanges(table: TableName, withRemovals = true): readonly Change[] {
    const changes: Change[] = withRemovals ? [...this.#removals(table)] : [];
    const before = this.#before[table] as ReadonlyMap<Id, AnyRecord>;
    const after = this.#records[table];
    let count = [...before.keys()].filter((id) => after.has(id)).length;
    for (const [id, record] of after) {
      const present = before.get(id);
      if (present === undefined) {
        changes.push({ op: 'add', table, record, ...(isOrdered(table) ? { at: count } : {}) });
        count += 1;
      } else if (present !== record) {
        changes.push(...changesOf(table, present, record as unknown as Readonly<Record<string, unknown>>));
      }
    }
    return table === 'stages' ? [...changes, ...this.#stageMoves()] : changes;
  }

  /** The moves that bring the stages into their new order; those that it does not name keep their places behind. */
  #stageMoves(): readonly Change[] {
    if (this.#stageOrder === null) return [];
    const present = [...this.#records.stages.keys()];
    const listed = this.#stageOrder.filter((id) => present.includes(id));
    const wanted = [...listed, ...present.filter((id) => !listed.includes(id))];
    const order = [...present];
    const changes: Change[] = [];
    wanted.forEach((id, to) => {
      const from = order.indexOf(id);
      if (from === to) return;
      order.splice(from, 1);
      order.splice(to, 0, id);
      changes.push({ op: 'place', table: 'stages', id, from, to });
    });
    return changes;
  }
}

const listTables = ['audiences', 'channels', 'platforms', 'stages'] as const;

/** Readings stay sorted by day where they were; others are put at the end. */
function insertEntry(entries: (Entry | null)[], entry: Entry, list: 'milestones' | 'readings'): void {
  if (list === 'milestones') {
    entries.push(entry);
    return;
  }
  let at = entries.length;
  while (at > 0) {
    const before = entries[at - 1];
    if (before === null || before === undefined || String(before.date) > String(entry.date)) at -= 1;
    else break;
  }
  entries.splice(at, 0, entry);
}
