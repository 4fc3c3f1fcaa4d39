import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from '#main/securityHeaders.ts';

/** Sends one answer, always with the program's headers; to HEAD without its body. */
export function answer(
  response: ServerResponse<IncomingMessage>,
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array,
): void {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  response.writeHead(status, { ...securityHeaders, ...headers, 'content-length': String(bytes.byteLength) });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

/** Sends a value as JSON, never to be kept by a cache. */
export function answerJson(
  response: ServerResponse<IncomingMessage>,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  const type = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  answer(response, status, { ...type, ...headers }, JSON.stringify(value));
}

/** Sends a refusal: one sentence for whoever reads it, `{ message }` in JSON. */
export function refuse(
  response: ServerResponse<IncomingMessage>,
  status: number,
  message: string,
  headers: Record<string, string> = {},
): void {
  answerJson(response, status, { message }, headers);
}
