import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { classes } from './className.ts';
import './scaleDots.css';

interface ScaleDotsProps {
  readonly label: string;
  /** Rising; each gets a dot, a 0 one that is hollow by itself. */
  readonly steps: readonly number[];
  readonly value: number | null;
  /** Whether it can be left without an answer. */
  readonly canClear: boolean;
  /** What a step means, for readers and the tooltip. */
  readonly words?: ((step: number) => string) | undefined;
  /** Shows the chosen step as its word, which has to be a short one, instead of its number. */
  readonly showsWord?: boolean;
  readonly isDisabled?: boolean;
  readonly describedBy?: string | undefined;
  readonly onChange: (value: number | null) => void;
}

/** A step on a short scale, as dots. Arrows and digits choose; Backspace, or a press on the chosen dot, clears. */
export function ScaleDots(props: ScaleDotsProps) {
  const { label, steps, value, canClear, words, showsWord = false, isDisabled = false, describedBy, onChange } = props;
  const group = useRef<HTMLDivElement>(null);
  const choose = (next: number | null) => {
    if (isDisabled || (next === null && !canClear)) return;
    onChange(next);
    if (next !== null) group.current?.querySelector<HTMLElement>(`[data-step="${next}"]`)?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const place = value === null ? -1 : steps.indexOf(value);
    const digit = steps.find((step) => String(step) === event.key);
    const moves: Record<string, number | null | undefined> = {
      ArrowRight: steps[Math.min(place + 1, steps.length - 1)],
      ArrowUp: steps[Math.min(place + 1, steps.length - 1)],
      ArrowLeft: steps[Math.max(place - 1, 0)],
      ArrowDown: steps[Math.max(place - 1, 0)],
      Backspace: null,
      Delete: null,
    };
    const isMove = Object.hasOwn(moves, event.key);
    if ((!isMove && digit === undefined) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    choose(digit ?? moves[event.key] ?? null);
  };
  const said = (step: number) => words?.(step) ?? String(step);
  const entry = value ?? steps[0];
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      aria-disabled={isDisabled || undefined}
      className="ui-scale"
      onKeyDown={press}
    >
      {steps.map((step) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio could not be cleared by a second press
        <button
          key={step}
          type="button"
          role="radio"
          aria-checked={step === value}
          aria-label={said(step)}
          title={said(step)}
          data-step={step}
          tabIndex={step === entry ? 0 : -1}
          disabled={isDisabled}
          className={classes('ui-scale-step', step === 0 && 'is-zero', value !== null && step <= value && 'is-filled')}
          onClick={() => choose(step === value && canClear ? null : step)}
        >
          <span aria-hidden />
        </button>
      ))}
      <span className="ui-scale-value" aria-hidden>
        {showsWord && value !== null ? said(value) : value}
      </span>
    </div>
  );
}
