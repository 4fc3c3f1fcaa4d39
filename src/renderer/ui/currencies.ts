import type { Choice } from './Select.tsx';

/** The currencies that are in most maps come first; then all others by code. */
const common = ['USD', 'EUR', 'GBP', 'JPY', 'CAD', 'AUD', 'CHF', 'CNY', 'INR'];

const names = new Intl.DisplayNames('en-US', { type: 'currency', fallback: 'code' });

/** What a currency is called: “USD · US Dollar”. */
function label(code: string): string {
  return `${code} · ${names.of(code) ?? code}`;
}

/** All currencies to choose from. @param own the one in use, which leads the list whatever it is */
export function currencyChoices(own: string): Choice<string>[] {
  const all = Intl.supportedValuesOf('currency');
  const order = [own, ...common, ...all].filter((code) => /^[A-Z]{3}$/.test(code));
  return [...new Set(order)].map((key) => ({ key, label: label(key) }));
}
