import { layerBand } from './layers.ts';
import { spread } from './spread.ts';

/** A card as the layout sees it: plain numbers, so that it passes to a worker. */
export interface TidyCard {
  /** Number of its band, top down. */
  readonly band: number;
  /** Kinds that stand higher in a band have a lower rank: goals 0, work 1, the rest 2. */
  readonly rank: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TidyInput {
  readonly cards: readonly TidyCard[];
  /** Two numbers a link: the card that serves, and the one that is served. */
  readonly links: readonly number[];
}

/** Px between cards side by side, between rows joined by links, and between the lines of one wrapped row. */
const BESIDE = 24;
const ROWS = 44;
const LINES = 20;
/** Sweeps up and down; later ones change next to nothing. */
const SWEEPS = 8;
const GRID = 4;

interface Row {
  readonly band: number;
  /** Cards in their order from the left. */
  order: number[];
  /** How many lines it is wrapped to. */
  readonly lines: number;
}

/**
 * Tidies a map: rows within each band, each card as near as can be to what it is linked to, in the order in which cards
 * stand already wherever links do not ask for another. Pure; grows with cards times the logarithm of a row.
 * @returns two numbers a card: x, and y from the top of its band
 */
export function tidyBands({ cards, links }: TidyInput): Float64Array {
  const places = new Float64Array(cards.length * 2);
  if (cards.length === 0) return places;
  const near: number[][] = cards.map(() => []);
  const above: number[][] = cards.map(() => []);
  for (let i = 0; i + 1 < links.length; i += 2) {
    const [from, to] = [links[i] as number, links[i + 1] as number];
    near[from]?.push(to);
    near[to]?.push(from);
    if (cards[from]?.band === cards[to]?.band) above[from]?.push(to);
  }
  const rows = rowsOf(cards, above);
  const rowOf = new Int32Array(cards.length);
  rows.forEach((row, i) => {
    for (const card of row.order) rowOf[card] = i;
  });
  const x = Float64Array.from(cards, (card) => card.x);
  for (const row of rows)
    place(
      row,
      row.order.map((card) => x[card] as number),
      cards,
      x,
    );
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    const last = sweep >= SWEEPS - 2;
    for (let i = 0; i < rows.length; i++) {
      const at = down ? i : rows.length - 1 - i;
      const row = rows[at] as Row;
      const counts = (other: number) => last || (down ? (rowOf[other] as number) < at : (rowOf[other] as number) > at);
      const wanted = row.order.map((card) => middle(near[card] ?? [], counts, cards, x, card));
      sortTogether(row.order, wanted);
      attachLoose(row.order, wanted, near, cards);
      place(row, wanted, cards, x);
    }
  }
  const left = cards.reduce((least, card) => Math.min(least, card.x), Infinity);
  const start = x.reduce((least, one) => Math.min(least, one), Infinity);
  standRows(rows, cards, (card, y) => {
    places[card * 2] = Math.round(((x[card] as number) - start + left) / GRID) * GRID;
    places[card * 2 + 1] = y;
  });
  return places;
}

function rowsOf(cards: readonly TidyCard[], above: readonly (readonly number[])[]): Row[] {
  const bands = new Map<number, number[]>();
  cards.forEach((card, i) => {
    const band = bands.get(card.band);
    if (band === undefined) bands.set(card.band, [i]);
    else band.push(i);
  });
  // As wide as high, roughly: a screen is wider, and a row is lower than a card is wide.
  const most = Math.max(8, Math.ceil(1.2 * Math.sqrt(cards.length)));
  const ranks = cards.map(({ rank }) => rank);
  const rows: Row[] = [];
  for (const [band, members] of [...bands].sort(([a], [b]) => a - b)) {
    const layers = layerBand(members, ranks, above);
    const lists: number[][] = [];
    for (const [card, layer] of layers) {
      lists[layer] ??= [];
      lists[layer]?.push(card);
    }
    for (const order of lists) {
      order.sort((a, b) => compareXY(cards[a] as TidyCard, cards[b] as TidyCard) || a - b);
      rows.push({ band, order, lines: Math.ceil(order.length / most) });
    }
  }
  return rows;
}

const compareXY = (a: TidyCard, b: TidyCard) => a.x - b.x || a.y - b.y;

/** Where a card wants its left edge: under or over the middle of what it is linked to; where it is, if to nothing. */
function middle(
  near: readonly number[],
  counts: (other: number) => boolean,
  cards: readonly TidyCard[],
  x: Float64Array,
  card: number,
): number {
  let sum = 0;
  let count = 0;
  for (const other of near) {
    if (!counts(other)) continue;
    sum += (x[other] as number) + (cards[other] as TidyCard).width / 2;
    count++;
  }
  return count === 0 ? (x[card] as number) : sum / count - (cards[card] as TidyCard).width / 2;
}

/** Sorts a row by where its cards want to be; equal ones keep their order. */
function sortTogether(order: number[], wanted: number[]): void {
  const places = wanted.map((_, i) => i).sort((a, b) => (wanted[a] as number) - (wanted[b] as number) || a - b);
  const [cards, wishes] = [[...order], [...wanted]];
  places.forEach((old, i) => {
    order[i] = cards[old] as number;
    wanted[i] = wishes[old] as number;
  });
}

/** What is linked to nothing follows its neighbor at the left, so that it neither pulls at others nor drifts away. */
function attachLoose(
  order: readonly number[],
  wanted: number[],
  near: readonly (readonly number[])[],
  cards: readonly TidyCard[],
): void {
  const isLoose = (i: number) => near[order[i] as number]?.length === 0;
  for (let i = 1; i < order.length; i++) {
    if (isLoose(i)) wanted[i] = (wanted[i - 1] as number) + (cards[order[i - 1] as number] as TidyCard).width + BESIDE;
  }
  const first = order.findIndex((_, i) => !isLoose(i));
  for (let i = first - 1; i >= 0; i--) {
    wanted[i] = (wanted[i + 1] as number) - (cards[order[i] as number] as TidyCard).width - BESIDE;
  }
}

/** Gives the cards of a row their x: column by column, so that a wrapped row stays under what it belongs to. */
function place({ order, lines }: Row, wanted: readonly number[], cards: readonly TidyCard[], x: Float64Array): void {
  const columns = Math.ceil(order.length / lines);
  const wishes: number[] = [];
  const steps: number[] = [];
  for (let column = 0; column < columns; column++) {
    let [sum, count, width] = [0, 0, 0];
    for (let i = column * lines; i < Math.min(order.length, (column + 1) * lines); i++) {
      sum += wanted[i] as number;
      width = Math.max(width, (cards[order[i] as number] as TidyCard).width);
      count++;
    }
    wishes.push(sum / Math.max(1, count));
    steps.push(width + BESIDE);
  }
  const placed = spread(wishes, steps);
  order.forEach((card, i) => {
    x[card] = placed[Math.floor(i / lines)] as number;
  });
}

/** Gives the rows of each band their height, from the band's first place down. */
function standRows(rows: readonly Row[], cards: readonly TidyCard[], set: (card: number, y: number) => void): void {
  let band = -1;
  let y = 0;
  for (const row of rows) {
    if (row.band !== band) [band, y] = [row.band, 0];
    for (let line = 0; line < row.lines; line++) {
      const own = row.order.filter((_, i) => i % row.lines === line);
      const height = own.reduce((most, card) => Math.max(most, (cards[card] as TidyCard).height), 0);
      for (const card of own) set(card, y);
      y += height + (line === row.lines - 1 ? ROWS : LINES);
    }
  }
}
