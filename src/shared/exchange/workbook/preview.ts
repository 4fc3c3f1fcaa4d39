import type { MapDocument } from '#shared/model/document.ts';
import type { AnyRecord, TableName } from '#shared/model/tables.ts';
import type { Day, Id } from '#shared/model/values.ts';

/** Where in the workbook something stands. */
export interface Place {
  readonly sheet: string;
  /** As the spreadsheet program counts rows. */
  readonly row: number;
}

interface Item {
  /** By which it is accepted or declined; unique in its preview. */
  readonly key: string;
  /** What it is about, for a person: `Initiative “Launch the forum”`. */
  readonly name: string;
}

/** What a new milestone or reading is, and to which record it belongs. */
export type NewEntry =
  | {
      readonly list: 'milestones';
      readonly owner: Id;
      readonly entry: {
        readonly id: Id;
        readonly title: string;
        readonly due: Day | null;
        readonly done: boolean;
        readonly owner: string;
      };
    }
  | {
      readonly list: 'readings';
      readonly owner: Id;
      readonly entry: { readonly date: Day; readonly value: number; readonly note: string };
    };

/** A record that the workbook has and the map does not. */
export interface Addition extends Item, Place {
  readonly what: { readonly table: TableName; readonly record: AnyRecord } | NewEntry;
}

/** A field whose cell says something else than the map. */
export interface FieldChange extends Item, Place {
  /** The column's header: `Cost: per year`. */
  readonly field: string;
  /** As the cells show them. */
  readonly oldText: string;
  readonly newText: string;
  readonly target:
    | {
        readonly table: TableName;
        readonly id: Id;
        readonly path: readonly [string, ...string[]];
        readonly value: unknown;
      }
    | { readonly table: 'map'; readonly path: readonly [string, ...string[]]; readonly value: unknown }
    /** A milestone or reading inside a record: `at` is its place in the record's list. */
    | {
        readonly list: 'milestones' | 'readings';
        readonly owner: Id;
        readonly at: number;
        readonly key: string;
        readonly value: unknown;
      }
    /** The order of the stages. */
    | { readonly order: readonly Id[] };
  /** Of changes with the same one, at most one can be accepted: rows that repeat an id. */
  readonly oneOf?: string;
}

/** A record of the map that the workbook no longer has. */
export interface Removal extends Item {
  readonly sheet: string;
  readonly what:
    | { readonly table: TableName; readonly id: Id }
    | { readonly list: 'milestones' | 'readings'; readonly owner: Id; readonly at: number };
  /** What goes with it: `2 links`. */
  readonly takesAlong?: string;
}

/** A row or cell that could not be read; everything else was. */
export interface Unreadable extends Place {
  /** The column's header, where one cell is meant. */
  readonly field?: string;
  /** One sentence. */
  readonly reason: string;
}

/** What has to be known before a column can be read. */
export interface Question {
  readonly key: string;
  readonly kind: 'dayOrder' | 'decimalSign';
  readonly sheet: string;
  readonly field: string;
  /** Up to three cells as they stand. */
  readonly samples: readonly string[];
}

/** What a workbook would change, nothing of it done yet. */
export interface Preview {
  /** The map that it was held against. */
  readonly document: MapDocument;
  readonly additions: readonly Addition[];
  readonly changes: readonly FieldChange[];
  readonly removals: readonly Removal[];
  readonly unreadable: readonly Unreadable[];
  readonly questions: readonly Question[];
  /** Sheets, columns and cells that are not read, a sentence each. */
  readonly ignored: readonly string[];
  /** What else is to be known: what was included, what stays as it is. */
  readonly notes: readonly string[];
}

/** True where accepting everything would change nothing. */
export function changesNothing({ additions, changes, removals }: Preview): boolean {
  return additions.length + changes.length + removals.length === 0;
}

/** The keys of all items, for accepting everything; of changes that exclude each other, none. */
export function allKeys({ additions, changes, removals }: Preview): ReadonlySet<string> {
  return new Set([
    ...additions.map(({ key }) => key),
    ...changes.filter(({ oneOf }) => oneOf === undefined).map(({ key }) => key),
    ...removals.map(({ key }) => key),
  ]);
}
