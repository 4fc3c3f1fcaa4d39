import type { Fault } from '#shared/model/faults.ts';

/** A fault of a file in one line: what was done with it, where it stands, what it is. */
export function faultLine({ action, path, message }: Fault): string {
  return `${action === 'repaired' ? 'repaired' : 'set aside'}  ${path}  ${message}`;
}
