import { latestEntry, type Reading } from '#shared/analysis/readings.ts';
import { changesOf } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Change, Patch, Refusal } from '#shared/model/patch.ts';
import type { Day, Id } from '#shared/model/values.ts';
import { type Period, periodName, readingDay } from './period.ts';

/** What was typed for a KPI; null takes the period's reading away. */
export interface TypedReading {
  readonly kpi: Id;
  readonly value: number | null;
}

/** The reading that stands for a period: the latest within it. */
export function readingIn({ readings }: Pick<Kpi, 'readings'>, { start, end }: Period): Reading | null {
  return latestEntry(
    readings.filter(({ date }) => date >= start),
    end,
  );
}

/**
 * Takes down the readings of a period, of any number of KPIs, as one step of history. A reading that stands for the
 * period gets the new value and keeps its day and note.
 */
export function setReadings(
  document: MapDocument,
  { typed, period, today }: { readonly typed: readonly TypedReading[]; readonly period: Period; readonly today: Day },
): Patch | Refusal {
  if (period.start > today) return { refused: 'This period has not begun yet.' };
  const changes: Change[] = [];
  for (const { kpi: id, value } of typed) {
    const kpi = document.elements.get(id);
    if (kpi?.kind !== 'kpi') return { refused: 'This KPI is no longer on the map.' };
    changes.push(...changesOf('elements', kpi, { readings: withReading(kpi, value, period, today) }));
  }
  const what = changes.length === 1 ? 'a reading' : 'readings';
  return { label: `type ${what} of ${periodName(period)}`, changes, history: 'record' };
}

function withReading(kpi: Kpi, value: number | null, period: Period, today: Day): readonly Reading[] {
  const before = readingIn(kpi, period);
  if (value === null) return kpi.readings.filter((reading) => reading !== before);
  if (before !== null) return kpi.readings.map((reading) => (reading === before ? { ...reading, value } : reading));
  const added: Reading = { date: readingDay(period, today), value, note: '' };
  const at = kpi.readings.findIndex(({ date }) => date > added.date);
  return at < 0 ? [...kpi.readings, added] : kpi.readings.toSpliced(at, 0, added);
}
