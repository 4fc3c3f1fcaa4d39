import { numberText } from '#renderer/ui/numbers.ts';

const short = new Set(['%', '‰', '°']);

/** A number with its KPI's unit: `12%`, `4.2 days`; a dash where there is none. */
export function valueText(value: number | null | undefined, unit: string): string {
  if (value === null || value === undefined) return '–';
  const bare = unit.trim();
  if (bare === '') return numberText(value);
  if (isPercent(bare)) return `${numberText(value)}%`;
  return short.has(bare) ? `${numberText(value)}${bare}` : `${numberText(value)} ${bare}`;
}

/** True for a KPI counted in percent, however that is written. */
export function isPercent(unit: string): boolean {
  return /^(%|percent)$/i.test(unit.trim());
}
