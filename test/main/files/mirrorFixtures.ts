import { createHash } from 'node:crypto';
import type { MirrorWrite, MirrorWriteVersion } from '#shared/ipc/mirror.ts';

/** A write of a map whose head tells of its text: the hash is the text's, so that a mix of two writes shows. */
export function mapWrite(
  revision: number,
  change: { text?: string; databaseId?: string } & Partial<MirrorWrite['head']> = {},
): MirrorWrite {
  const { text = `{"revision":${revision}}`, databaseId = 'database', ...head } = change;
  return {
    databaseId,
    text,
    head: {
      mapId: 'map',
      title: `Map at ${revision}`,
      revision,
      elements: 3,
      links: 2,
      hash: createHash('sha256').update(text).digest('hex').slice(0, 40),
      binnedAt: null,
      savedAt: '2026-11-21T10:00:00.000Z',
      ...head,
    },
  };
}

export function versionWrite(
  versionId: string,
  change: { text?: string } & Partial<MirrorWriteVersion['head']> = {},
): MirrorWriteVersion {
  const { text = `version ${versionId}`, ...head } = change;
  return {
    databaseId: 'database',
    text,
    head: {
      versionId,
      mapId: 'map',
      title: `Version ${versionId}`,
      automatic: false,
      revision: 1,
      at: '2026-11-21T10:00:00.000Z',
      ...head,
    },
  };
}
