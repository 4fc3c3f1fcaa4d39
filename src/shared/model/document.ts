import type { MapInfo } from './mapInfo.ts';
import type { OpenRecord } from './openValue.ts';
import type { TableName, TableRecords } from './tables.ts';
import type { Id } from './values.ts';

/**
 * A map in memory: plain, immutable data. Each table is keyed by id; the iteration order of an ordered table
 * (see `isOrdered`) is the document's order. Changes share all that they do not touch.
 */
export type MapDocument = {
  readonly map: MapInfo;
  /** Keys of the file that the format does not know, kept. */
  readonly unknown: OpenRecord;
} & { readonly [T in TableName]: ReadonlyMap<Id, TableRecords[T]> };

/** Format name and version that this program reads and writes. */
export const FORMAT = 'throughline-map';
export const VERSION = 1;

/** Limits of a file (map-format.md). */
export const ELEMENT_LIMIT = 20_000;
export const LINK_LIMIT = 100_000;
