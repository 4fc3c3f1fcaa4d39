import { readdirSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/checks/evaluate.ts';
import { compareWorkbook } from '#shared/exchange/workbook/compareWorkbook.ts';
import { changesNothing } from '#shared/exchange/workbook/preview.ts';
import { sheets } from '#shared/exchange/workbook/registry.ts';
import { CUT_MARK } from '#shared/exchange/workbook/renderCell.ts';
import { worksheetOrder } from '#shared/exchange/workbook/sheetXml.ts';
import { planWorkbook, writeWorkbook } from '#shared/exchange/workbook/writeWorkbook.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { templates } from '#shared/templates/registry.ts';
import { EditedWorkbook, exported, smallMap } from './editedSheets.ts';

const asOf = '2026-07-01';
const write = (document: MapDocument) => writeWorkbook(document, evaluate(document, asOf));
const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const template = completeDraft(templates[0]?.draft ?? { map: { id: 'none' } });
const parts = partsOf(write(template));
const part = (name: string) => parts.get(name) ?? '';
const sheetXml = (name: string) =>
  part(`xl/worksheets/sheet${sheets.findIndex((sheet) => sheet.name === name) + 1}.xml`);
const sheetNumbers = [...sheets.keys(), sheets.length].map((i) => i + 1);

describe('the registry', () => {
  it('holds the sheets of map-format.md in their order, each with its file', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      'Summary',
      'Goals',
      'Initiatives',
      'Programs',
      'KPIs',
      'Readings',
      'Milestones',
      'Capabilities',
      'Alignment',
      'Roadmap',
      'Checks',
      'Audiences',
      'Channels',
      'Platforms',
      'KPI route',
      'Links',
    ]);
    const files = readdirSync('src/shared/exchange/workbook/sheets').filter(
      (name) => !/^(?:element|list)Sheet/.test(name),
    );
    expect(files.sort()).toEqual(
      sheets
        .map(
          ({ name }) =>
            `${name
              .replace('KPIs', 'kpis')
              .replace('KPI route', 'kpiRoute')
              .replace(/^[A-Z]/, (c) => c.toLowerCase())}.ts`,
        )
        .sort(),
    );
  });

  it('gives sheets names that every program takes, and columns headers that can be told apart', () => {
    for (const { name } of sheets) expect(name).toMatch(/^(?!History$)[^[\]:*?/\\']{1,31}$/);
    for (const sheet of sheets) {
      if (sheet.role !== 'records') continue;
      const headers = [...sheet.columns, ...sheet.calculated].map(({ header }) => header.toLowerCase());
      expect(new Set([...headers, 'id']).size).toBe(headers.length + 1);
    }
  });
});

describe('the file', () => {
  it.each(sheetNumbers)('sheet %i has its elements in the order of the format, and only numbers that exist', (n) => {
    const xml = part(`xl/worksheets/sheet${n}.xml`);
    const body = xml
      .slice(xml.indexOf('<worksheet'), xml.length)
      .replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>');
    const names: string[] = [];
    let depth = 0;
    for (const [tag, close, name = '', , end] of body.matchAll(/<(\/?)(\w+)((?:\s[^<>]*?)?)(\/?)>/g)) {
      if (close === '/') depth -= 1;
      else {
        if (depth === 1) names.push(name);
        if (end !== '/' && !tag.endsWith('/>')) depth += 1;
      }
    }
    expect(depth).toBe(0);
    const places = names.map((name) => worksheetOrder.indexOf(name as (typeof worksheetOrder)[number]));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const name of names)
      if (name !== 'conditionalFormatting') expect(names.filter((each) => each === name)).toHaveLength(1);
    const styles = part('xl/styles.xml');
    const count = (list: string) => Number(new RegExp(`<${list} count="(\\d+)"`).exec(styles)?.[1]);
    for (const [, style] of xml.matchAll(/\s(?:s|style)="(\d+)"/g))
      expect(Number(style)).toBeLessThan(count('cellXfs'));
    for (const [, rule] of xml.matchAll(/dxfId="(\d+)"/g)) expect(Number(rule)).toBeLessThan(count('dxfs'));
  });

  it('has a style sheet whose lists are as long as they say, every part named by a relation', () => {
    const styles = part('xl/styles.xml');
    for (const [list, item] of [
      ['fonts', 'font'],
      ['fills', 'fill'],
      ['borders', 'border'],
      ['numFmts', 'numFmt'],
      ['dxfs', 'dxf'],
      ['cellXfs', 'xf'],
    ]) {
      const [, count, content = ''] = new RegExp(`<${list} count="(\\d+)">(.*?)</${list}>`, 's').exec(styles) ?? [];
      const open = list === 'dxfs' ? content : content.replace(/<dxf>.*?<\/dxf>/gs, '');
      expect([...open.matchAll(new RegExp(`<${item}[ >]`, 'g'))]).toHaveLength(Number(count));
    }
    const targets = [...part('xl/_rels/workbook.xml.rels').matchAll(/Target="([^"]*)"/g)].map(
      ([, target]) => `xl/${target}`,
    );
    for (const target of targets) expect([...parts.keys()]).toContain(target);
    for (const [, name = ''] of part('[Content_Types].xml').matchAll(/PartName="\/([^"]*)"/g))
      expect([...parts.keys()]).toContain(name);
  });

  it('says what it is: title, organization, print titles, print areas and filters', () => {
    expect(part('docProps/core.xml')).toContain(`<dc:title>${template.map.title}</dc:title>`);
    expect(part('docProps/app.xml')).toContain(template.map.organization);
    const names = part('xl/workbook.xml');
    expect(names).toMatch(/_xlnm\.Print_Titles"[^>]*>Goals!\$A:\$A,Goals!\$1:\$1</);
    expect(names).toMatch(/_xlnm\.Print_Area"[^>]*>Goals!\$A\$1:/);
    expect(names).toMatch(/_xlnm\._FilterDatabase"[^>]*hidden="1"[^>]*>Links!/);
    expect(names).toContain('<sheet name="Lists" sheetId="17" r:id="rId17" state="hidden"/>');
  });

  it('is ready to be worked in: frozen headers, filters, dropdowns, dates, landscape to width', () => {
    const xml = sheetXml('Initiatives');
    expect(xml).toContain('state="frozen"');
    expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
    expect(xml).toMatch(/type="list"[^>]*sqref="D2:D\d+"><formula1>Lists!\$[A-Z]+\$2:\$[A-Z]+\$7</);
    expect(xml).toMatch(/type="date"/);
    expect(xml).toMatch(/orientation="landscape" fitToWidth="\d" fitToHeight="0"/);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheetXml('Alignment')).toMatch(/<cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>3</);
    expect(part('xl/styles.xml')).toMatch(/textRotation="90"/);
    expect(part('xl/styles.xml')).toMatch(/formatCode="\[\$\$-409\]#,##0"/);
  });

  it('leads from sheet to sheet, to rows that are there', () => {
    const links = sheetNumbers.flatMap((n) => [...part(`xl/worksheets/sheet${n}.xml`).matchAll(/location="([^"]*)"/g)]);
    expect(links.length).toBeGreaterThan(50);
    for (const [, location = ''] of links) {
      const [, name = '', row] = /^(?:&apos;)?([^!&]*)(?:&apos;)?!A(\d+)$/.exec(location) ?? [];
      expect(sheetXml(name)).toContain(`<row r="${row}"`);
    }
  });

  it('is the same, byte for byte, whenever it is written', () => {
    expect(Buffer.compare(write(template), write(template))).toBe(0);
  });

  it('tells how far it is, and stops when it is told to', () => {
    const steps: string[] = [];
    writeWorkbook(smallMap, evaluate(smallMap, asOf), {}, (done, all, step) => steps.push(`${done}/${all} ${step}`));
    expect([steps[0], steps.at(-1), steps.length]).toEqual(['0/17 Summary', '16/17 file', 17]);
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => writeWorkbook(smallMap, evaluate(smallMap, asOf), {}, stop)).toThrow('stopped');
  });
});

describe('a cell', () => {
  const odd = ["=cmd|' /C calc'!A0", '+1', '-2', '@x', '_x000D_', '<b>&"\'', 'a\nb', '007', '1E5'];
  const oddMap = completeDraft({
    map: { id: 'm', title: '=1+1' },
    elements: [
      ...odd.map((title, i) => ({ id: `00${i}`, kind: 'goal' as const, title, description: title, due: '2026-03-01' })),
      {
        id: 'long',
        kind: 'goal',
        title: 'Long',
        tags: ['x'.repeat(19_000), 'y'.repeat(19_000)],
        description: 'z'.repeat(20_000),
        due: '1850-01-01',
      },
    ],
  });

  it('with a text that begins like a formula holds that text, and ids stay texts', () => {
    const goals = exported(oddMap).sheets.find(({ name }) => name === 'Goals');
    const ids = goals?.rows.map(({ cells }) => cells.at(-1));
    expect(
      goals?.rows
        .slice(1)
        .map(({ cells }) => cells[0])
        .sort(),
    ).toEqual([...odd, 'Long'].sort());
    expect(ids?.slice(1)).toContain('007');
    const xml = partsOf(write(oddMap)).get('xl/worksheets/sheet2.xml') ?? '';
    expect(xml).not.toContain('<f>');
    expect(partsOf(write(oddMap)).get('xl/styles.xml')).toContain('quotePrefix="1"');
  });

  it('holds no more than programs take: a longer text is cut, with a mark, and cannot do harm when it is read back', () => {
    const content = exported(oddMap);
    const texts = content.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string')),
    );
    expect(Math.max(...texts.map((text) => text.length))).toBe(32_767);
    expect(texts.some((text) => text.endsWith(CUT_MARK))).toBe(true);
    expect(changesNothing(compareWorkbook(oddMap, content, { newId: () => 'x' }))).toBe(true);
    const edited = new EditedWorkbook(content).type('Goals', 'Long', 'Tags', `changed ${CUT_MARK}`);
    expect(compareWorkbook(oddMap, edited.content, { newId: () => 'x' }).unreadable).toMatchObject([
      { reason: expect.stringMatching(/was cut when it was exported/) },
    ]);
  });

  it('of a day is a date, but for days on which programs do not agree', () => {
    const edited = new EditedWorkbook(exported(oddMap));
    const due = edited.column('Goals', 'Due');
    const days = edited
      .sheet('Goals')
      .rows.slice(1)
      .map(({ cells }) => cells[due]);
    expect(days).toContainEqual({ day: '2026-03-01' });
    expect(days).toContain('1850-01-01');
  });
});

describe('a client copy', () => {
  const owners = /Ada|Grace/;
  const money = /1000|250\.5|cost|spent|return on|benefit:|aligned spend/i;
  const texts = (options: { withoutMoney?: boolean; withoutOwners?: boolean }) =>
    planWorkbook(evaluate(smallMap, asOf), options)
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? ''))))
      .join('\n');

  it('leaves out money or owners, wherever they stand', () => {
    expect(texts({})).toMatch(owners);
    expect(texts({})).toMatch(money);
    expect(texts({ withoutOwners: true })).not.toMatch(owners);
    expect(texts({ withoutMoney: true })).not.toMatch(money);
  });
});

describe('what follows from the map', () => {
  const plans = planWorkbook(evaluate(template, '2026-10-01'));
  const plan = (name: string) => plans.find((each) => each.name === name);
  const column = (name: string, at: number) => plan(name)?.rows.map(({ cells }) => cells[at]?.value ?? null) ?? [];

  it('marks today on the roadmap, and says severities in words', () => {
    expect(
      plan('Roadmap')
        ?.rows[1]?.cells.filter((cell) => cell?.style === 'headerToday')
        .map((cell) => cell?.value),
    ).toEqual(['Q4 today']);
    const severities = ['Severity', 'Error', 'Warning', 'Information'];
    expect(column('Checks', 0)).toEqual(
      [...column('Checks', 0)].sort((a, b) => severities.indexOf(String(a)) - severities.indexOf(String(b))),
    );
    expect(new Set(column('Checks', 0))).toEqual(new Set(severities));
  });

  it('counts the matrix both ways', () => {
    const rows = plan('Alignment')?.rows ?? [];
    const last = rows.find(({ cells }) => cells[0]?.value === 'Served by')?.cells ?? [];
    const direct = [...template.links.values()].filter(({ relation, from, to }) => {
      const [work, goal] = [template.elements.get(from), template.elements.get(to)];
      return (
        relation === 'supports' &&
        goal?.kind === 'goal' &&
        work?.kind !== 'goal' &&
        work !== undefined &&
        !work.parked &&
        !('status' in work && work.status === 'stopped')
      );
    });
    expect(last[9]?.value).toBe(direct.length);
    expect(last.slice(10).reduce((sum, cell) => sum + Number(cell?.value), 0)).toBe(direct.length);
  });
});
