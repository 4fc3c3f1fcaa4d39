import type { CallArgs, CallName, CallReturns } from '#shared/ipc/contract.ts';
import type { InPieces, MapHead, MirrorWrite, MirrorWriteVersion, MirrorWritten } from '#shared/ipc/mirror.ts';

type Call<N extends CallName> = (...args: CallArgs<N>) => Promise<CallReturns<N>>;

/** Whoever keeps files for the window. The platform's `MapKeeper` is one. */
export interface Keeper {
  readonly write: (write: InPieces<MirrorWrite>) => Promise<MirrorWritten>;
  readonly writeVersion: (write: InPieces<MirrorWriteVersion>) => Promise<MirrorWritten>;
  readonly list: Call<'mirrorList'>;
  readonly read: Call<'mirrorRead'>;
  readonly forget: Call<'mirrorForget'>;
  readonly forgetVersion: Call<'mirrorForgetVersion'>;
}

/** How long (ms) the keeper may take for one call. */
const LIMIT = 15_000;

/** A keeper that does not answer is a keeper that has failed. @throws Error with a plain sentence */
export function inTime<R>(call: Promise<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The files on disk do not answer.')), LIMIT);
    call.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Only what the contract knows of a head. */
export function mirrorHead(head: MapHead): MapHead {
  const { mapId, title, revision, elements, links, hash, binnedAt, savedAt } = head;
  return { mapId, title, revision, elements, links, hash, binnedAt, savedAt };
}
