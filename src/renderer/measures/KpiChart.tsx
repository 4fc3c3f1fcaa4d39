import { LineChart } from '#renderer/ui/charts/LineChart.tsx';
import { dayText } from '#renderer/ui/dates.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { type ChartData, expectedValue } from './kpiChart.ts';
import { isPercent, valueText } from './valueText.ts';

interface KpiChartProps {
  readonly kpi: Kpi;
  readonly data: ChartData;
  readonly asOf: Day;
}

/** A KPI's readings and its path from baseline to target. The same numbers stand in the table below it. */
export function KpiChart({ kpi, data, asOf }: KpiChartProps) {
  const { readings, path, band, from, to } = data;
  const inPercent = isPercent(kpi.unit);
  const told = (place: number) => {
    const reading = readings[place];
    if (reading === undefined) return [];
    const expected = rounded(expectedValue(data, reading.date));
    return [
      valueText(reading.value, kpi.unit),
      dayText(reading.date),
      ...(expected === null ? [] : [`On the path: ${valueText(expected, kpi.unit)}`]),
      ...(reading.note.trim() === '' ? [] : [reading.note]),
    ];
  };
  return (
    <LineChart
      label={`Chart of ${kpi.title.trim() || 'the KPI'}; its numbers are in the table below`}
      line={readings}
      path={path}
      band={band}
      from={from}
      to={to}
      today={asOf}
      name={(value) => valueText(value, inPercent ? kpi.unit : '')}
      told={told}
      legend={{
        line: inPercent || kpi.unit.trim() === '' ? 'Readings' : `Readings (${kpi.unit.trim()})`,
        path: band === null ? 'Path from baseline to target' : 'To be held, with its tolerance',
        today: 'Today',
      }}
    />
  );
}

/** The numbers behind the chart: each reading beside what the path asks for that day. */
export function ChartTable({ kpi, data }: Pick<KpiChartProps, 'kpi' | 'data'>) {
  const { baseline, target } = kpi;
  return (
    <table className="measures-table is-plain" aria-label="Readings">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col" className="is-number">
            Value
          </th>
          <th scope="col" className="is-number">
            On the path
          </th>
          <th scope="col">Note</th>
        </tr>
      </thead>
      <tbody>
        {target.value === null ? null : (
          <tr>
            <td>{target.date === null ? 'No day' : dayText(target.date)}</td>
            <td className="is-number tabular">{valueText(target.value, kpi.unit)}</td>
            <td />
            <td className="measures-quiet">Target</td>
          </tr>
        )}
        {[...data.readings].reverse().map(({ date, value, note }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two readings of a day are told apart by their place
          <tr key={`${date} ${place}`}>
            <td>{dayText(date)}</td>
            <td className="is-number tabular">{valueText(value, kpi.unit)}</td>
            <td className="is-number measures-quiet tabular">
              {valueText(rounded(expectedValue(data, date)), kpi.unit)}
            </td>
            <td>{note}</td>
          </tr>
        ))}
        {baseline.value === null ? null : (
          <tr>
            <td>{baseline.date === null ? 'No day' : dayText(baseline.date)}</td>
            <td className="is-number tabular">{valueText(baseline.value, kpi.unit)}</td>
            <td />
            <td className="measures-quiet">Baseline</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** To four figures: what lies between two typed numbers is no more exact than they are. */
function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(4));
}
