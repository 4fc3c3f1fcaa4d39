import type { ReactNode } from 'react';
import { CalendarButton } from '#renderer/ui/CalendarButton.tsx';
import { dayText } from '#renderer/ui/dates.ts';
import { dayHabits, parseDay } from '#renderer/ui/dayEntry.ts';
import type { FieldContext } from '../fieldControl.ts';
import { useDraft } from '../useDraft.ts';

export const habits = dayHabits();

interface DayInputProps {
  readonly label: string;
  readonly value: string | null;
  readonly context: FieldContext;
  readonly onTake: (day: string | null) => string | null;
  /** Whether it may be left without a day. */
  readonly isRequired?: boolean;
  readonly placeholder?: string;
  readonly id?: string;
  readonly describedBy?: string;
  /** Places the input and what is wrong with what was typed. */
  readonly children: (input: ReactNode, error: string | null) => ReactNode;
}

/** A day as text, taken over when the typing is over, with a calendar beside it. */
export function DayInput(props: DayInputProps) {
  const { label, value, context, onTake, isRequired = false, placeholder, id, describedBy, children } = props;
  const draft = useDraft<string | null>({
    shown: value === null ? '' : dayText(value),
    read: (text) => {
      const day = parseDay(text, habits, context.today);
      return day === null && isRequired ? undefined : day;
    },
    wrong: `This is not a day. ${dayText(context.today)} and ${context.today} are.`,
    take: onTake,
    done: () => {},
    isLate: true,
  });
  const input = (
    <span className="inspector-day">
      <input
        {...(id === undefined ? { 'aria-label': label } : { id })}
        className="ui-input is-day tabular"
        autoComplete="off"
        aria-describedby={describedBy}
        aria-invalid={draft.error !== null || undefined}
        placeholder={placeholder}
        value={draft.text}
        readOnly={context.isDisabled}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.finish}
        onKeyDown={draft.onKeyDown}
      />
      <CalendarButton
        label={label}
        value={value}
        today={context.today}
        isDisabled={context.isDisabled}
        onChoose={(day) => {
          draft.forget();
          onTake(day);
        }}
      />
    </span>
  );
  return children(input, draft.error);
}
