/**
 * The names of the calls and events between window and desktop, apart from their schemas: preload is one
 * sandboxed file without zod in it, so it takes the names from here and never the contract.
 */

/** Every call; the contract's table must have exactly these (the compiler tells). */
export const callNames = [
  'appInfo',
  'mirrorWrite',
  'mirrorWriteVersion',
  'mirrorList',
  'mirrorRead',
  'mirrorForget',
  'mirrorForgetVersion',
  'openFile',
  'saveFileAs',
  'saveFile',
  'recentFiles',
  'openRecentFile',
  'forgetRecentFile',
  'printToPdf',
  'takeOpenedFiles',
  'setMenu',
  'setUnsaved',
  'setFullScreen',
  'setTheme',
  'openExternal',
] as const;
export type CallName = (typeof callNames)[number];

/** What the desktop tells the window unasked. */
export type EventName = 'command' | 'fileOpened' | 'closing';

/** The channel of a call. */
export const callChannel = (name: CallName): string => `throughline:call:${name}`;

/** The channel of an event. */
export const eventChannel = (name: EventName): string => `throughline:event:${name}`;

/**
 * What comes back over a call's channel. A refusal is data and not a rejected promise, because Electron
 * puts its own words and the channel's name around a rejection; preload turns it into an Error again.
 */
export type Reply<T> = { ok: true; value: T } | { ok: false; message: string };
