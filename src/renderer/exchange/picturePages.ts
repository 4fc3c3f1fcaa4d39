import type { Picture } from '#shared/exchange/picture/drawMap.ts';
import { PRINT_MARGIN, type Sheet, spread } from './papers.ts';
import type { Printout } from './printing.ts';

/** The drawing of a picture, to be put into the page. */
export function drawingOf({ svg }: Pick<Picture, 'svg'>): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  return document.importNode(parsed, true) as unknown as SVGSVGElement;
}

/** A picture as sheets of paper, in rows from the top left. @param across sheets side by side; 1 fits it on one */
export function picturePages(picture: Picture, title: string, paper: Sheet, across: number): Printout {
  const { sheet, across: columns, down, scale } = spread(picture, paper, across);
  const drawing = drawingOf(picture);
  const inner = { width: sheet.width - 2 * PRINT_MARGIN, height: sheet.height - 2 * PRINT_MARGIN };
  const pages: HTMLElement[] = [];
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < columns; column++) {
      const page = document.createElement('section');
      page.className = 'print-page';
      page.style.width = `${sheet.width}mm`;
      // A hair less than the sheet, so that rounding never makes an empty one follow.
      page.style.height = `${sheet.height - 0.2}mm`;
      page.style.padding = `${PRINT_MARGIN}mm`;
      const part = drawing.cloneNode(true) as SVGSVGElement;
      if (columns * down === 1) {
        part.style.width = `${picture.width * scale}mm`;
        part.style.height = `${picture.height * scale}mm`;
      } else {
        const [width, height] = [inner.width / scale, inner.height / scale];
        part.setAttribute('viewBox', `${column * width} ${row * height} ${width} ${height}`);
        part.setAttribute('preserveAspectRatio', 'xMinYMin slice');
        part.style.width = `${inner.width}mm`;
        part.style.height = `${inner.height}mm`;
        page.append(placeOf(row, column, down, columns));
      }
      part.removeAttribute('width');
      part.removeAttribute('height');
      page.prepend(part);
      pages.push(page);
    }
  }
  return { title, pages, pageRule: `@page { size: ${sheet.width}mm ${sheet.height}mm; margin: 0; }` };
}

/** Which sheet it is, for whoever puts them together. */
function placeOf(row: number, column: number, down: number, columns: number): HTMLElement {
  const note = document.createElement('p');
  note.className = 'print-place';
  note.textContent = `Row ${row + 1} of ${down}, column ${column + 1} of ${columns}`;
  return note;
}
