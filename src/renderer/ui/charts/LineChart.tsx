import { Bar, Circle, Line, LinePath } from '@visx/shape';
import { type PointerEvent, useRef, useState } from 'react';
import { TimeAxis, ValueAxis } from './Axes.tsx';
import './charts.css';
import { dateOf, timeScale, valueScale } from './chartScales.ts';
import { useWidth } from './useWidth.ts';

/** A value on a calendar day. */
export interface DatedValue {
  readonly date: string;
  readonly value: number;
}

interface LineChartProps {
  /** What it shows and where the same numbers stand as a table. */
  readonly label: string;
  readonly line: readonly DatedValue[];
  /** What should be: two points or none. */
  readonly path: readonly DatedValue[];
  /** Within which values lie as they should. */
  readonly band: { readonly low: number; readonly high: number } | null;
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly name: (value: number) => string;
  /** What is said of a point of the line while the pointer is near. */
  readonly told: (place: number) => readonly string[];
  readonly legend: { readonly line: string; readonly path: string; readonly today: string };
}

const HEIGHT = 280;
const EDGE = { top: 16, right: 24, bottom: 32, left: 64 };
/** One label of the axis of time needs so many px. */
const TICK_ROOM = 120;
const TICKS = 5;
const TIP = 200;

/** A line over time with the way it should go, today marked. The numbers are to stand in a table beside it. */
export function LineChart({ label, line, path, band, from, to, today, name, told, legend }: LineChartProps) {
  const root = useRef<HTMLElement>(null);
  const width = Math.max(280, useWidth(root, 720));
  const [near, setNear] = useState<number | null>(null);
  const inner = width - EDGE.left - EDGE.right;
  const bottom = HEIGHT - EDGE.bottom;
  const values = [...line, ...path].map(({ value }) => value);
  const y = valueScale(band === null ? values : [...values, band.low, band.high], [bottom, EDGE.top], TICKS);
  const x = timeScale(from, to, [EDGE.left, width - EDGE.right]);
  const at = ({ date }: { readonly date: string }) => x(dateOf(date));
  const high = ({ value }: DatedValue) => y(value);
  const last = path.at(-1);
  const told1 = near === null ? undefined : line[near];
  const look = ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const pointed = clientX - currentTarget.getBoundingClientRect().left;
    let nearest: number | null = null;
    let least = Number.POSITIVE_INFINITY;
    line.forEach((point, place) => {
      const distance = Math.abs(at(point) - pointed);
      if (distance > least) return;
      least = distance;
      nearest = place;
    });
    setNear(nearest);
  };
  return (
    <figure ref={root} className="chart">
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={label}
        onPointerMove={look}
        onPointerLeave={() => setNear(null)}
      >
        {band === null ? null : (
          <Bar
            className="chart-band"
            x={EDGE.left}
            width={inner}
            y={y(band.high)}
            height={Math.max(1, y(band.low) - y(band.high))}
          />
        )}
        <ValueAxis scale={y} count={TICKS} left={EDGE.left} width={inner} name={name} />
        <TimeAxis scale={x} count={Math.max(2, Math.floor(inner / TICK_ROOM))} top={bottom} />
        {today < from || today > to ? null : (
          <Line
            className="chart-today"
            from={{ x: at({ date: today }), y: EDGE.top }}
            to={{ x: at({ date: today }), y: bottom }}
          />
        )}
        {path.length < 2 ? null : <LinePath className="chart-path" data={[...path]} x={at} y={high} />}
        {last === undefined ? null : <Circle className="chart-target" cx={at(last)} cy={high(last)} r={5} />}
        <LinePath className="chart-series" data={[...line]} x={at} y={high} />
        {line.map((point, place) => (
          <Circle
            // biome-ignore lint/suspicious/noArrayIndexKey: two values of a day are told apart by their place
            key={`${point.date} ${place}`}
            className="chart-dot"
            cx={at(point)}
            cy={high(point)}
            r={place === near ? 5.5 : 4}
          />
        ))}
      </svg>
      {near === null || told1 === undefined ? null : (
        <div
          className="chart-tip"
          style={{
            left: Math.min(Math.max(at(told1), TIP / 2), width - TIP / 2),
            top: high(told1),
            maxWidth: TIP,
          }}
          data-below={high(told1) < 90 || undefined}
        >
          {told(near).map((words, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of words without a name of their own
            <span key={place}>{words}</span>
          ))}
        </div>
      )}
      <figcaption className="chart-legend">
        <span data-mark="series">{legend.line}</span>
        {path.length < 2 ? null : <span data-mark={band === null ? 'path' : 'band'}>{legend.path}</span>}
        {today < from || today > to ? null : <span data-mark="today">{legend.today}</span>}
      </figcaption>
    </figure>
  );
}
