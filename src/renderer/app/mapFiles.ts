/** Map files: taking one in, with all that can be wrong with it, and writing one out. */

import { UnreadableFile } from '#renderer/exchange/askWorker.ts';
import { readFile } from '#renderer/exchange/readFile.ts';
import type { PickedFile } from '#renderer/platform/platform.ts';
import type { StoredMap } from '#renderer/state/mapStorage.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Fault } from '#shared/model/faults.ts';
import { documentHash, hashToText } from '#shared/model/hash.ts';
import { renewIds } from '#shared/model/renewIds.ts';
import { takeBackup } from './backupFile.ts';
import type { Program } from './program.ts';
import { putInPlace } from './putInPlace.ts';
import { FIRST_VIEW } from './route.ts';

/** Asks for a file and takes it in. */
export async function openFile(program: Program): Promise<void> {
  const picked = await program.platform.openFile(['map', 'workbook', 'csv', 'backup']);
  if (picked !== null) await takeFile(program, picked);
}

/** Asks for a workbook or a table to be imported. */
export async function openTable(program: Program): Promise<void> {
  const picked = await program.platform.openFile(['workbook', 'csv']);
  if (picked !== null) await takeFile(program, picked);
}

/** True for a workbook (a zipped file) and for what is named as a table: those are imported, not opened. */
function isTable({ name, bytes }: PickedFile): boolean {
  const [first, second] = bytes;
  const isZip = first === 0x50 && second === 0x4b;
  return isZip || (first !== 0x7b && /\.(xlsx|xlsm|xls|csv|tsv|txt)$/i.test(name));
}

/**
 * Takes a picked or dropped file in. Nothing is stored before it is read whole, the reading can be called off, and the
 * file is never written to.
 */
export async function takeFile(program: Program, picked: PickedFile): Promise<void> {
  const { dialog } = program;
  const { name, bytes } = picked;
  if (isTable(picked)) return dialog.set({ kind: 'import', file: picked });
  const reading = new AbortController();
  const onCancel = () => {
    reading.abort();
    dialog.set(null);
  };
  const tell = (share: number, words: string) => {
    // The worker's last words may arrive after it was ended.
    if (!reading.signal.aborted) dialog.set({ kind: 'reading', fileName: name, share, words, onCancel });
  };
  tell(0, 'Reading the file');
  try {
    const found = await readFile(bytes, tell, reading.signal);
    dialog.set(null);
    if (found.kind === 'backup') return await takeBackup(program, name, found.read);
    const { read } = found;
    if (read.faults.length > 0 || read.migrated.length > 0) dialog.set({ kind: 'fileReport', fileName: name, read });
    else await takeDocument(program, read.document);
  } catch (error) {
    dialog.set(null);
    if (!(error instanceof UnreadableFile)) throw error;
    dialog.set({ kind: 'refusedFile', fileName: name, sentence: error.message });
  }
}

/** Stores a document that was read, asking where a map of its id is here already. */
export async function takeDocument(program: Program, document: MapDocument): Promise<void> {
  const { storage, dialog } = program;
  const existing = (await storage.library.list()).find((map) => map.mapId === document.map.id);
  if (existing === undefined) return addDocument(program, document);
  if (existing.binnedAt === null && existing.hash === hashToText(documentHash(document))) {
    showMap(program, existing.mapId);
    return notify({ text: 'The file holds this map just as it is here.' });
  }
  dialog.set({ kind: 'sameMap', existing, document });
}

/** Storing more records than these takes long enough to say so. */
const MANY = 3_000;

/** Stores it as a map of its own, with new ids where it is a second copy. */
export async function addDocument(program: Program, document: MapDocument, asCopy = false): Promise<void> {
  const copy = asCopy ? withTitle(renewIds(document, program.newId), `${document.map.title} (copy)`) : document;
  const { elements, links } = copy;
  if (elements.size + links.size > MANY) {
    notify({ text: 'Storing the map. It is a large one and opens when all of it is on the disk.' });
  }
  const stored = await program.storage.library.create(copy);
  showMap(program, stored.mapId);
}

function withTitle(document: MapDocument, title: string): MapDocument {
  return { ...document, map: { ...document.map, title } };
}

/** Puts the file's content in place of a stored map's: a version is kept before, and undo takes it back. */
export async function replaceMap(program: Program, existing: StoredMap, document: MapDocument): Promise<void> {
  await putInPlace(program, existing, document, 'Before it was replaced by a file', 'replace the map by a file');
  showMap(program, existing.mapId);
  notify({ tone: 'good', text: 'The map was replaced; its state before is kept as a version.' });
}

export function showMap({ route }: Program, mapId: string): void {
  route.set({ place: 'map', mapId, view: FIRST_VIEW });
}

/** Asks for a place and writes the map as a file. */
export async function saveMapFile({ platform }: Program, document: MapDocument): Promise<void> {
  const bytes = new TextEncoder().encode(writeMapFile(document));
  const saved = await platform.saveFileAs({ kind: 'map', suggestedName: document.map.title, bytes });
  if (saved !== null) notify({ tone: 'good', text: `Saved as ${saved.name}.` });
}

/** The report on a file's faults as a text file. */
export async function saveFaultReport(
  { platform }: Program,
  fileName: string,
  faults: readonly Fault[],
  migrated: readonly string[],
): Promise<void> {
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${title}`, '', ...lines.map((line) => `- ${line.replaceAll('\n', ' ')}`), ''];
  const said = (action: Fault['action']) =>
    faults.filter((fault) => fault.action === action).map(({ message, path }) => `${message} (${path})`);
  const text = [
    `# What was found in ${fileName}`,
    '',
    ...part('Brought to the present format', migrated),
    ...part('Set aside', said('setAside')),
    ...part('Repaired', said('repaired')),
  ].join('\n');
  const bytes = new TextEncoder().encode(text);
  await platform.saveFileAs({ kind: 'markdown', suggestedName: `Report on ${fileName}`, bytes });
}
