/**
 * The one contract between the window and whoever keeps files for it: on the desktop the main process,
 * in a browser the loopback server (only the calls marked `loopback` there).
 * A call is added here and given a handler; preload and the sender's check follow from this table.
 */
import { z } from 'zod';
import type { CallName } from './callNames.ts';
import { FILE_BYTE_LIMIT, fileKindNames } from './fileKinds.ts';
import {
  MIRROR_TEXT_LIMIT,
  mirrorForget,
  mirrorForgetVersion,
  mirrorListing,
  mirrorRead,
  mirrorWrite,
  mirrorWriteVersion,
  mirrorWritten,
} from './mirror.ts';

// Schemas must not be compiled with `eval`: the content policy forbids it.
z.config({ jitless: true });

/** Most that a call's arguments may weigh, in bytes (a character counts as one): see `weight` of the guarded door. */
const SMALL = 262_144;
const MAP_TEXT = MIRROR_TEXT_LIMIT + SMALL;
const FILE_BYTES = FILE_BYTE_LIMIT + SMALL;

const fileToken = z.string().min(1).max(200);
const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= FILE_BYTE_LIMIT);

/** A file that a person picked in a dialog of this run. The token stands for its path: the window never sees or names a path. */
const pickedFile = z.object({ token: fileToken, name: z.string(), bytes });

/** A file that was opened or saved before: what it is called and the name (not the path) of the folder it lies in. */
const recentFile = z.object({ id: fileToken, name: z.string(), folder: z.string(), at: z.string() });
export type RecentFile = z.infer<typeof recentFile>;

const fileKind = z.enum(fileKindNames);

export type { FileKind } from './fileKinds.ts';

/** One entry of the native menu, made by the window from its list of commands. */
const menuItem = z.object({
  /** Command id, or one of Electron's roles for the editing menu. */
  command: z.string().min(1).max(80),
  label: z.string().min(1).max(120),
  /** In Electron's accelerator notation, e.g. `CmdOrCtrl+K`; absent for single keys, which the window handles. */
  accelerator: z.string().max(60).optional(),
  enabled: z.boolean(),
});
export const menu = z
  .array(z.object({ label: z.string().min(1).max(60), items: z.array(z.union([menuItem, z.null()])).max(60) }))
  .max(12);
export type Menu = z.infer<typeof menu>;

export const theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof theme>;

export const calls = {
  /** Program version and, on the desktop, the platform. */
  appInfo: {
    args: z.tuple([]),
    returns: z.object({ version: z.string(), platform: z.string() }),
    limit: SMALL,
    loopback: true,
  },
  mirrorWrite: { args: z.tuple([mirrorWrite]), returns: mirrorWritten, limit: MAP_TEXT, loopback: true },
  mirrorWriteVersion: { args: z.tuple([mirrorWriteVersion]), returns: mirrorWritten, limit: MAP_TEXT, loopback: true },
  mirrorList: { args: z.tuple([]), returns: mirrorListing, limit: SMALL, loopback: true },
  /** The text, or null where there is none. */
  mirrorRead: { args: z.tuple([mirrorRead]), returns: z.string().nullable(), limit: SMALL, loopback: true },
  mirrorForget: { args: z.tuple([mirrorForget]), returns: z.null(), limit: SMALL, loopback: true },
  mirrorForgetVersion: { args: z.tuple([mirrorForgetVersion]), returns: z.null(), limit: SMALL, loopback: true },
  /** Native open dialog; null when the person cancels. */
  openFile: {
    args: z.tuple([z.array(fileKind).min(1)]),
    returns: pickedFile.nullable(),
    limit: SMALL,
    loopback: false,
  },
  /** Native save dialog, then the file written whole or not at all; null when the person cancels. */
  saveFileAs: {
    args: z.tuple([z.object({ kind: fileKind, suggestedName: z.string().max(300), bytes })]),
    returns: z.object({ token: fileToken, name: z.string() }).nullable(),
    limit: FILE_BYTES,
    loopback: false,
  },
  /** Write again to a file that was picked or saved in this run. */
  saveFile: {
    args: z.tuple([z.object({ token: fileToken, bytes })]),
    returns: z.object({ name: z.string() }),
    limit: FILE_BYTES,
    loopback: false,
  },
  /** Files opened and saved last, in earlier runs too, the latest first. */
  recentFiles: { args: z.tuple([]), returns: z.array(recentFile), limit: SMALL, loopback: false },
  openRecentFile: { args: z.tuple([fileToken]), returns: pickedFile, limit: SMALL, loopback: false },
  /** Takes a file off that list; null clears it. */
  forgetRecentFile: { args: z.tuple([fileToken.nullable()]), returns: z.null(), limit: SMALL, loopback: false },
  /** The page as it prints, as the bytes of a PDF: the sheets' size is the page's own. */
  printToPdf: { args: z.tuple([]), returns: bytes, limit: SMALL, loopback: false },
  /** Files the system asked the program to open before the window was ready. */
  takeOpenedFiles: { args: z.tuple([]), returns: z.array(pickedFile), limit: SMALL, loopback: false },
  setMenu: { args: z.tuple([menu]), returns: z.null(), limit: SMALL, loopback: false },
  /** True while an edit is not yet committed: closing the window waits for it, 5 s at most. */
  setUnsaved: { args: z.tuple([z.boolean()]), returns: z.null(), limit: SMALL, loopback: false },
  setFullScreen: { args: z.tuple([z.boolean()]), returns: z.null(), limit: SMALL, loopback: false },
  /** The theme chosen in the settings, so that native dialogs follow and the next start does not flash. */
  setTheme: { args: z.tuple([theme]), returns: z.null(), limit: SMALL, loopback: false },
  /** Shows the real host and asks before anything is opened. */
  openExternal: { args: z.tuple([z.string().max(2048)]), returns: z.boolean(), limit: SMALL, loopback: false },
} as const satisfies Record<CallName, { args: z.ZodTuple; returns: z.ZodType; limit: number; loopback: boolean }>;

export type { CallName };
export type CallArgs<N extends CallName> = z.infer<(typeof calls)[N]['args']>;
export type CallReturns<N extends CallName> = z.infer<(typeof calls)[N]['returns']>;

/** What the desktop tells the window, unasked. */
export interface DesktopEvents {
  /** A menu entry was chosen. */
  command: string;
  /** The system asked the running program to open a file. */
  fileOpened: z.infer<typeof pickedFile>;
  /** The window is about to close: commit what is pending. */
  closing: null;
}

/** What preload puts on `window.throughlineDesktop`. */
export type DesktopBridge = {
  [N in CallName]: (...args: CallArgs<N>) => Promise<CallReturns<N>>;
} & {
  /** Returns the function that stops listening. */
  onCommand: (listener: (command: string) => void) => () => void;
  onFileOpened: (listener: (file: DesktopEvents['fileOpened']) => void) => () => void;
  onClosing: (listener: () => void) => () => void;
};
