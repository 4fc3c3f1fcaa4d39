import type { Instant } from '#shared/model/values.ts';
import { writeMapFile } from '../writeMapFile.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupMap, type BackupVersion } from './backup.ts';

/** The text of a file that holds all these maps, each as it would stand in a file of its own. */
export function writeBackup(maps: readonly BackupMap[], savedAt: Instant): string {
  const head = [
    `  "format": ${JSON.stringify(BACKUP_FORMAT)}`,
    `  "version": ${BACKUP_VERSION}`,
    `  "savedAt": ${JSON.stringify(savedAt)}`,
  ];
  const body = maps.map(
    ({ document, binnedAt, versions }) =>
      `{\n"binnedAt": ${JSON.stringify(binnedAt)},\n"file": ${writeMapFile(document).trim()},\n"versions": [${versions.map(versionText).join(',\n')}]\n}`,
  );
  return `{\n${head.join(',\n')},\n  "maps": [${body.join(',\n')}]\n}\n`;
}

function versionText({ text, ...head }: BackupVersion): string {
  return `{ ${JSON.stringify(head).slice(1, -1)}, "file": ${text.trim()} }`;
}
