import type { RecordShape } from './composites.ts';
import type { Fields } from './field.ts';
import { type Element, isKindName, kinds } from './kinds/registry.ts';
import { type Link, link } from './link.ts';
import { type Audience, audience } from './lists/audience.ts';
import { type Channel, channel } from './lists/channel.ts';
import { type Platform, platform } from './lists/platform.ts';
import { type Review, review } from './lists/review.ts';
import { type SavedView, savedView } from './lists/savedView.ts';
import { type Stage, stage } from './lists/stage.ts';
import { type Id, ownValue } from './values.ts';

/** The document's tables and what a record in each of them is. */
export interface TableRecords {
  elements: Element;
  links: Link;
  audiences: Audience;
  channels: Channel;
  platforms: Platform;
  stages: Stage;
  reviews: Review;
  views: SavedView;
}

export type TableName = keyof TableRecords;
export type AnyRecord = TableRecords[TableName];

/** In the order in which a file holds them. */
export const tableNames = [
  'elements',
  'links',
  'audiences',
  'channels',
  'platforms',
  'stages',
  'reviews',
  'views',
] as const satisfies readonly TableName[];

/** Tables whose order a person decides; elements and links have none of their own and are written sorted by id. */
export function isOrdered(table: TableName): boolean {
  return table !== 'elements' && table !== 'links';
}

/** The tables of which each record has one shape. */
export const listRecords = {
  links: link,
  audiences: audience,
  channels: channel,
  platforms: platform,
  stages: stage,
  reviews: review,
  views: savedView,
} as const;

/** The shape of a record of a table; undefined for an element of unknown kind. */
export function shapeOf(table: TableName, record: object): RecordShape<{ readonly id: Id }> | undefined {
  if (table !== 'elements') return listRecords[table].shape as unknown as RecordShape<{ readonly id: Id }>;
  const kind = ownValue(record, 'kind');
  return isKindName(kind) ? (kinds[kind].shape as unknown as RecordShape<{ readonly id: Id }>) : undefined;
}

/** The declared fields of a record of a table; none for an element of unknown kind. */
export function fieldsOf(table: TableName, record: object): Fields {
  if (table !== 'elements') return listRecords[table].fields;
  const kind = ownValue(record, 'kind');
  return isKindName(kind) ? kinds[kind].fields : {};
}

/** What a record is called in a sentence: `Initiative “Launch the forum”`, `Link`. */
export function nameOf(table: TableName, record: object): string {
  const kind = ownValue(record, 'kind');
  const label = table === 'elements' ? (isKindName(kind) ? kinds[kind].label : 'Element') : listRecords[table].label;
  const title = ownValue(record, 'title');
  if (typeof title !== 'string' || title.trim() === '') {
    return table === 'links' || table === 'reviews' ? label : `${label} without a title`;
  }
  return `${label} “${title.length > 60 ? `${title.slice(0, 60)}…` : title}”`;
}
