import type { MarkedState } from '../StateMark.tsx';

const states: readonly MarkedState[] = ['good', 'partly', 'bad', 'none'];

/** How the pattern of a state is named within a drawing. */
export const fillName = (drawing: string, state: MarkedState) => `${drawing}-${state}`;

/** Fills that tell states apart without color: full, hatched, crossed, dotted. @param drawing a name of its own */
export function PartFills({ drawing }: { readonly drawing: string }) {
  return (
    <defs>
      {states.map((state) => (
        <pattern
          key={state}
          id={fillName(drawing, state)}
          className="chart-fill"
          data-state={state}
          width={8}
          height={8}
          patternUnits="userSpaceOnUse"
        >
          <rect className="chart-fill-ground" width={8} height={8} />
          {state === 'partly' ? <path className="chart-fill-line" d="M-2 6 6-2M2 10 10 2M-2 14 14-2" /> : null}
          {state === 'bad' ? <path className="chart-fill-line" d="M0 0 8 8M8 0 0 8" /> : null}
          {state === 'none' ? <path className="chart-fill-dot" d="M1 1h2v2H1zM5 5h2v2H5z" /> : null}
        </pattern>
      ))}
    </defs>
  );
}

/** A sample of a fill beside its name. */
export function FillSample({ drawing, state }: { readonly drawing: string; readonly state: MarkedState }) {
  return (
    <svg className="chart-sample" width={14} height={14} aria-hidden="true">
      <rect
        className="chart-part"
        data-state={state}
        x={0.5}
        y={0.5}
        width={13}
        height={13}
        rx={2}
        fill={`url(#${fillName(drawing, state)})`}
      />
    </svg>
  );
}
