import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { rendererFile } from '#main/rendererFiles.ts';
import { answer, refuse } from './answers.ts';

/** A built asset bears the hash of its content in its name, so under one name it never changes. */
const hashed = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/;

/** Answers with a file of the built page, or 404. @param path of the request, still encoded. */
export async function answerWithPageFile(
  response: ServerResponse<IncomingMessage>,
  rendererFolder: string,
  path: string,
): Promise<void> {
  const file = rendererFile(rendererFolder, path);
  const bytes = file ? await readFile(file.path).catch(() => null) : null;
  if (!file || !bytes) return refuse(response, 404, 'There is nothing at this address.');
  const caching = hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
  answer(response, 200, { 'content-type': file.contentType, 'cache-control': caching }, bytes);
}
