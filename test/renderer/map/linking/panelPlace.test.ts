import { expect, test } from 'vitest';
import { panelPlace } from '#renderer/map/linking/panelPlace.ts';

const size = { width: 288, height: 200 };
const free = { x: 148, y: 56, width: 900, height: 700 };
const card = (x: number, y: number) => ({ x, y, width: 232, height: 92 });

test('beside the link where that covers neither card', () => {
  const link = { x: 600, y: 192, width: 10, height: 300 };
  const room = { size, free, link, middle: { x: 605, y: 342 }, cards: [card(490, 100), card(490, 492)] };
  expect(panelPlace(room)).toEqual({ x: 634, y: 242 });
});

test('on the other side of a straight link that leaves no room on one', () => {
  const link = { x: 900, y: 192, width: 0, height: 300 };
  const room = { size, free, link, middle: { x: 900, y: 342 }, cards: [card(784, 100), card(784, 492)] };
  expect(panelPlace(room)).toEqual({ x: 900 - 24 - size.width, y: 242 });
});

test('a short link leaves no room between its cards: beside both of them', () => {
  const link = { x: 600, y: 192, width: 10, height: 30 };
  const room = { size, free, link, middle: { x: 605, y: 207 }, cards: [card(490, 100), card(490, 222)] };
  const { x, y } = panelPlace(room);
  expect(x === 490 + 232 + 24 || x === 490 - 288 - 24).toBe(true);
  expect(y).toBe(107);
});

test('within the free part of the canvas, even where it cannot but cover something', () => {
  const narrow = { x: 120, y: 56, width: 320, height: 260 };
  const room = {
    size,
    free: narrow,
    link: { x: 250, y: 150, width: 10, height: 30 },
    middle: { x: 255, y: 165 },
    cards: [card(140, 60), card(140, 180)],
  };
  const { x, y } = panelPlace(room);
  expect(x).toBeGreaterThanOrEqual(narrow.x);
  expect(y).toBeGreaterThanOrEqual(narrow.y);
  expect(x + size.width).toBeLessThanOrEqual(narrow.x + narrow.width);
});
