import { ELEMENT_LIMIT, FORMAT, LINK_LIMIT, type MapDocument, VERSION } from '#shared/model/document.ts';
import type { Fault } from '#shared/model/faults.ts';
import { type Migration, migrate, migrations } from '#shared/model/migrations.ts';
import { readDocument } from '#shared/model/readDocument.ts';
import { type Id, ownValue } from '#shared/model/values.ts';
import { FILE_LIMIT } from './fileBytes.ts';
import { RefusedFile } from './refusedFile.ts';
import { placeInText, scanJson } from './scanJson.ts';

/** Deepest nesting of a file (map-format.md). */
const DEPTH_LIMIT = 64;

export interface ReadMapFile {
  readonly document: MapDocument;
  /** What was repaired or set aside; empty for a file without a fault. */
  readonly faults: readonly Fault[];
  /** What migrations of an older format changed, a sentence a step. */
  readonly migrated: readonly string[];
}

export interface ReadOptions {
  /** The migrations; the program's own unless a test brings others. */
  readonly known?: readonly Migration[];
  /** Told as the reading goes on: a share from 0 to 1 and what is being done. */
  readonly onStep?: (share: number, step: string) => void;
}

/**
 * Reads the text of a map file.
 * @param newId gives the map an id where the file has none that can be used
 * @throws RefusedFile where it cannot be opened at all; its message is one sentence for a person
 */
export function readMapFile(
  text: string,
  newId: () => Id,
  { known = migrations, onStep = () => {} }: ReadOptions = {},
): ReadMapFile {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (body.trim() === '') throw new RefusedFile('empty', 'The file is empty.');
  // A UTF-16 unit is at least one byte, so a text beyond the limit is a file beyond it.
  if (body.length > FILE_LIMIT)
    throw new RefusedFile('tooLarge', 'The file is larger than 40 MB, the most that a map file may be.');
  onStep(0.1, 'Looking over the file');
  checkLimits(body);
  onStep(0.3, 'Reading the file');
  const raw = parse(body);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || ownValue(raw, 'format') !== FORMAT) {
    throw new RefusedFile('notAMap', 'The file is not a Throughline map.');
  }
  const { raw: present, steps } = bringToPresent(raw as Record<string, unknown>, known);
  onStep(0.5, 'Checking every entry');
  return { ...readDocument(present, newId), migrated: steps };
}

function checkLimits(body: string): void {
  const { depth, counts } = scanJson(body, { depth: DEPTH_LIMIT, entries: LINK_LIMIT });
  if (depth > DEPTH_LIMIT) {
    throw new RefusedFile(
      'tooDeep',
      `The file is nested deeper than ${DEPTH_LIMIT} levels, the most that a map file may be.`,
    );
  }
  const limits = { elements: ELEMENT_LIMIT, links: LINK_LIMIT };
  for (const [what, limit] of Object.entries(limits)) {
    if ((counts.get(what) ?? 0) > limit) {
      throw new RefusedFile(
        'tooMany',
        `The file holds more than ${limit.toLocaleString('en-US')} ${what}, the most that a map may have.`,
      );
    }
  }
  for (const [what, count] of counts) {
    if (count > LINK_LIMIT) {
      throw new RefusedFile(
        'tooMany',
        `A list in the file (${what.slice(0, 40)}) has more than ${LINK_LIMIT.toLocaleString('en-US')} entries, the most that is read.`,
      );
    }
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    const offset = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const { line, column } = placeInText(body, offset === undefined ? body.length : Number(offset));
    const cutShort = scanJson(body, { depth: Number.POSITIVE_INFINITY, entries: Number.POSITIVE_INFINITY }).cutShort;
    const what = cutShort ? 'The file is cut short: it breaks off' : 'The file is damaged: it cannot be read';
    throw new RefusedFile('damaged', `${what} at line ${line}, column ${column}; the file itself was left as it was.`);
  }
}

function bringToPresent(raw: Record<string, unknown>, known: readonly Migration[]) {
  const version = ownValue(raw, 'version');
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 0) {
    throw new RefusedFile(
      'noVersion',
      'The file does not say which version of the map format it has, so it was not opened.',
    );
  }
  if (version > VERSION) {
    throw new RefusedFile(
      'newerVersion',
      'The map was made by a newer version of Throughline; update the program to open it.',
    );
  }
  const migrated = migrate(raw, version, known);
  if (migrated === null) {
    throw new RefusedFile('noVersion', `The file has version ${version} of the map format, which never existed.`);
  }
  return migrated;
}
