/** Why a picked file could not be read or written, as a sentence that names the file and never its folder. */
import { asFileWriteError, type FileWriteReason } from '#main/files/fileWriteError.ts';
import { PlainFailure } from '#main/plainFailure.ts';

const reasons: Readonly<Record<FileWriteReason, string>> = {
  'disk-full': 'the disk is full. Free some space, or choose another place.',
  'no-access': 'this account has no permission there. Choose another place, or ask for access.',
  'read-only': 'it is marked as read-only, or its drive is. Choose another name or place.',
  vanished: 'it is no longer there. If it is on a removable or network drive, connect that again.',
  busy: 'another program is using it. Close it there, then try again.',
  exists: 'a file with that name is already there. Choose another name.',
  failed: 'the system refused. Try another name or place.',
};

/**
 * @param deed what did not succeed, e.g. `opened` or `saved`.
 * @returns the failure to throw; one that is plain already is handed back.
 */
export function fileFailure(name: string, deed: 'opened' | 'saved', error: unknown): PlainFailure {
  if (error instanceof PlainFailure) return error;
  const { reason } = asFileWriteError(error, name);
  return new PlainFailure(`“${name}” was not ${deed}: ${reasons[reason]}`, { cause: error });
}
