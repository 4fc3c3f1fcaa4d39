import type { MapDocument } from '#shared/model/document.ts';

/** The lists into which work points by id; an id that names nothing in them does not count (checks.md, conventions). */
export type NamedLists = Pick<MapDocument, 'audiences' | 'channels' | 'platforms'>;
