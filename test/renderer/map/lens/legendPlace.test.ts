import { expect, test } from 'vitest';
import { freestStand, type Seen, type Stand } from '#renderer/map/lens/legendPlace.ts';

/** A canvas of 1000 by 600 px: a list takes 200 by 230, a line 600 by 40. */
function rectOf({ corner, isLine }: Stand) {
  const { width, height } = isLine ? { width: 600, height: 40 } : { width: 200, height: 230 };
  return {
    x: corner.endsWith('left') ? 0 : 1000 - width,
    y: corner.startsWith('top') ? 0 : 600 - height,
    width,
    height,
  };
}

const card = (x: number, y: number, weight = 1): Seen => ({ rect: { x, y, width: 160, height: 60 }, weight });
const stand = (seen: readonly Seen[], mustBeLine = false) => freestStand(rectOf, seen, mustBeLine);

test('an empty canvas has the list in the usual corner', () => {
  expect(stand([])).toEqual({ corner: 'top-right', isLine: false });
  expect(stand([], true)).toEqual({ corner: 'top-right', isLine: true });
});

test('the list stands in a corner that is free', () => {
  expect(stand([card(830, 100)])).toEqual({ corner: 'bottom-left', isLine: false });
  expect(stand([card(830, 100), card(20, 400)])).toEqual({ corner: 'top-left', isLine: false });
});

test('where the list covers cards everywhere, the line stands where it covers least', () => {
  const all = [card(830, 100), card(20, 400), card(20, 100)];
  expect(stand(all)).toEqual({ corner: 'top-right', isLine: true });
  expect(stand([...all, card(700, 10)])).toEqual({ corner: 'bottom-left', isLine: true });
});

test('where the line would cover more than the list, the list stays', () => {
  const rows = [0, 200, 400, 600, 800].flatMap((x) => [card(x, 0), card(x, 560)]);
  expect(stand(rows)).toEqual({ corner: 'bottom-left', isLine: false });
});

test('what weighs more is covered last', () => {
  const all = [card(830, 0), card(830, 100), card(20, 520, 4), card(20, 100, 4), card(20, 0, 4)];
  expect(stand(all, true).corner).toBe('top-right');
  expect(stand([...all, card(600, 0, 4)], true).corner).toBe('bottom-left');
});
