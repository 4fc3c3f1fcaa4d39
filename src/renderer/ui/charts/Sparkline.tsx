import { Circle, LinePath } from '@visx/shape';
import './charts.css';
import { dateOf, timeScale, valueScale } from './chartScales.ts';
import type { DatedValue } from './LineChart.tsx';

interface SparklineProps {
  readonly line: readonly DatedValue[];
  readonly path: readonly DatedValue[];
  readonly from: string;
  readonly to: string;
}

const WIDTH = 92;
const HEIGHT = 28;
const EDGE = 3;

/** A line in a word's room, with the way it should go behind it. The numbers are to stand beside it. */
export function Sparkline({ line, path, from, to }: SparklineProps) {
  const last = line.at(-1);
  if (last === undefined) return null;
  const x = timeScale(from, to, [EDGE, WIDTH - EDGE]);
  // Round numbers at the edges would only take room that a picture of this size does not have.
  const y = valueScale(
    [...line, ...path].map(({ value }) => value),
    [HEIGHT - EDGE, EDGE],
    100,
  );
  const at = ({ date }: DatedValue) => x(dateOf(date));
  const high = ({ value }: DatedValue) => y(value);
  return (
    <svg className="chart-spark" width={WIDTH} height={HEIGHT} aria-hidden="true">
      {path.length < 2 ? null : <LinePath className="chart-path" data={[...path]} x={at} y={high} />}
      <LinePath className="chart-series" data={[...line]} x={at} y={high} />
      <Circle className="chart-dot" cx={at(last)} cy={high(last)} r={2.5} />
    </svg>
  );
}
