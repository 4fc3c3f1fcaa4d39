/** The window's page comes from `app://bundle`, a scheme of its own: never from a `file:` address and never from a network. */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { isProgramAddress, PROGRAM_SCHEME } from './programAddress.ts';
import { rendererFile } from './rendererFiles.ts';
import { securityHeaders } from './securityHeaders.ts';

/** Before the program is ready. `standard` is what gives the page an origin, and with it IndexedDB. */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PROGRAM_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Once the program is ready.
 * @param root folder with the built page.
 */
export function setupPageFiles(root: string): void {
  protocol.handle(PROGRAM_SCHEME, (request) => answer(root, request));
}

async function answer(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  if (!isProgramAddress(request.url)) return refusal(404);
  const file = rendererFile(root, new URL(request.url).pathname);
  if (!file) return refusal(404);
  try {
    const bytes = await readFile(file.path);
    const headers = { ...securityHeaders, 'content-type': file.contentType };
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers });
  } catch {
    return refusal(404);
  }
}

function refusal(status: number): Response {
  return new Response('', { status, headers: securityHeaders });
}
