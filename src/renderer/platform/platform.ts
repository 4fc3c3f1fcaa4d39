import type {
  CallArgs,
  CallName,
  CallReturns,
  DesktopEvents,
  FileKind,
  Menu,
  RecentFile,
  Theme,
} from '#shared/ipc/contract.ts';
import type { InPieces, MirrorWrite, MirrorWriteVersion, MirrorWritten } from '#shared/ipc/mirror.ts';

export type PickedFile = DesktopEvents['fileOpened'];
type Keeper<N extends CallName> = (...args: CallArgs<N>) => Promise<CallReturns<N>>;

/** Files on disk beside the database (reliability.md, the mirror): the desktop's main process or the loopback server. */
export interface MapKeeper {
  readonly write: (write: InPieces<MirrorWrite>) => Promise<MirrorWritten>;
  readonly writeVersion: (write: InPieces<MirrorWriteVersion>) => Promise<MirrorWritten>;
  readonly list: Keeper<'mirrorList'>;
  readonly read: Keeper<'mirrorRead'>;
  readonly forget: Keeper<'mirrorForget'>;
  readonly forgetVersion: Keeper<'mirrorForgetVersion'>;
}

/** Files opened and saved last, in earlier runs too. */
export interface RecentFiles {
  /** The latest first. */
  list(): Promise<readonly RecentFile[]>;
  /** Reads one again. @throws Error with a plain sentence where it is gone or may not be read */
  open(id: string): Promise<PickedFile>;
  /** Takes one off the list; null clears it. No file is touched. */
  forget(id: string | null): Promise<void>;
}

/** Where a platform that keeps nothing itself may keep small values over restarts. */
export interface KeptValues {
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
}

/** What the window needs of the world around it. Two adapters: the desktop bridge and the browser. */
export interface Platform {
  readonly name: 'desktop' | 'browser';
  /** Null where nobody keeps files (the built page opened from some other server). */
  readonly keeper: MapKeeper | null;
  /** True where a saved file can be written again without asking for its place. */
  readonly savesInPlace: boolean;
  version(): Promise<string>;
  /** Asks for a file; null when the person cancels. */
  openFile(kinds: readonly FileKind[]): Promise<PickedFile | null>;
  /** Reads what was dropped on the window: one file. To be called while the drop is told. @throws Error with a plain sentence where it cannot be read */
  openDropped(drop: DataTransfer): Promise<PickedFile>;
  /** The files opened and saved last; null where nothing leads back to a file (browsers without file dialogs of their own). */
  recentFiles(kept: KeptValues): RecentFiles | null;
  /** Asks for a place and writes the file whole or not at all; null when the person cancels. */
  saveFileAs(file: {
    kind: FileKind;
    suggestedName: string;
    bytes: Uint8Array;
  }): Promise<{ token: string; name: string } | null>;
  /** Writes again to a file of this run. Throws an Error with a plain sentence where it cannot. */
  saveFile(token: string, bytes: Uint8Array): Promise<void>;
  /** The page as it prints, as a PDF; null where printing is left to the browser's own dialog. */
  readonly printToPdf: (() => Promise<Uint8Array>) | null;
  /** Files the system asked the program to open; called for those waiting, then for each new one. Returns the function that stops it. */
  onFileOpened(listener: (file: PickedFile) => void): () => void;
  setMenu(menu: Menu): void;
  onCommand(listener: (command: string) => void): () => void;
  /** Tells whether an edit is not yet committed, so that closing the window waits. */
  setUnsaved(unsaved: boolean): void;
  onClosing(listener: () => void): () => void;
  /** The theme chosen, so that the system's dialogs follow it. */
  setTheme(theme: Theme): void;
  setFullScreen(on: boolean): void;
  openExternal(url: string): void;
}
