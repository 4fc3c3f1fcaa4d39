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

function tableText(table: TableName, document: MapDocument): string {
  const records = [...document[table].values()];
  if (!isOrdered(table)) records.sort((a, b) => compareText(a.id, b.id));
  if (records.length === 0) return `  ${JSON.stringify(table)}: []`;
  return `  ${JSON.stringify(table)}: [\n${records.map((r) => recordText(table, r)).join(',\n')}\n  ]`;
}

const keyText = (key: string, value: unknown) =>
  `  ${JSON.stringify(key)}: ${indent(JSON.stringify(value, null, 2), '  ')}`;

/**
 * The text of a map file: keys in the order of their declarations, unknown ones last and sorted, elements and links
 * sorted by id, two-space indents, a final newline (map-format.md). Equal documents give equal texts.
 */
export function writeMapFile(document: MapDocument): string {
  const parts = [
    keyText('format', FORMAT),
    keyText('version', VERSION),
    keyText('map', mapShape.ordered(document.map)),
    ...tableNames.map((table) => tableText(table, document)),
    ...Object.keys(document.unknown)
      .sort(compareText)
      .map((key) => keyText(key, orderedOpen(document.unknown[key]))),
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}
