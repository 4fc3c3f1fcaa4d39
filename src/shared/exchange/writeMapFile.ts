import { FORMAT, type MapDocument, VERSION } from '#shared/model/document.ts';
import { mapShape } from '#shared/model/mapInfo.ts';
import { orderedOpen } from '#shared/model/openValue.ts';
import { type AnyRecord, isOrdered, shapeOf, type TableName, tableNames } from '#shared/model/tables.ts';
import { compareText } from '#shared/model/values.ts';

/** Records are immutable, so the text of each is made once: writing a large map again costs what was changed. */
const written = new WeakMap<object, string>();

const indent = (json: string, spaces: string) => json.replaceAll('\n', `\n${spaces}`);

function recordText(table: TableName, record: AnyRecord): string {
  let text = written.get(record);
  if (text === undefined) {
    text = `    ${indent(JSON.stringify(shapeOf(table, record)?.ordered(record), null, 2), '    ')}`;
    written.set(record, text);
  }
  return text;
}

function* tablePieces(table: TableName, document: MapDocument): Generator<string> {
  const records = [...document[table].values()];
  if (!isOrdered(table)) records.sort((a, b) => compareText(a.id, b.id));
  if (records.length === 0) return yield `,\n  ${JSON.stringify(table)}: []`;
  let before = `,\n  ${JSON.stringify(table)}: [\n`;
  for (const record of records) {
    yield before + recordText(table, record);
    before = ',\n';
  }
  yield '\n  ]';
}

const keyText = (key: string, value: unknown) =>
  `  ${JSON.stringify(key)}: ${indent(JSON.stringify(value, null, 2), '  ')}`;

/**
 * The text of a map file: keys in the order of their declarations, unknown ones last and sorted, elements and links
 * sorted by id, two-space indents, a final newline (map-format.md). Equal documents give equal texts.
 */
export function writeMapFile(document: MapDocument): string {
  return [...mapFilePieces(document)].join('');
}

/**
 * The same text in pieces of about a record each, each made when it is asked for: whoever must not hold up a window
 * rests in between. Documents never change, so what is written is the map as it was given, whatever happens meanwhile.
 */
export function* mapFilePieces(document: MapDocument): Generator<string> {
  yield `{\n${keyText('format', FORMAT)},\n${keyText('version', VERSION)}`;
  yield `,\n${keyText('map', mapShape.ordered(document.map))}`;
  for (const table of tableNames) yield* tablePieces(table, document);
  for (const key of Object.keys(document.unknown).sort(compareText)) {
    yield `,\n${keyText(key, orderedOpen(document.unknown[key]))}`;
  }
  yield '\n}\n';
}
