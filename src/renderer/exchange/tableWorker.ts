/** Runs apart from the page: writes workbooks, reads workbooks and CSV files and holds them against a map. */
import { evaluate } from '#shared/checks/evaluate.ts';
import { csvText } from '#shared/exchange/csv/csvText.ts';
import { readCsv } from '#shared/exchange/csv/readCsv.ts';
import { guessMapping, guessSheet } from '#shared/exchange/workbook/clientMapping.ts';
import { compareClientSheet } from '#shared/exchange/workbook/compareClientSheet.ts';
import { compareWorkbook } from '#shared/exchange/workbook/compareWorkbook.ts';
import { isExportedWorkbook } from '#shared/exchange/workbook/isExportedWorkbook.ts';
import { readWorkbook } from '#shared/exchange/workbook/readWorkbook.ts';
import { RefusedWorkbook } from '#shared/exchange/workbook/refusedWorkbook.ts';
import { textOfCell, type WorkbookContent } from '#shared/exchange/workbook/workbookContent.ts';
import { writeWorkbook } from '#shared/exchange/workbook/writeWorkbook.ts';
import { type DocumentPiece, pieceCollector } from './documentPieces.ts';
import type { TableAnswer, TableOutline, TableRequest, TableResults } from './tableMessages.ts';

/** What an outline shows of a sheet. */
const OUTLINE_ROWS = 25;
const OUTLINE_COLUMNS = 80;
const OUTLINE_TEXT = 60;

let content: WorkbookContent | null = null;
const pieces = pieceCollector();

self.addEventListener('message', ({ data }: MessageEvent<TableRequest | DocumentPiece>) => {
  if (data.task === 'piece') return pieces.add(data);
  try {
    const result = run(data);
    answer({ kind: 'done', result }, result instanceof Uint8Array ? [result.buffer] : []);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer({ kind: error instanceof RefusedWorkbook ? 'refused' : 'failed', message });
  }
});

function answer(message: TableAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function run(request: TableRequest): TableResults[keyof TableResults] {
  switch (request.task) {
    case 'write': {
      const { asOf, options } = request;
      const document = pieces.join(request.map);
      answer({ kind: 'progress', done: 0, all: 1, step: 'Scores and findings' });
      const evaluation = evaluate(document, asOf);
      const tell = (done: number, all: number, step: string) => answer({ kind: 'progress', done, all, step });
      return writeWorkbook(document, evaluation, options, tell) as Uint8Array<ArrayBuffer>;
    }
    case 'read':
      content = read(request.name, request.bytes);
      return outlineOf(content);
    case 'guess': {
      const sheet = content?.sheets.find(({ name }) => name === request.sheet);
      return sheet === undefined ? null : guessSheet(sheet, request.headerRow);
    }
    case 'compare': {
      if (content === null) throw new Error('Nothing was read yet.');
      const options = { ...request.choices, newId: () => crypto.randomUUID() };
      const into = pieces.join(request.map);
      const { document: _, ...parts } =
        request.mapping === null
          ? compareWorkbook(into, content, options)
          : compareClientSheet(into, content, request.mapping, options);
      return parts;
    }
  }
}

function read(name: string, bytes: Uint8Array): WorkbookContent {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const ending = /\.(csv|tsv|txt)$/i.exec(name);
  if (ending === null || isZip) return readWorkbook(bytes);
  const text = csvText(bytes, (raw) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw));
  return readCsv(text, name.slice(0, -ending[0].length));
}

function outlineOf(table: WorkbookContent): TableOutline {
  const isExported = isExportedWorkbook(table);
  return {
    isExported,
    mapping: isExported ? null : guessMapping(table),
    sheets: table.sheets.map(({ name, rows }) => ({
      name,
      rows: rows.slice(0, OUTLINE_ROWS).map(({ number, cells }) => ({
        number,
        cells: Array.from(cells.slice(0, OUTLINE_COLUMNS), (cell) => textOfCell(cell).slice(0, OUTLINE_TEXT)),
      })),
    })),
  };
}
