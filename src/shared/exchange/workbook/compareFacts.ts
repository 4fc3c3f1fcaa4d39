import { sameValue } from '#shared/model/values.ts';
import { valueAt } from './columns.ts';
import { type Comparison, shownText } from './comparison.ts';
import { mapFacts } from './mapFacts.ts';
import { sameCell } from './parseCell.ts';
import { comparableTitle } from './references.ts';
import { renderCell } from './renderCell.ts';
import { isBlankCell, type SheetContent, textOfCell } from './workbookContent.ts';

/** Title, organization, vision, currency and horizon, from the sheet “Summary”: each beside its label. */
export function compareFacts(comparison: Comparison, { name, rows }: SheetContent): void {
  const { map } = comparison.document;
  for (const column of mapFacts) {
    const label = comparableTitle(column.header);
    const row = rows.find(({ cells }) => comparableTitle(textOfCell(cells[0] ?? null)) === label);
    if (row === undefined) continue;
    const content = row.cells[1] ?? null;
    const rendered = renderCell(column, map, comparison.references);
    if (sameCell(content, rendered)) continue;
    const place = { sheet: name, row: row.number };
    if (column.path[0] === 'title' && isBlankCell(content)) {
      comparison.list(place, column.header, 'is empty; left as it was');
      continue;
    }
    const read = comparison.read(column, content, place, 'left as it was');
    if (read === undefined || sameValue(read.value, valueAt(map, column.path))) continue;
    comparison.changes.push({
      key: `set/map/${column.path.join('.')}`,
      ...place,
      name: 'The map',
      field: column.header,
      oldText: shownText(rendered),
      newText: shownText(content),
      target: { table: 'map', path: column.path, value: read.value },
    });
  }
}
