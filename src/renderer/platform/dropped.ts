/** What is dropped on the window, read as one file. */
import { FILE_BYTE_LIMIT, fileKinds, readableKinds } from '#shared/ipc/fileKinds.ts';
import type { PickedFile } from './platform.ts';

/** @throws Error with a plain sentence where it cannot be read, or is larger than anything that is read */
export async function readFile(file: File, token: string): Promise<PickedFile> {
  if (file.size > FILE_BYTE_LIMIT)
    throw new Error(`“${file.name}” is larger than ${FILE_BYTE_LIMIT / 1_048_576} MB, the most that is read.`);
  try {
    return { token, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    throw new Error(`“${file.name}” could not be read: it may have been moved or deleted, or its drive taken away.`);
  }
}

const endings = readableKinds.flatMap((kind) => fileKinds[kind].extensions);
const isReadable = (name: string) => endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));

/** The one of several files that is taken: the first that the program reads, else the first at all. */
function choose(drop: DataTransfer): { readonly item: DataTransferItem; readonly file: File } {
  const files = [...drop.items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file === null ? [] : [{ item, file, isFolder: item.webkitGetAsEntry()?.isDirectory === true }];
  });
  const whole = files.filter(({ isFolder }) => !isFolder);
  const chosen = whole.find(({ file }) => isReadable(file.name)) ?? whole[0];
  if (chosen !== undefined) return chosen;
  const [folder] = files;
  throw new Error(
    folder === undefined
      ? 'What was dropped is not a file.'
      : `“${folder.file.name}” is a folder: drop one file, or open it with “Open a file”.`,
  );
}

/**
 * Reads the one file that a drop is about. To be called while the drop is told: later nothing of it can be read.
 * @param tokenOf gives the file its token where there is a way back to it
 * @throws Error with a plain sentence
 */
export async function readDropped(
  drop: DataTransfer,
  tokenOf: (item: DataTransferItem) => Promise<string | null> = async () => null,
): Promise<PickedFile> {
  const { item, file } = choose(drop);
  const token = await tokenOf(item);
  return readFile(file, token ?? 'dropped');
}
