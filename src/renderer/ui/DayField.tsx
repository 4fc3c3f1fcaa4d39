import { useId, useState } from 'react';
import { CalendarButton } from './CalendarButton.tsx';
import './dayField.css';
import { dayText, localDay } from './dates.ts';
import { dayHabits, parseDay } from './dayEntry.ts';
import './field.css';

const habits = dayHabits();

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly help?: string | undefined;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
}

/** A day with its label, typed in the person's habits or chosen from a calendar. */
export function DayField({ label, value, onChange, help, hideLabel = false, placeholder }: DayFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const today = localDay(new Date());
  const isDay = typed === null || parseDay(typed, habits, today) !== undefined;
  const finish = () => {
    if (typed === null) return;
    const day = parseDay(typed, habits, today);
    if (day === undefined) return;
    setTyped(null);
    if (day !== value) onChange(day);
  };
  return (
    <div className="ui-field">
      <label className={hideLabel ? 'visually-hidden' : 'ui-label'} htmlFor={id}>
        {label}
      </label>
      <div className="ui-day">
        <input
          id={id}
          className="ui-input tabular"
          autoComplete="off"
          value={typed ?? (value === null ? '' : dayText(value))}
          placeholder={placeholder ?? 'No day'}
          aria-invalid={!isDay || undefined}
          aria-describedby={isDay && help === undefined ? undefined : `${id}-note`}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish();
            if (event.key === 'Escape' && typed !== null) {
              event.stopPropagation();
              setTyped(null);
            }
          }}
        />
        <CalendarButton label={label} value={value} today={today} onChoose={onChange} />
      </div>
      {isDay ? (
        help === undefined ? null : (
          <span id={`${id}-note`} className="ui-help">
            {help}
          </span>
        )
      ) : (
        <span id={`${id}-note`} className="ui-error">
          This is no day; try {dayText(today)}.
        </span>
      )}
    </div>
  );
}
