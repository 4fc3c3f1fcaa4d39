/**
 * The only way from the window into the program: sender checked, size limited, every argument validated
 * against the contract, and nothing but plain sentences back.
 */
import { ipcMain, type WebContents } from 'electron';
import { PlainFailure } from '#main/plainFailure.ts';
import { type CallName, callChannel, type Reply } from '#shared/ipc/callNames.ts';
import { type CallArgs, type CallReturns, calls } from '#shared/ipc/contract.ts';
import { isTrustedSender } from './senderCheck.ts';
import { weight } from './weight.ts';

export type Handler<N extends CallName> = (...args: CallArgs<N>) => CallReturns<N> | Promise<CallReturns<N>>;

/** Sentences of the door itself; those of a handler are its own. */
export const doorRefusals = {
  sender: 'This page may not ask the program for anything.',
  size: 'That is too large to hand over.',
  arguments: 'The window asked for something this version of the program does not understand.',
  fault: 'Something went wrong in the program. Your map is as it was; try again.',
} as const;

export interface Door {
  /** Puts a handler behind a call of the contract; a call without a schema cannot be named. */
  handle: <N extends CallName>(name: N, handler: Handler<N>) => void;
  /** Resolves when every call that is running now has ended, well or not. */
  settled: () => Promise<void>;
}

/** @param isOwnWindow tells the pages of this program's own windows. */
export function createDoor(isOwnWindow: (contents: WebContents) => boolean): Door {
  const running = new Set<Promise<unknown>>();

  async function answer<N extends CallName>(name: N, handler: Handler<N>, args: unknown[]): Promise<Reply<unknown>> {
    const call = calls[name];
    if (weight(args, call.limit) > call.limit) return { ok: false, message: doorRefusals.size };
    const checked = call.args.safeParse(args);
    if (!checked.success) return { ok: false, message: doorRefusals.arguments };
    try {
      return { ok: true, value: await handler(...(checked.data as CallArgs<N>)) };
    } catch (error) {
      if (error instanceof PlainFailure) return { ok: false, message: error.message };
      console.error(`${name} failed:`, error);
      return { ok: false, message: doorRefusals.fault };
    }
  }

  return {
    handle(name, handler) {
      ipcMain.handle(callChannel(name), async (event, ...args: unknown[]): Promise<Reply<unknown>> => {
        if (!isTrustedSender(event, isOwnWindow)) return { ok: false, message: doorRefusals.sender };
        const reply = answer(name, handler, args);
        running.add(reply);
        return reply.finally(() => running.delete(reply));
      });
    },
    async settled() {
      await Promise.allSettled([...running]);
    },
  };
}
