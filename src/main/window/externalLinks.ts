/** Links out of a map: never followed without a question that shows where they really lead. */
import { type BrowserWindow, dialog, shell } from 'electron';
import { PlainFailure } from '#main/plainFailure.ts';

const LONGEST = 2_048;
const allowed: ReadonlySet<string> = new Set(['https:', 'mailto:']);

/**
 * Electron's checklist, item 15.
 * @returns whether it was opened; false when the person declined.
 * @throws PlainFailure for any address but a web page over https or a mail address.
 */
export async function openExternal(parent: BrowserWindow, address: string): Promise<boolean> {
  const url = checkedAddress(address);
  const place = url.protocol === 'mailto:' ? `a mail to ${decoded(url.pathname)}` : url.host;
  const { response } = await dialog.showMessageBox(parent, {
    type: 'question',
    message: `Open ${place}?`,
    detail: `This leaves Throughline and opens ${url.protocol === 'mailto:' ? 'your mail program' : 'your browser'}:\n${url.href}`,
    buttons: ['Cancel', 'Open'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response !== 1) return false;
  await shell.openExternal(url.href);
  return true;
}

function checkedAddress(address: string): URL {
  const refused = new PlainFailure('Only web addresses that begin with https:// and mail addresses can be opened.');
  if (address.length > LONGEST || !URL.canParse(address)) throw refused;
  // The parsed form is what is shown and opened: `URL` writes a look-alike host in its real letters (xn--…).
  const url = new URL(address);
  if (!allowed.has(url.protocol) || url.username !== '' || url.password !== '') throw refused;
  if (url.protocol === 'https:' && url.host === '') throw refused;
  // A mail link can attach files or copy in others in some programs; a plain address is enough.
  if (url.protocol === 'mailto:') url.search = '';
  return url;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '');
  } catch {
    return text;
  }
}
