/** Numbers to a person's habits: thousands separated as the system does it, percent without decimals. */
const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });

export function countText(count: number): string {
  return whole.format(count);
}

/** “1 element”, “24 elements”. */
export function amountText(count: number, one: string, many: string): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}

/** @param share 0 to 1 */
export function percentText(share: number): string {
  return percent.format(share);
}
