import { overlap, type Rect } from './geometry.ts';

/** Side of a cell in px: about two cards wide, so that a card lies in few cells and a cell holds few cards. */
const CELL = 512;
/** Cells are numbered within this many columns; positions are bounded by ±1e6 px. */
const COLUMNS = 8192;

/** Rectangles found by place. Each lies in the cell of its top left corner; queries reach back by the largest size. */
export class GridIndex<T extends Rect> {
  readonly #cells = new Map<number, Set<T>>();
  #widest = 0;
  #highest = 0;

  add(item: T): void {
    const key = cellOf(item.x, item.y);
    const cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, new Set([item]));
    else cell.add(item);
    this.#widest = Math.max(this.#widest, item.width);
    this.#highest = Math.max(this.#highest, item.height);
  }

  remove(item: T): void {
    const key = cellOf(item.x, item.y);
    const cell = this.#cells.get(key);
    cell?.delete(item);
    if (cell?.size === 0) this.#cells.delete(key);
  }

  /** Adds to `found` what overlaps the rectangle, in no order. */
  query(rect: Rect, found: T[]): void {
    const first = Math.floor((rect.x - this.#widest) / CELL);
    const last = Math.floor((rect.x + rect.width) / CELL);
    const top = Math.floor((rect.y - this.#highest) / CELL);
    const bottom = Math.floor((rect.y + rect.height) / CELL);
    const cells = (last - first + 1) * (bottom - top + 1);
    if (cells > this.#cells.size) {
      // A wide view over a small map: there are fewer cells than places for them.
      for (const cell of this.#cells.values()) collect(cell, rect, found);
      return;
    }
    for (let row = top; row <= bottom; row++) {
      for (let column = first; column <= last; column++) {
        const cell = this.#cells.get(row * COLUMNS + column);
        if (cell !== undefined) collect(cell, rect, found);
      }
    }
  }
}

function collect<T extends Rect>(cell: ReadonlySet<T>, rect: Rect, found: T[]): void {
  for (const item of cell) if (overlap(item, rect)) found.push(item);
}

function cellOf(x: number, y: number): number {
  return Math.floor(y / CELL) * COLUMNS + Math.floor(x / CELL);
}
