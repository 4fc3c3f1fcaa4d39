import { evaluate } from '#shared/checks/evaluate.ts';
import type { WorkbookOptions } from '#shared/exchange/workbook/exportContext.ts';
import { readWorkbook } from '#shared/exchange/workbook/readWorkbook.ts';
import type {
  CellContent,
  RowContent,
  SheetContent,
  WorkbookContent,
} from '#shared/exchange/workbook/workbookContent.ts';
import { writeWorkbook } from '#shared/exchange/workbook/writeWorkbook.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';

/** A small map with something on every sheet. */
export const smallMap: MapDocument = completeDraft({
  map: { id: 'map', title: 'Plan', currency: 'EUR', horizon: { start: '2026-01-01', end: '2027-12-31' } },
  elements: [
    { id: 'g1', kind: 'goal', title: 'Grow', perspective: 'shareholder', level: 'business', due: '2027-06-30' },
    { id: 'g2', kind: 'goal', title: 'Answer faster', perspective: 'internal' },
    {
      id: 'i1',
      kind: 'initiative',
      title: 'Launch the forum',
      status: 'active',
      owner: 'Ada',
      start: '2026-02-01',
      end: '2026-11-30',
      cost: { oneOff: 1000, perYear: 250.5 },
      audiences: ['a1', 'a2'],
      gears: ['engagement', 'enlistment'],
      tags: ['a; b', 'c'],
      milestones: [
        { id: 'm1', title: 'Open', due: '2026-04-01', done: true, owner: 'Ada' },
        { id: 'm2', title: 'Full', due: '2026-10-01' },
      ],
    },
    { id: 'p1', kind: 'program', title: 'Champions', status: 'planned', owner: 'Grace' },
    {
      id: 'k1',
      kind: 'kpi',
      title: 'Answers in a day',
      unit: '%',
      stage: 's1',
      readings: [
        { date: '2026-03-01', value: 40, note: '' },
        { date: '2026-06-01', value: 55.5, note: 'new team' },
      ],
    },
    { id: 'c1', kind: 'capability', title: 'Moderation', current: 1, needed: 3 },
    { id: 'n1', kind: 'note', title: 'Think' },
  ],
  links: [
    { id: 'l1', from: 'i1', to: 'g2', relation: 'supports', strength: 3 },
    { id: 'l2', from: 'g2', to: 'g1', relation: 'supports' },
    { id: 'l3', from: 'k1', to: 'g2', relation: 'measures' },
    { id: 'l4', from: 'c1', to: 'i1', relation: 'enables' },
    { id: 'l5', from: 'n1', to: 'i1', relation: 'annotates' },
  ],
  audiences: [
    { id: 'a1', title: 'Planners', priority: true },
    { id: 'a2', title: 'Partners', group: 'partners' },
  ],
  channels: [{ id: 'ch1', title: 'Forum' }],
  platforms: [{ id: 'pl1', title: 'Suite', integrated: false }],
  stages: [
    { id: 's1', title: 'First contact' },
    { id: 's2', title: 'Buyer' },
    { id: 's3', title: 'Advocate' },
  ],
});

/** What a map's workbook holds once it has been written and read. */
export function exported(document: MapDocument, options: WorkbookOptions = {}): WorkbookContent {
  return readWorkbook(writeWorkbook(document, evaluate(document, '2026-07-01'), options));
}

/** A workbook whose sheets a test edits as a person would: by sheet name, row title and column header. */
export class EditedWorkbook {
  #content: WorkbookContent;

  constructor(content: WorkbookContent) {
    this.#content = content;
  }

  get content(): WorkbookContent {
    return this.#content;
  }

  sheet(name: string): SheetContent {
    const sheet = this.#content.sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  headers(name: string): readonly CellContent[] {
    return (this.sheet(name).rows[0]?.cells ?? []).map((cell) => cell ?? null);
  }

  column(name: string, header: string): number {
    const at = this.headers(name).indexOf(header);
    if (at < 0) throw new Error(`no column ${header}`);
    return at;
  }

  rows(name: string, change: (rows: readonly RowContent[]) => readonly RowContent[]): this {
    return this.sheets((sheets) => sheets.map((s) => (s.name === name ? { ...s, rows: change(s.rows) } : s)));
  }

  sheets(change: (sheets: readonly SheetContent[]) => readonly SheetContent[]): this {
    this.#content = { ...this.#content, sheets: change(this.#content.sheets) };
    return this;
  }

  /** Types into a cell. @param row the text of its first cell */
  type(name: string, row: string, header: string, value: CellContent): this {
    const at = this.column(name, header);
    let found = false;
    this.rows(name, (rows) =>
      rows.map((each) => {
        if (found || each.cells[0] !== row) return each;
        found = true;
        const cells = [...each.cells];
        cells[at] = value;
        return { ...each, cells };
      }),
    );
    if (!found) throw new Error(`no row ${row}`);
    return this;
  }

  /** Adds a row below the last. */
  append(name: string, values: Readonly<Record<string, CellContent>>): this {
    const cells: CellContent[] = [];
    for (const [header, value] of Object.entries(values)) cells[this.column(name, header)] = value;
    return this.rows(name, (rows) => [...rows, { number: (rows.at(-1)?.number ?? 0) + 3, cells }]);
  }

  delete(name: string, row: string): this {
    return this.rows(name, (rows) => rows.filter(({ cells }) => cells[0] !== row));
  }
}
