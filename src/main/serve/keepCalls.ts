import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CallArgs, type CallName, type CallReturns, calls } from '#shared/ipc/contract.ts';
import { answerJson, refuse } from './answers.ts';
import { BodyTooLarge, jsonBody } from './requestBody.ts';

/** The calls that the contract marks for the loopback server. */
export type LoopbackCall = {
  [Name in CallName]: (typeof calls)[Name]['loopback'] extends true ? Name : never;
}[CallName];
export type LoopbackHandlers = {
  [Name in LoopbackCall]: (...args: CallArgs<Name>) => Promise<CallReturns<Name>> | CallReturns<Name>;
};

/** The page sends the token of this start in it; a header of one's own also makes browsers ask before a foreign page may send. */
const TOKEN_HEADER = 'x-throughline-token';

/** JSON spells a quotation mark or a line break in two characters: the body of a call may have twice the bytes of its arguments. */
const JSON_GROWTH = 2;

/**
 * Answers `POST /keep/<call>`: the body is the array of arguments, the answer what the call returns, both JSON.
 * 401 says that the token is of an earlier start: the page fetches `/keep/token` and asks once more.
 */
export async function answerCall(
  request: IncomingMessage,
  response: ServerResponse<IncomingMessage>,
  name: string,
  token: string,
  handlers: LoopbackHandlers,
): Promise<void> {
  if (!isLoopbackCall(name)) return refuse(response, 404, 'There is no such call.');
  if (!sameToken(request.headers[TOKEN_HEADER], token)) {
    return refuse(response, 401, 'The token is missing or of an earlier start.');
  }
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    return refuse(response, 415, 'The arguments must be sent as application/json.');
  }
  let body: unknown;
  try {
    body = await jsonBody(request, calls[name].limit * JSON_GROWTH);
  } catch (error) {
    // The rest of a body that is too large is never read: the connection ends with the answer.
    if (error instanceof BodyTooLarge) return refuse(response, 413, 'That is too large.', { connection: 'close' });
    return refuse(response, 400, 'The arguments are not JSON.');
  }
  const args = calls[name].args.safeParse(body);
  if (!args.success) return refuse(response, 400, `The arguments do not fit the call ${name}.`);
  const handler = handlers[name] as (...args: unknown[]) => unknown;
  answerJson(response, 200, await handler(...args.data));
}

function isLoopbackCall(name: string): name is LoopbackCall {
  return Object.hasOwn(calls, name) && calls[name as CallName].loopback;
}

function sameToken(sent: string | string[] | undefined, token: string): boolean {
  if (typeof sent !== 'string') return false;
  const [a, b] = [Buffer.from(sent), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
