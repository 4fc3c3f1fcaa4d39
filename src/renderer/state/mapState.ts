import type { StoreApi } from 'zustand/vanilla';
import type { MapDocument } from '#shared/model/document.ts';
import type { Command, Patch, Refusal } from '#shared/model/patch.ts';
import type { StorageTrouble } from './mapStorage.ts';

/** Whether what the person sees is on disk. Never says `saved` before the database has acknowledged every edit. */
export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** Edits are in memory alone. The program tries again by itself; offer "Try again" and "Save a copy now". */
  | { readonly state: 'notSaved'; readonly trouble: StorageTrouble; readonly message: string }
  /** Nothing can be changed; edits are refused with this sentence. */
  | { readonly state: 'readOnly'; readonly message: string };

/** Something that the person should be told: an edit of theirs could not be kept because another window came first. */
export interface Notice {
  readonly id: number;
  readonly message: string;
}

/** What views read of the open map. */
export interface MapState {
  readonly document: MapDocument;
  /** Number of the last entry that the database has acknowledged. */
  readonly revision: number;
  readonly saveState: SaveState;
  /** Names of the steps that undo and redo would take, null where there is none. */
  readonly history: { readonly undo: string | null; readonly redo: string | null };
  readonly notice: Notice | null;
}

/** The open map: a zustand store (read with `useStore`) and the ways in which it changes. */
export interface MapStore extends Pick<StoreApi<MapState>, 'getState' | 'getInitialState' | 'subscribe'> {
  readonly mapId: string;
  /** Runs a command on the present document and applies its patch. @returns the reason why not, or null where it is done */
  dispatch<A>(command: Command<A>, args: A): Refusal | null;
  /** Applies a patch: in memory at once, in the database within 300 ms. */
  apply(patch: Patch): Refusal | null;
  /** Ends a gesture (drop, blur): the next patch with the same merge key is a step of its own. */
  endGesture(): void;
  /** Takes back this window's last step. @returns the reason why not, or null (also where there is nothing to take back) */
  undo(): Promise<Refusal | null>;
  redo(): Promise<Refusal | null>;
  /** Makes the map's content that of another document, as one step (a version is restored, a file takes its place). */
  replaceContent(document: MapDocument, label: string): Refusal | null;
  /** Tries now to save what is not saved. */
  retry(): void;
  /** Waits until everything is in the database. False where that fails or takes longer than `limit` (ms, 5000). */
  flush(limit?: number): Promise<boolean>;
  /** The map as seen, with what is not saved: for a file, without asking the database. */
  unsavedCopy(): MapDocument;
  dismissNotice(): void;
  /**
   * Flushes, keeps a snapshot, and stops listening. False where edits could not be saved: they are kept in memory and
   * tried again for as long as the window is open.
   */
  close(): Promise<boolean>;
}

export interface MapStoreOptions {
  /** The present moment. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Why nothing may be changed, as a sentence; null or absent where it may (`Storage.connection` tells). */
  readonly readOnly?: string | null;
}
