import type { MapDocument } from '#shared/model/document.ts';
import type { Instant } from '#shared/model/values.ts';

/** Format name and version of a file that holds everything. */
export const BACKUP_FORMAT = 'throughline-backup';
export const BACKUP_VERSION = 1;

/** Largest backup, in bytes: what crosses between window and desktop. */
export const BACKUP_LIMIT = 64 * 1024 * 1024;

/** A version of a map as a backup keeps it. */
export interface BackupVersion {
  readonly versionId: string;
  readonly title: string;
  readonly automatic: boolean;
  readonly revision: number;
  readonly at: Instant;
  /** The text of the version's map file. */
  readonly text: string;
}

/** A map with its versions, as a backup keeps it. */
export interface BackupMap {
  readonly document: MapDocument;
  /** When it was put into the bin; null where it is not in it. */
  readonly binnedAt: Instant | null;
  readonly versions: readonly BackupVersion[];
}
