/**
 * Decides what a request may reach, from its head alone. Any page in the browser can send requests to this address, so
 * nothing is taken on trust: the host is compared against name tricks (DNS rebinding), the origin against other pages.
 */

export interface RequestHead {
  method: string;
  /** As it stands in the request's first line. */
  target: string;
  host: string | undefined;
  origin: string | undefined;
  /** The browser's own word on who asks (`Sec-Fetch-Site`); older browsers and other programs send none. */
  fetchSite: string | undefined;
}

export type Passage =
  | { to: 'refusal'; status: number; message: string; headers?: Record<string, string> }
  | { to: 'redirect'; location: string }
  | { to: 'page'; path: string }
  /** Says which program this is, to another start on the same port. */
  | { to: 'hello' }
  | { to: 'token' }
  | { to: 'call'; name: string };

/** Below this path are the calls to the mirror. */
const KEEP = '/keep/';

/** @param origin the server's own, `http://127.0.0.1:<port>`. */
export function passage(head: RequestHead, origin: string): Passage {
  if (!head.target.startsWith('/')) return refusal(400, 'The request names no path.');
  const own = new URL(origin);
  const path = head.target.replace(/[?#].*$/s, '');
  const reading = head.method === 'GET' || head.method === 'HEAD';

  if (head.host === `localhost:${own.port}` && reading) return { to: 'redirect', location: origin + head.target };
  if (head.host !== own.host) return refusal(403, `This program answers at ${origin} only.`);
  if (!path.startsWith(KEEP)) return reading ? { to: 'page', path } : methodRefusal('GET, HEAD');

  const name = path.slice(KEEP.length);
  if (name === 'hello') return reading ? { to: 'hello' } : methodRefusal('GET, HEAD');
  const foreign = head.fetchSite !== undefined && head.fetchSite !== 'same-origin';
  if (name === 'token') {
    if (head.method !== 'GET') return methodRefusal('GET');
    if (foreign || (head.origin !== undefined && head.origin !== origin)) return foreignRefusal;
    return { to: 'token' };
  }
  if (head.method !== 'POST') return methodRefusal('POST');
  // Every browser names the origin of a POST: one without it is no page of this program.
  return foreign || head.origin !== origin ? foreignRefusal : { to: 'call', name };
}

function refusal(status: number, message: string): Passage {
  return { to: 'refusal', status, message };
}

const foreignRefusal = refusal(403, 'Only this program’s own page may ask for that.');

function methodRefusal(allow: string): Passage {
  return { to: 'refusal', status: 405, message: `Only ${allow} is answered here.`, headers: { allow } };
}
