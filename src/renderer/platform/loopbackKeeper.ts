import type { CallArgs, CallName, CallReturns } from '#shared/ipc/contract.ts';
import type { InPieces, MirrorWrite, MirrorWriteVersion } from '#shared/ipc/mirror.ts';
import { inPieces } from './inPieces.ts';
import type { MapKeeper } from './platform.ts';

/** The token of the server's present start goes with every call in this header. */
const TOKEN_HEADER = 'x-throughline-token';

type Call = <N extends CallName>(name: N, ...args: CallArgs<N>) => Promise<CallReturns<N>>;

export interface Loopback {
  readonly keeper: MapKeeper;
  readonly call: Call;
}

/** Asks the loopback server that gave this page for its token. @returns null where the page came from some other server */
async function fetchToken(): Promise<string | null> {
  const response = await fetch('/keep/token', { headers: { accept: 'application/json' } });
  if (!response.ok || !response.headers.get('content-type')?.startsWith('application/json')) return null;
  const { token } = (await response.json()) as { token?: unknown };
  return typeof token === 'string' ? token : null;
}

/** The keeper behind the loopback server's `POST /keep/<call>`; null where there is none. */
export async function connectLoopback(): Promise<Loopback | null> {
  let token = await fetchToken().catch(() => null);
  if (token === null) return null;

  const send = (name: CallName, body: string | Blob) =>
    fetch(`/keep/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [TOKEN_HEADER]: token ?? '' },
      body,
    });

  async function ask<N extends CallName>(name: N, body: string | Blob): Promise<CallReturns<N>> {
    let response = await send(name, body).catch(() => unreachable());
    if (response.status === 401) {
      // The server was started again since this page was loaded.
      token = await fetchToken();
      response = await send(name, body).catch(() => unreachable());
    }
    const answer: unknown = await response.json();
    if (response.ok) return answer as never;
    throw new Error((answer as { message?: string }).message ?? 'The files on disk could not be reached.');
  }
  const call: Call = (name, ...args) => ask(name, JSON.stringify(args));

  return {
    call,
    keeper: {
      write: async (write) => ask('mirrorWrite', await bodyInPieces(write)),
      writeVersion: async (write) => ask('mirrorWriteVersion', await bodyInPieces(write)),
      list: () => call('mirrorList'),
      read: (read) => call('mirrorRead', read),
      forget: (forget) => call('mirrorForget', forget),
      forgetVersion: (forget) => call('mirrorForgetVersion', forget),
    },
  };
}

/** The JSON of a call whose argument holds a long text. A Blob of each piece, so that they are never copied as one text of megabytes. */
async function bodyInPieces({ text, ...rest }: InPieces<MirrorWrite | MirrorWriteVersion>): Promise<Blob> {
  const parts: BlobPart[] = [`[{${JSON.stringify(rest).slice(1, -1)},"text":"`];
  for await (const piece of inPieces(text)) parts.push(new Blob([JSON.stringify(piece).slice(1, -1)]));
  return new Blob([...parts, '"}]']);
}

function unreachable(): never {
  throw new Error('Throughline’s server was ended: start it again (“npm start”) to have maps written to files too.');
}
