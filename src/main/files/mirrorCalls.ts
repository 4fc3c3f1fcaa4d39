import type { CallArgs, CallName, CallReturns } from '#shared/ipc/contract.ts';
import type { Mirror } from './mirror.ts';

type MirrorCall = Extract<CallName, `mirror${string}`>;

/** The contract's mirror calls, answered by a mirror: registered as they are by the desktop and by the loopback server. */
export function mirrorCalls(mirror: Mirror): {
  [Name in MirrorCall]: (...args: CallArgs<Name>) => Promise<CallReturns<Name>>;
} {
  return {
    mirrorWrite: mirror.write,
    mirrorWriteVersion: mirror.writeVersion,
    mirrorList: mirror.list,
    mirrorRead: mirror.read,
    mirrorForget: mirror.forget,
    mirrorForgetVersion: mirror.forgetVersion,
  };
}
