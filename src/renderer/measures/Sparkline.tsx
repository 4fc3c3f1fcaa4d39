import { dayNumber } from '#shared/analysis/calendar.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { scale } from './chartScale.ts';
import { chartData } from './kpiChart.ts';

const WIDTH = 92;
const HEIGHT = 28;
const EDGE = 3;

/** A KPI's readings in a word's room, with its path to the target behind them. The numbers stand beside it. */
export function Sparkline({ kpi, asOf }: { readonly kpi: Kpi; readonly asOf: Day }) {
  const data = chartData(kpi, asOf);
  if (data === null || data.readings.length === 0) return null;
  const { readings, path, from, to } = data;
  const values = [...readings, ...path].map(({ value }) => value);
  const x = scale(dayNumber(from), dayNumber(to), EDGE, WIDTH - EDGE);
  const y = scale(Math.min(...values), Math.max(...values), HEIGHT - EDGE, EDGE);
  const line = (points: readonly { readonly date: Day; readonly value: number }[]) =>
    points.map(({ date, value }) => `${x(dayNumber(date)).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const last = readings.at(-1);
  return (
    <svg className="measures-spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {path.length === 2 ? <polyline className="measures-spark-path" points={line(path)} /> : null}
      <polyline className="measures-spark-line" points={line(readings)} />
      {last === undefined ? null : (
        <circle className="measures-spark-dot" cx={x(dayNumber(last.date))} cy={y(last.value)} r="2.5" />
      )}
    </svg>
  );
}
