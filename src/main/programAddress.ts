/**
 * The address that the window's page has. Scheme and host are fixed for good: with the program's name
 * they are the key under which the browser engine keeps the maps.
 */

export const PROGRAM_SCHEME = 'app';
const PROGRAM_HOST = 'bundle';
const PROGRAM_ORIGIN = `${PROGRAM_SCHEME}://${PROGRAM_HOST}`;

/**
 * The page server of `npm run dev`, or null. The branch is taken out of what `npm run build` makes:
 * no variable of the environment can make a built program load another page.
 */
function developmentServer(): URL | null {
  if (import.meta.env.MODE !== 'development') return null;
  const named = process.env.ELECTRON_RENDERER_URL;
  return named ? parsed(named) : null;
}

/** Where the window starts. */
export function startAddress(): string {
  return developmentServer()?.href ?? `${PROGRAM_ORIGIN}/index.html`;
}

/**
 * Whether an address belongs to the program itself. Parts are compared, never the beginning of the text;
 * `URL.origin` is of no use here, because Node gives `null` for a scheme that it does not know.
 */
export function isProgramAddress(address: string): boolean {
  const url = parsed(address);
  if (url?.username !== '' || url.password !== '') return false;
  if (url.protocol === `${PROGRAM_SCHEME}:`) return url.host === PROGRAM_HOST;
  const server = developmentServer();
  return server !== null && url.origin === server.origin;
}

/** Whether an origin, as Electron tells it of a frame, is the program's own. */
export function isProgramOrigin(origin: string): boolean {
  return origin === PROGRAM_ORIGIN || origin === developmentServer()?.origin;
}

/** Whether the page may ask for this address at all: the program's own files, and pictures held in memory. */
export function isAllowedRequest(address: string): boolean {
  const url = parsed(address);
  if (!url) return false;
  if (url.protocol === 'data:') return true;
  if (url.protocol === 'blob:') return isProgramAddress(url.pathname);
  if (isProgramAddress(address)) return true;
  if (import.meta.env.MODE !== 'development') return false;
  // Chromium's own inspector, and the page server's channel for changed files.
  return url.protocol === 'devtools:' || (url.protocol === 'ws:' && url.host === developmentServer()?.host);
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
