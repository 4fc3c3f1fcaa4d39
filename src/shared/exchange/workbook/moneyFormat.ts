import type { MapDocument } from '#shared/model/document.ts';
import { isWork } from '#shared/model/kinds/registry.ts';

/** Signs of currencies that are known far beyond their country, as number formats write them; others stand with their code. */
const SIGNS: Readonly<Record<string, string>> = {
  EUR: '€-2',
  USD: '$-409',
  GBP: '£-809',
  JPY: '¥-411',
  INR: '₹-4009',
  KRW: '₩-412',
};

/**
 * The number format of amounts in the map's currency, in the form that every spreadsheet program knows. Decimals are
 * shown where some amount of the map has them.
 */
export function moneyFormat(document: MapDocument): string {
  const { currency } = document.map;
  const digits = hasFractions(document) ? '#,##0.00' : '#,##0';
  const sign = SIGNS[currency];
  return sign === undefined ? `[$${currency}]\\ ${digits}` : `[$${sign}]${digits}`;
}

function hasFractions(document: MapDocument): boolean {
  for (const element of document.elements.values()) {
    if (!isWork(element)) continue;
    const amounts = [element.cost.oneOff, element.cost.perYear, element.spent, element.benefit.perYear];
    if (amounts.some((amount) => amount !== null && !Number.isInteger(amount))) return true;
  }
  return false;
}
