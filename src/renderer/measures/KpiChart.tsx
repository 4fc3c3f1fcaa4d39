import { useLayoutEffect, useRef, useState } from 'react';
import { dayText } from '#renderer/ui/dates.ts';
import { numberText } from '#renderer/ui/numbers.ts';
import { dayNumber, dayOfNumber } from '#shared/analysis/calendar.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { axisFor, scale } from './chartScale.ts';
import { type ChartData, expectedValue } from './kpiChart.ts';
import { valueText } from './valueText.ts';

const HEIGHT = 280;
const EDGE = { top: 16, right: 20, bottom: 28, left: 56 };

interface KpiChartProps {
  readonly kpi: Kpi;
  readonly data: ChartData;
  readonly asOf: Day;
}

const month = new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A KPI's readings and its path from baseline to target. The same numbers stand in the table below it. */
export function KpiChart({ kpi, data, asOf }: KpiChartProps) {
  const root = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(720);
  useLayoutEffect(() => {
    const frame = root.current;
    if (frame === null) return;
    const watch = new ResizeObserver(() => setWidth(Math.max(280, frame.clientWidth)));
    watch.observe(frame);
    return () => watch.disconnect();
  }, []);
  const { readings, path, band, from, to } = data;
  const values = [...readings, ...path].map(({ value }) => value);
  const axis = axisFor(band === null ? values : [...values, band.low, band.high]);
  const x = scale(dayNumber(from), dayNumber(to), EDGE.left, width - EDGE.right);
  const y = scale(axis.from, axis.to, HEIGHT - EDGE.bottom, EDGE.top);
  const at = (date: Day) => x(dayNumber(date));
  const points = (line: readonly { readonly date: Day; readonly value: number }[]) =>
    line.map(({ date, value }) => `${at(date).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const last = path.at(-1);
  return (
    <figure ref={root} className="measures-chart">
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={`Chart of ${kpi.title.trim() || 'the KPI'}; its numbers are in the table below`}
      >
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <path className="measures-chart-rule" d={`M${EDGE.left} ${y(tick)}H${width - EDGE.right}`} />
            <text className="measures-chart-text" x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end">
              {numberText(tick)}
            </text>
          </g>
        ))}
        {timeTicks(from, to, width < 720 ? 4 : 6).map((date) => (
          <text
            key={date}
            className="measures-chart-text"
            x={at(date)}
            y={HEIGHT - 8}
            textAnchor={at(date) > width - 60 ? 'end' : 'middle'}
          >
            {month.format(new Date(`${date}T00:00:00Z`))}
          </text>
        ))}
        {band === null ? null : (
          <rect
            className="measures-chart-band"
            x={EDGE.left}
            width={width - EDGE.left - EDGE.right}
            y={y(band.high)}
            height={Math.max(1, y(band.low) - y(band.high))}
          />
        )}
        {asOf >= from && asOf <= to ? (
          <path className="measures-chart-today" d={`M${at(asOf)} ${EDGE.top}V${HEIGHT - EDGE.bottom}`} />
        ) : null}
        {path.length === 2 ? <polyline className="measures-chart-path" points={points(path)} /> : null}
        {last === undefined ? null : (
          <circle className="measures-chart-target" cx={at(last.date)} cy={y(last.value)} r="5" />
        )}
        <polyline className="measures-chart-line" points={points(readings)} />
        {readings.map(({ date, value, note }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two readings of a day and value are told apart by their place
          <circle key={`${date} ${place}`} className="measures-chart-dot" cx={at(date)} cy={y(value)} r="4">
            <title>{[dayText(date), valueText(value, kpi.unit), note].filter((part) => part !== '').join(' · ')}</title>
          </circle>
        ))}
      </svg>
      <figcaption className="measures-chart-legend">
        <span data-line="readings">Readings</span>
        {path.length === 2 ? (
          <span data-line="path">
            {band === null ? 'Path from baseline to target' : 'To be held, with its tolerance'}
          </span>
        ) : null}
        <span data-line="today">Today</span>
      </figcaption>
    </figure>
  );
}

/** Days for the axis of time, evenly spread over whole days. */
function timeTicks(from: Day, to: Day, count: number): readonly Day[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last - first < count) return [from];
  return Array.from({ length: count + 1 }, (_, n) => dayOfNumber(Math.round(first + ((last - first) * n) / count)));
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
