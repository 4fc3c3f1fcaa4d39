import type { ClipboardEvent, KeyboardEvent } from 'react';
import { dayText } from '#renderer/ui/dates.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { numberText, parseNumber } from '#renderer/ui/numbers.ts';
import { latestReading } from '#shared/analysis/readings.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { type Period, periodName, readingDay } from './period.ts';
import { readingIn } from './setReadings.ts';
import { shiftDay } from './shiftDay.ts';
import { isPercent, valueText } from './valueText.ts';

/** The height of every line, in px. */
export const READING_LINE = 48;

interface ReadingLineProps {
  readonly kpi: Kpi;
  readonly place: number;
  readonly period: Period;
  readonly today: Day;
  readonly isReadOnly: boolean;
  readonly isSelected: boolean;
  /** What is being typed; null where nothing is. */
  readonly draft: string | null;
  readonly onDraft: (text: string | null) => void;
  readonly onCommit: () => void;
  readonly onFocus: () => void;
  /** Goes so many lines on. */
  readonly onGo: (step: number) => void;
  readonly onSelect: () => void;
  readonly onPaste: (text: string) => void;
}

/** A KPI's reading of a period, between what was read before and the day on which it is dated. */
export function ReadingLine(props: ReadingLineProps) {
  const { kpi, place, period, today, isReadOnly, isSelected, draft, onDraft, onCommit, onGo, onSelect, onPaste } =
    props;
  const reading = readingIn(kpi, period);
  const before = latestReading(kpi, shiftDay(period.start, -1));
  const title = kpi.title.trim() || 'Without a title';
  const isNumber = draft === null || parseNumber(draft) !== undefined;
  const trouble = `${kpi.id}-trouble`;
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      onDraft(null);
    }
    if (step === undefined) return;
    event.preventDefault();
    if (isNumber) onGo(step);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\n\r\t]/.test(text.trim())) return;
    event.preventDefault();
    onPaste(text);
  };
  return (
    <tr aria-rowindex={place + 2} style={{ height: READING_LINE }} className={isSelected ? 'is-selected' : undefined}>
      <th scope="row">
        <button type="button" className="measures-name" aria-pressed={isSelected} onClick={onSelect}>
          <KindIcon form="kpi" size={15} />
          <span className="measures-name-words" title={title}>
            <bdi>{title}</bdi>
            <span className="measures-quiet">{kpi.owner.trim() || 'No owner'}</span>
          </span>
        </button>
      </th>
      <td className="is-number is-roomy tabular">{valueText(kpi.target.value, isPercent(kpi.unit) ? kpi.unit : '')}</td>
      <td className="is-number tabular">
        <span className="measures-value">{valueText(before?.value, kpi.unit)}</span>
        {before === null ? null : <span className="measures-quiet">{dayText(before.date)}</span>}
      </td>
      <td className="is-input">
        <span className="measures-input">
          <input
            className="ui-input tabular"
            inputMode="decimal"
            aria-label={`${title}, ${periodName(period)}`}
            data-place={place}
            aria-invalid={!isNumber || undefined}
            aria-describedby={isNumber ? undefined : trouble}
            readOnly={isReadOnly}
            value={draft ?? (reading === null ? '' : numberText(reading.value))}
            onChange={(event) => onDraft(event.target.value)}
            onFocus={props.onFocus}
            onBlur={onCommit}
            onKeyDown={press}
            onPaste={paste}
          />
          <span className="measures-unit" title={kpi.unit}>
            {kpi.unit}
          </span>
        </span>
      </td>
      {isNumber ? (
        <td className="measures-quiet tabular">{dayText(reading?.date ?? readingDay(period, today))}</td>
      ) : (
        <td className="measures-trouble" id={trouble} role="alert">
          This is not a number.
        </td>
      )}
    </tr>
  );
}
