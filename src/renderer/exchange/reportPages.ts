import type { Picture } from '#shared/exchange/picture/drawMap.ts';
import type { Report, ReportBlock, ReportCell } from '#shared/exchange/report/report.ts';
import type { Sheet } from './papers.ts';
import { drawingOf } from './picturePages.ts';
import type { Printout } from './printing.ts';

/** A report as a printed document, the picture of the map among it. Every text of the map is text in it. */
export function reportPages(report: Report, picture: Picture | null, paper: Sheet): Printout {
  const page = document.createElement('article');
  page.className = 'print-report';
  page.append(
    element('h1', report.title),
    element('p', report.subtitle, 'print-quiet'),
    ...report.vision.split('\n').map((line) => element('p', line, 'print-vision')),
    ...report.blocks.flatMap((block) => nodesOf(block, picture)),
  );
  // Tables of eight columns need the long side.
  const size = `${paper.height}mm ${paper.width}mm`;
  const footer =
    '@bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Inter Variable", sans-serif; color: #566273; }';
  return { title: report.title, pages: [page], pageRule: `@page { size: ${size}; margin: 14mm 14mm 16mm; ${footer} }` };
}

function nodesOf(block: ReportBlock, picture: Picture | null): readonly Node[] {
  switch (block.kind) {
    case 'heading':
      return [element(block.level === 2 ? 'h2' : 'h3', block.text)];
    case 'paragraph':
      return [element('p', block.text, block.isQuiet === true ? 'print-quiet' : '')];
    case 'table':
      return [tableOf(block)];
    case 'picture': {
      if (picture === null) return [];
      const figure = element('figure', '', 'print-figure');
      const drawing = drawingOf(picture);
      drawing.removeAttribute('width');
      drawing.removeAttribute('height');
      figure.append(drawing);
      return [figure];
    }
  }
}

function tableOf({ columns, rows }: Extract<ReportBlock, { kind: 'table' }>): HTMLElement {
  const table = element('table', '');
  const head = table.appendChild(element('thead', '')).appendChild(element('tr', ''));
  for (const { label, align } of columns) head.append(element('th', label, align === 'right' ? 'print-right' : ''));
  const body = table.appendChild(element('tbody', ''));
  for (const cells of rows) {
    const row = body.appendChild(element('tr', ''));
    cells.forEach((cell, i) => {
      row.append(cellOf(cell, columns[i]?.align === 'right'));
    });
  }
  return table;
}

/** Texts of up to so many characters (a day, a name, a state) stay on one line. */
const SHORT = 16;

function cellOf(cell: ReportCell, isRight: boolean): HTMLElement {
  const { text, tone } = typeof cell === 'string' ? { text: cell, tone: undefined } : cell;
  const fit = text.length <= SHORT ? 'print-short' : /\S{23}/u.test(text) ? 'print-long' : '';
  const data = element('td', '', [isRight ? 'print-right' : '', fit].filter(Boolean).join(' '));
  if (tone !== undefined) data.dataset.tone = tone;
  // Set apart, so that a text of another direction turns nothing around it.
  data.append(element('bdi', text));
  return data;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (text !== '') made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}
