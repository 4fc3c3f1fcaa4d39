import { AxisBottom, AxisLeft, type TickRendererProps } from '@visx/axis';
import { type TimeScale, timeTickName, timeTicks, type ValueScale } from './chartScales.ts';

interface ValueAxisProps {
  readonly scale: ValueScale;
  readonly count: number;
  readonly left: number;
  /** How far the rules reach, in px. */
  readonly width: number;
  readonly name: (value: number) => string;
}

/** Numbers at the left edge, each with a rule across the chart. */
export function ValueAxis({ scale, count, left, width, name }: ValueAxisProps) {
  return (
    <AxisLeft
      scale={scale}
      left={left}
      numTicks={count}
      tickFormat={(value) => name(Number(value))}
      tickLength={-width}
      tickClassName="chart-rule"
      hideAxisLine
      tickComponent={({ y, formattedValue }: TickRendererProps) => (
        <text className="chart-text" x={-8} y={y} dy="0.32em" textAnchor="end">
          {formattedValue}
        </text>
      )}
    />
  );
}

interface TimeAxisProps {
  readonly scale: TimeScale;
  readonly count: number;
  readonly top: number;
}

/** Calendar days below the chart, at the beginnings of months or years where there is room for them. */
export function TimeAxis({ scale, count, top }: TimeAxisProps) {
  const ticks = [...timeTicks(scale, count)];
  const name = timeTickName(ticks);
  return (
    <AxisBottom
      scale={scale}
      top={top}
      tickValues={ticks}
      tickFormat={(tick) => name(tick as Date)}
      tickLength={4}
      tickClassName="chart-tick"
      axisLineClassName="chart-line"
      tickComponent={({ x, y, formattedValue }: TickRendererProps) => (
        <text className="chart-text" x={x} y={y} dy="6" textAnchor="middle">
          {formattedValue}
        </text>
      )}
    />
  );
}
