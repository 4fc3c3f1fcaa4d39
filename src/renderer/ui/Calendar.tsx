import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { IconButton } from './Button.tsx';
import './calendar.css';
import { addDays, addMonths, firstWeekday, monthWeeks } from './calendarDays.ts';
import { classes } from './className.ts';
import { BackIcon, ForwardIcon } from './icons.ts';

interface CalendarProps {
  /** `YYYY-MM-DD`, or null where none is chosen. */
  readonly value: string | null;
  readonly today: string;
  readonly onChoose: (day: string) => void;
}

const monthName = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekdayShort = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' });
const spoken = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });
/** A Sunday, in days since 1970. */
const A_SUNDAY = 3;
const DAY = 86_400_000;
const time = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** A month of days to choose from. Arrows go by days and weeks, Page Up and Page Down by months, Home and End in the week. */
export function Calendar({ value, today, onChoose }: CalendarProps) {
  const [at, setAt] = useState(value ?? today);
  const grid = useRef<HTMLTableElement>(null);
  const start = firstWeekday();
  const weeks = monthWeeks(at, start);
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at]);
  const press = (event: KeyboardEvent) => {
    const week = weeks.find((days) => days.includes(at)) ?? [];
    const moves: Record<string, () => string | undefined> = {
      ArrowLeft: () => addDays(at, -1),
      ArrowRight: () => addDays(at, 1),
      ArrowUp: () => addDays(at, -7),
      ArrowDown: () => addDays(at, 7),
      PageUp: () => addMonths(at, event.shiftKey ? -12 : -1),
      PageDown: () => addMonths(at, event.shiftKey ? 12 : 1),
      Home: () => week.find((day) => day !== null) ?? at,
      End: () => week.findLast((day) => day !== null) ?? at,
    };
    const next = moves[event.key]?.();
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };
  return (
    <div className="ui-calendar">
      <div className="ui-calendar-head">
        <IconButton label="The month before" icon={BackIcon} size="small" onPress={() => setAt(addMonths(at, -1))} />
        <span aria-live="polite">{monthName.format(time(at))}</span>
        <IconButton label="The month after" icon={ForwardIcon} size="small" onPress={() => setAt(addMonths(at, 1))} />
      </div>
      <table ref={grid} aria-label={monthName.format(time(at))} onKeyDown={press}>
        <thead>
          <tr>
            {[0, 1, 2, 3, 4, 5, 6].map((place) => (
              <th key={place} scope="col">
                {weekdayShort.format((A_SUNDAY + start + place) * DAY).slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days.find((day) => day !== null)}>
              {days.map((day, place) =>
                day === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: where there is no day only its place in the week names it
                  <td key={place} />
                ) : (
                  <td key={day}>
                    <button
                      type="button"
                      data-day={day}
                      tabIndex={day === at ? 0 : -1}
                      aria-label={spoken.format(time(day))}
                      aria-pressed={day === value}
                      aria-current={day === today ? 'date' : undefined}
                      className={classes(day.slice(0, 7) !== at.slice(0, 7) && 'is-outside')}
                      onClick={() => onChoose(day)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
