/**
 * What the window tells the keeper of files on disk (the desktop's main process or the loopback server)
 * about a map, and what it hears back. See "the mirror" in the README.
 */
import { z } from 'zod';

/** Longest text of a map file, in characters: above the format's 40 MB nothing is ever written. */
export const MIRROR_TEXT_LIMIT = 41_943_040;

/** An id as it may appear in a folder's name only after encoding; the keeper encodes it, the window never does. */
const id = z.string().min(1).max(200);
const count = z.number().int().min(0);

/** The head of a stored map: enough to tell, without reading the map, which of two copies is the newer one and whether they are equal. */
export const mapHead = z.object({
  mapId: id,
  title: z.string().max(300),
  /** Number of the last committed patch; copies are ordered by it and never by a clock. */
  revision: count,
  elements: count,
  links: count,
  /** Order-independent fingerprint of all records (see `documentHash`). */
  hash: z.string().max(64),
  /** When the map was put into the bin, or null where it is not in the bin. */
  binnedAt: z.string().max(40).nullable(),
  savedAt: z.string().max(40),
});
export type MapHead = z.infer<typeof mapHead>;

/** A named (or automatic) version of a map. */
export const versionHead = z.object({
  versionId: id,
  mapId: id,
  title: z.string().max(300),
  automatic: z.boolean(),
  revision: count,
  at: z.string().max(40),
});
export type VersionHead = z.infer<typeof versionHead>;

const text = z.string().max(MIRROR_TEXT_LIMIT);

/** Write the map's present state. The keeper refuses one whose revision is below what it holds, and never lets an empty map replace a full one without keeping that as a generation. */
export const mirrorWrite = z.object({ databaseId: id, head: mapHead, text });
export type MirrorWrite = z.infer<typeof mirrorWrite>;

export const mirrorWriteVersion = z.object({ databaseId: id, head: versionHead, text });
export type MirrorWriteVersion = z.infer<typeof mirrorWriteVersion>;

/** The same with its text in pieces, each made when it is asked for: a large one is never made or copied in one go. */
export type InPieces<Write extends { text: string }> = Omit<Write, 'text'> & { readonly text: Iterable<string> };

/** Read one text: the newest state, one older generation, or one version. */
export const mirrorRead = z.object({
  databaseId: id,
  mapId: id,
  generation: id.optional(),
  versionId: id.optional(),
});
export type MirrorRead = z.infer<typeof mirrorRead>;

/** Forget a map for good: only ever after a person emptied the bin or its 30 days are over. */
export const mirrorForget = z.object({ databaseId: id, mapId: id });
export type MirrorForget = z.infer<typeof mirrorForget>;

export const mirrorForgetVersion = z.object({ databaseId: id, mapId: id, versionId: id });
export type MirrorForgetVersion = z.infer<typeof mirrorForgetVersion>;

export const mirroredMap = z.object({
  head: mapHead,
  /** Older states, newest first. */
  generations: z.array(z.object({ generation: id, revision: count, savedAt: z.string() })),
  versions: z.array(versionHead),
});
export type MirroredMap = z.infer<typeof mirroredMap>;

/** Everything the keeper holds, by database: this one's own, those of other browsers, ports and the desktop. */
export const mirrorListing = z.array(z.object({ databaseId: id, lastWrite: z.string(), maps: z.array(mirroredMap) }));
export type MirrorListing = z.infer<typeof mirrorListing>;

/** What came of a write. `stale`: the keeper holds a newer revision, nothing was written. */
export const mirrorWritten = z.union([
  z.object({ ok: z.literal(true), revision: count }),
  z.object({
    ok: z.literal(false),
    reason: z.enum(['stale', 'disk-full', 'no-access', 'failed']),
    message: z.string(),
  }),
]);
export type MirrorWritten = z.infer<typeof mirrorWritten>;
