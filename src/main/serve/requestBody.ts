import type { IncomingMessage } from 'node:http';

/** The body is larger than it may be. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge';
}

/**
 * Reads a request's body as JSON.
 * @param limit most bytes taken in; a larger body is given up as soon as that shows.
 * @throws BodyTooLarge, or SyntaxError and TypeError for a body that is not JSON in UTF-8.
 */
export async function jsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Events and not `for await`: leaving that loop destroys the socket before the refusal could be sent.
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        request.pause();
        reject(new BodyTooLarge());
      } else chunks.push(chunk);
    });
    request.on('end', resolve);
    request.on('error', reject);
    request.on('close', () => reject(new Error('The request was broken off.')));
  });
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks, size)));
}
