import { memo } from 'react';
import { dayText } from '#renderer/ui/dates.ts';
import { dayNumber } from '#shared/analysis/calendar.ts';
import type { MapInfo } from '#shared/model/mapInfo.ts';
import type { Day } from '#shared/model/values.ts';
import { type TimeScale, widthOf, xOf } from './timeScale.ts';
import type { Tick, TimeTicks } from './timeTicks.ts';

interface AxisProps {
  readonly scale: TimeScale;
  readonly ticks: TimeTicks;
  readonly left: number;
  readonly asOf: Day;
  readonly isToday: boolean;
}

/** Half the width (px) of a letter, about. */
const HALF_LETTER = 3.3;

/** The time axis above the rows: two levels, and the day by which all is judged. */
export const TimeHead = memo(function TimeHead({ scale, ticks, left, asOf, isToday }: AxisProps) {
  const now = xOf(scale, dayNumber(asOf) + 0.5);
  const flag = isToday ? 'Today' : dayText(asOf);
  // A name that the flag would cut in two gives way to it.
  const isCovered = (tick: Tick) => {
    const middle = xOf(scale, (tick.start + tick.end) / 2);
    return Math.abs(middle - now) < (flag.length + tick.label.length) * HALF_LETTER + 12;
  };
  return (
    <div className="roadmap-axis" style={{ width: widthOf(scale) }} aria-hidden>
      {ticks.major.map((tick) => (
        <div key={tick.start} className="roadmap-tick is-major" style={placeOf(scale, tick)}>
          <span style={{ left: left + 8 }}>{tick.label}</span>
        </div>
      ))}
      {ticks.minor.map((tick) => (
        <div key={tick.start} className="roadmap-tick is-minor" style={placeOf(scale, tick)}>
          {isCovered(tick) ? '' : tick.label}
        </div>
      ))}
      {now < 0 || now > widthOf(scale) ? null : (
        <span className="roadmap-today-flag" style={{ left: now }}>
          {flag}
        </span>
      )}
    </div>
  );
});

function placeOf(scale: TimeScale, { start, end }: Tick) {
  return { left: xOf(scale, start), width: (end - start) * scale.px };
}

interface GroundProps extends Omit<AxisProps, 'isToday'> {
  readonly horizon: MapInfo['horizon'];
  readonly height: number;
}

/** What lies behind the rows: the lines of the periods, the time outside the horizon, and the line of the day. */
export const TimeGround = memo(function TimeGround({ scale, ticks, left, asOf, horizon, height }: GroundProps) {
  const width = widthOf(scale);
  const before = horizon.start === null ? 0 : Math.min(width, xOf(scale, dayNumber(horizon.start)));
  const after = horizon.end === null ? width : Math.min(width, xOf(scale, dayNumber(horizon.end) + 1));
  return (
    <div className="roadmap-ground" style={{ left, width, height }} aria-hidden>
      {before > 0 ? <div className="roadmap-outside is-before" style={{ left: 0, width: before }} /> : null}
      {after < width ? (
        <div className="roadmap-outside is-after" style={{ left: after, width: width - after }} />
      ) : null}
      <div className="roadmap-rules" style={{ height }} />
      {ticks.minor.map(({ start }) => (
        <div key={start} className="roadmap-line" style={{ left: xOf(scale, start) }} />
      ))}
      {ticks.major.map(({ start }) => (
        <div key={start} className="roadmap-line is-major" style={{ left: xOf(scale, start) }} />
      ))}
      <div className="roadmap-today" style={{ left: xOf(scale, dayNumber(asOf) + 0.5) }} />
    </div>
  );
});
