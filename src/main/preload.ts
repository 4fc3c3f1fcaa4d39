/**
 * Runs before the page, in the sandbox, and gives it functions by name: never `ipcRenderer`, never an event
 * object, never a channel. One CommonJS file that needs nothing but `electron`.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import {
  type CallName,
  callChannel,
  callNames,
  type EventName,
  eventChannel,
  type Reply,
} from '#shared/ipc/callNames.ts';

async function call(name: CallName, args: unknown[]): Promise<unknown> {
  const reply: Reply<unknown> = await ipcRenderer.invoke(callChannel(name), ...args);
  if (reply.ok) return reply.value;
  throw new Error(reply.message);
}

/** @returns the function that stops listening. */
function listen(name: EventName, listener: (payload: unknown) => void): () => void {
  const heard = (_event: IpcRendererEvent, payload: unknown) => listener(payload);
  ipcRenderer.on(eventChannel(name), heard);
  return () => {
    ipcRenderer.removeListener(eventChannel(name), heard);
  };
}

const calls = Object.fromEntries(callNames.map((name) => [name, (...args: unknown[]) => call(name, args)]));

contextBridge.exposeInMainWorld('throughlineDesktop', {
  ...calls,
  onCommand: (listener: (payload: unknown) => void) => listen('command', listener),
  onFileOpened: (listener: (payload: unknown) => void) => listen('fileOpened', listener),
  onClosing: (listener: (payload: unknown) => void) => listen('closing', listener),
});

/** The few parts of the page that are used here; this folder is compiled without the page's types. */
interface FileDrag {
  readonly defaultPrevented: boolean;
  readonly dataTransfer: { readonly types: readonly string[]; dropEffect: string } | null;
  preventDefault(): void;
}
declare const window: { addEventListener(type: 'dragover' | 'drop', listener: (event: FileDrag) => void): void };

/** A file dropped where nothing takes it would replace the page with that file. Text may be dragged as ever. */
function refuseStrayFile(event: FileDrag): void {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}
window.addEventListener('dragover', refuseStrayFile);
window.addEventListener('drop', refuseStrayFile);
