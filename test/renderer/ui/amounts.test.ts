import { expect, test } from 'vitest';
import { moneyText, parseAmount } from '#renderer/ui/amounts.ts';

test.each([
  ['', null],
  ['1200', 1200],
  ['1,200', 1200],
  ['1.200', 1200],
  ['1.200,50', 1200.5],
  ['1,200.50', 1200.5],
  ['1,5', 1.5],
  ['1 200,5', 1200.5],
  ["1'234'567", 1_234_567],
  ['12k', 12_000],
  ['12 K', 12_000],
  ['1.5m', 1_500_000],
  ['1,25 Mio.', 1_250_000],
  ['1.234m', 1_234_000],
  ['2bn', 2_000_000_000],
  ['$1,200', 1200],
  ['€ 12k', 12_000],
  ['1,200 EUR', 1200],
  ['USD 90', 90],
  ['-5', -5],
  ['(300)', -300],
  ['0', 0],
  ['12kg', undefined],
  ['abc', undefined],
  ['k', undefined],
  ['1,2,3', undefined],
  ['()', undefined],
] as const)('“%s” is %s', (typed, amount) => {
  expect(parseAmount(typed, '.')).toBe(amount);
});

test('with a decimal comma a lone sign before three digits still separates thousands', () => {
  expect([parseAmount('1.200', ','), parseAmount('1,200', ','), parseAmount('1,20', ',')]).toEqual([1200, 1200, 1.2]);
});

test('cents are shown only where there are some', () => {
  const digits = (text: string) => text.replace(/[^\d]/g, '');
  expect([digits(moneyText(1200, 'EUR')), digits(moneyText(1200.5, 'EUR'))]).toEqual(['1200', '120050']);
});

test('what is shown is read back', () => {
  for (const amount of [0, 7, 1200, 1200.5, 12_345_678.25, -40]) {
    expect(parseAmount(moneyText(amount, 'CHF'))).toBe(amount);
    expect(parseAmount(moneyText(amount, 'USD'))).toBe(amount);
  }
});
