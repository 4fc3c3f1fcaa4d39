import { moneyText } from '#renderer/ui/amounts.ts';

/** An amount in full without cents: what is spread by days has them by chance. */
export function wholeMoney(amount: number, currency: string): string {
  return moneyText(Math.round(amount), currency);
}
