import { basename, dirname } from 'node:path';

/** Why a file was not written. Whatever it is, an earlier file of that name is still whole. */
export type FileWriteReason =
  | 'disk-full'
  | 'no-access'
  | 'read-only'
  | 'vanished'
  | 'busy'
  /** There is a file of that name, and nobody said to replace it. */
  | 'exists'
  | 'failed';

const reasonsByCode: Record<string, FileWriteReason> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  // A limit on the size of one file (a quota, or FAT's 4 GB): for the person it is the same, there is no room.
  EFBIG: 'disk-full',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EROFS: 'read-only',
  ENOENT: 'vanished',
  ENOTDIR: 'vanished',
  ESTALE: 'vanished',
  ENODEV: 'vanished',
  ENXIO: 'vanished',
  EHOSTDOWN: 'vanished',
  ENETDOWN: 'vanished',
  ENETUNREACH: 'vanished',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EAGAIN: 'busy',
  EEXIST: 'exists',
};

function sentence(reason: FileWriteReason, path: string, code: string): string {
  const file = `“${basename(path)}”`;
  const folder = `“${dirname(path)}”`;
  switch (reason) {
    case 'disk-full':
      return `There is no room left to write ${file}: free some space or choose another place.`;
    case 'no-access':
      return `This account may not write ${file} in ${folder}: choose another place or ask for access.`;
    case 'read-only':
      return `${file} or its folder is read-only: choose another name or place.`;
    case 'vanished':
      return `The folder ${folder} is not there any more: reconnect the drive or choose another place.`;
    case 'busy':
      return `Another program holds ${file} open: close it there and try again.`;
    case 'exists':
      return `There is already a file ${file} in ${folder}: choose another name or say that it may be replaced.`;
    case 'failed':
      return `${file} could not be written (${code}): try another name or place.`;
  }
}

/** The one error that writing a file throws; its message is a plain sentence for a person. */
export class FileWriteError extends Error {
  readonly reason: FileWriteReason;
  readonly path: string;

  constructor(reason: FileWriteReason, path: string, cause?: unknown) {
    super(sentence(reason, path, errorCode(cause)), { cause });
    this.name = 'FileWriteError';
    this.reason = reason;
    this.path = path;
  }
}

/** The system's short name of an error, such as `ENOSPC`, or `unknown`. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : 'unknown';
}

/** Any error of the system as a FileWriteError about `path`; one that already is one is handed back. */
export function asFileWriteError(error: unknown, path: string): FileWriteError {
  if (error instanceof FileWriteError) return error;
  return new FileWriteError(reasonsByCode[errorCode(error)] ?? 'failed', path, error);
}
