import type { Fault } from '#shared/model/faults.ts';
import { type Id, isInstant, ownValue } from '#shared/model/values.ts';
import { readMapFile } from '../readMapFile.ts';
import { RefusedFile } from '../refusedFile.ts';
import { placeInText, scanJson } from '../scanJson.ts';
import { BACKUP_FORMAT, BACKUP_LIMIT, BACKUP_VERSION, type BackupMap, type BackupVersion } from './backup.ts';

export interface ReadBackup {
  readonly savedAt: string | null;
  readonly maps: readonly (BackupMap & { readonly faults: readonly Fault[] })[];
  /** Maps and versions that could not be read, a sentence each; everything else was. */
  readonly unreadable: readonly string[];
}

/** Deepest nesting: a map file's within the list of maps or versions. */
const DEPTH_LIMIT = 72;
/** More maps and versions than anybody keeps. */
const MAP_LIMIT = 10_000;

/** True for a text that begins as a backup does. */
export function isBackup(text: string): boolean {
  return /^\ufeff?\s*\{\s*"format"\s*:\s*"throughline-backup"/.test(text.slice(0, 200));
}

/**
 * Reads the text of a file that holds everything. Each map goes through the reader of map files; one that cannot be read
 * does not keep the others from it.
 * @param newId gives a map an id where it has none that can be used
 * @param onStep told as the reading goes on: a share from 0 to 1 and what is being done
 * @throws RefusedFile where the file as a whole cannot be read
 */
export function readBackup(
  text: string,
  newId: () => Id,
  onStep: (share: number, step: string) => void = () => {},
): ReadBackup {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (body.length > BACKUP_LIMIT)
    throw new RefusedFile(
      'tooLarge',
      `The file is larger than ${BACKUP_LIMIT / (1024 * 1024)} MB, the most that is read.`,
    );
  onStep(0, 'Looking over the file');
  const scan = scanJson(body, { depth: DEPTH_LIMIT, entries: MAP_LIMIT });
  if (scan.depth > DEPTH_LIMIT)
    throw new RefusedFile('tooDeep', `The file is nested deeper than ${DEPTH_LIMIT} levels, the most that is read.`);
  if ((scan.counts.get('maps') ?? 0) > MAP_LIMIT)
    throw new RefusedFile('tooMany', `The file holds more than ${MAP_LIMIT.toLocaleString('en-US')} maps.`);
  const raw = parse(body, scan.cutShort);
  if (typeof raw !== 'object' || raw === null || ownValue(raw, 'format') !== BACKUP_FORMAT)
    throw new RefusedFile('notAMap', 'The file is not a Throughline backup.');
  const version = ownValue(raw, 'version');
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    throw new RefusedFile('noVersion', 'The file does not say which version of the backup format it has.');
  if (version > BACKUP_VERSION)
    throw new RefusedFile(
      'newerVersion',
      'The backup was made by a newer version of Throughline; update the program to open it.',
    );
  const unreadable: string[] = [];
  const entries = listOf(ownValue(raw, 'maps'));
  const maps = entries.flatMap((entry, i) => {
    onStep(i / entries.length, `Map ${i + 1} of ${entries.length}`);
    const map = readOne(entry, newId, unreadable, i);
    return map === null ? [] : [map];
  });
  const savedAt = ownValue(raw, 'savedAt');
  return { savedAt: isInstant(savedAt) ? savedAt : null, maps, unreadable };
}

function parse(body: string, cutShort: boolean): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    const offset = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const { line, column } = placeInText(body, offset === undefined ? body.length : Number(offset));
    const what = cutShort ? 'The file is cut short: it breaks off' : 'The file is damaged: it cannot be read';
    throw new RefusedFile('damaged', `${what} at line ${line}, column ${column}; the file itself was left as it was.`);
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function readOne(entry: unknown, newId: () => Id, unreadable: string[], i: number): ReadBackup['maps'][number] | null {
  if (typeof entry !== 'object' || entry === null) {
    unreadable.push(`Map ${i + 1} in the file is no map.`);
    return null;
  }
  try {
    const { document, faults } = readMapFile(JSON.stringify(ownValue(entry, 'file') ?? null), newId);
    const binnedAt = ownValue(entry, 'binnedAt');
    const versions = listOf(ownValue(entry, 'versions')).flatMap((each) => {
      const version = readVersion(each);
      if (version === null) unreadable.push(`A version of “${document.map.title}” could not be read.`);
      return version === null ? [] : [version];
    });
    return { document, faults, binnedAt: isInstant(binnedAt) ? binnedAt : null, versions };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    unreadable.push(`Map ${i + 1} in the file: ${error.message}`);
    return null;
  }
}

/** A version is kept as a text and read when somebody asks for it; here it is enough that it holds something. */
function readVersion(raw: unknown): BackupVersion | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const [versionId, title, at, revision, file] = ['versionId', 'title', 'at', 'revision', 'file'].map((key) =>
    ownValue(raw, key),
  );
  if (typeof versionId !== 'string' || versionId === '' || versionId.length > 200 || !isInstant(at)) return null;
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return null;
  return {
    versionId,
    title: typeof title === 'string' ? title.slice(0, 300) : '',
    automatic: ownValue(raw, 'automatic') === true,
    revision: typeof revision === 'number' && Number.isSafeInteger(revision) && revision > 0 ? revision : 1,
    at,
    text: `${JSON.stringify(file, null, 2)}\n`,
  };
}
