import type { ExportForm } from '#renderer/exchange/exportChoices.ts';
import type { Backups } from '#renderer/home/BackupDialog.tsx';
import type { PickedFile } from '#renderer/platform/platform.ts';
import type { StoredMap } from '#renderer/state/mapStorage.ts';
import type { ReadBackup } from '#shared/exchange/backup/readBackup.ts';
import type { ReadMapFile } from '#shared/exchange/readMapFile.ts';
import type { MapDocument } from '#shared/model/document.ts';

/** Which dialog is open, with what it is about. One at a time. */
export type OpenDialog =
  | { readonly kind: 'palette' | 'keys' | 'settings' | 'versions' | 'checks' | 'recentFiles' }
  | {
      readonly kind: 'reading';
      readonly fileName: string;
      readonly share: number;
      readonly words: string;
      readonly onCancel: () => void;
    }
  | { readonly kind: 'newMap'; readonly template: string | null }
  | { readonly kind: 'rename'; readonly map: StoredMap }
  | { readonly kind: 'deleteForGood'; readonly maps: readonly StoredMap[] }
  | { readonly kind: 'refusedFile'; readonly fileName: string; readonly sentence: string }
  | { readonly kind: 'fileReport'; readonly fileName: string; readonly read: ReadMapFile }
  | { readonly kind: 'sameMap'; readonly existing: StoredMap; readonly document: MapDocument }
  /** `backups` is null while the files are looked at. */
  | { readonly kind: 'backups'; readonly backups: Backups | null }
  | { readonly kind: 'export'; readonly form?: ExportForm }
  | { readonly kind: 'import'; readonly file: PickedFile }
  | {
      readonly kind: 'restore';
      readonly fileName: string;
      readonly read: ReadBackup;
      readonly stored: readonly StoredMap[];
    };
