import './stateMark.css';

export type MarkedState = 'good' | 'partly' | 'bad' | 'none';

interface StateMarkProps {
  readonly state: MarkedState;
  readonly size?: number;
  /** Read out, where no words beside it say it. */
  readonly label?: string;
}

/** Filled circle with a check, half circle, hollow circle with a cross, dash: told apart without color. */
export function StateMark({ state, size = 16, label }: StateMarkProps) {
  return (
    <>
      <svg
        className="ui-state-mark"
        data-state={state}
        width={size}
        height={size}
        viewBox="0 0 16 16"
        aria-hidden="true"
      >
        {state === 'none' ? (
          <path className="ui-state-line" d="M3 8h10" />
        ) : (
          <circle className="ui-state-ring" cx="8" cy="8" r="6.25" />
        )}
        {state === 'good' ? <path className="ui-state-check" d="m5.2 8.2 2 2 3.7-4.2" /> : null}
        {state === 'partly' ? <path className="ui-state-half" d="M8 1.75a6.25 6.25 0 0 0 0 12.5z" /> : null}
        {state === 'bad' ? <path className="ui-state-line" d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" /> : null}
      </svg>
      {label === undefined ? null : <span className="visually-hidden">{label}</span>}
    </>
  );
}
