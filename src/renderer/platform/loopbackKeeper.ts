import type { CallArgs, CallName, CallReturns } from '#shared/ipc/contract.ts';
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

  const send = (name: CallName, args: readonly unknown[]) =>
    fetch(`/keep/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [TOKEN_HEADER]: token ?? '' },
      // A Blob is handed over beside the page; a text of megabytes would hold the page up while it is copied.
      body: new Blob([JSON.stringify(args)]),
    });

  const call: Call = async (name, ...args) => {
    let response = await send(name, args).catch(() => unreachable());
    if (response.status === 401) {
      // The server was started again since this page was loaded.
      token = await fetchToken();
      response = await send(name, args).catch(() => unreachable());
    }
    const answer: unknown = await response.json();
    if (response.ok) return answer as never;
    throw new Error((answer as { message?: string }).message ?? 'The files on disk could not be reached.');
  };

  return {
    call,
    keeper: {
      write: (write) => call('mirrorWrite', write),
      writeVersion: (write) => call('mirrorWriteVersion', write),
      list: () => call('mirrorList'),
      read: (read) => call('mirrorRead', read),
      forget: (forget) => call('mirrorForget', forget),
      forgetVersion: (forget) => call('mirrorForgetVersion', forget),
    },
  };
}

function unreachable(): never {
  throw new Error('Throughline’s server was ended: start it again (“npm start”) to have maps written to files too.');
}
