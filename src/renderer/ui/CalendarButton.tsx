import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Calendar } from './Calendar.tsx';
import { CalendarIcon } from './icons.ts';
import './list.css';

interface CalendarButtonProps {
  /** What the day is: “Start”. */
  readonly label: string;
  readonly value: string | null;
  readonly today: string;
  readonly isDisabled?: boolean;
  readonly onChoose: (day: string) => void;
}

/** Opens a calendar beside a field that holds a day. */
export function CalendarButton({ label, value, today, isDisabled = false, onChoose }: CalendarButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button className="ui-calendar-button" aria-label={`${label}: choose from the calendar`} isDisabled={isDisabled}>
        <CalendarIcon size={14} aria-hidden />
      </Button>
      <Popover className="ui-popover" offset={4} placement="bottom end">
        <Dialog aria-label={label} className="ui-calendar-panel">
          <Calendar
            value={value}
            today={today}
            onChoose={(day) => {
              setIsOpen(false);
              onChoose(day);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
