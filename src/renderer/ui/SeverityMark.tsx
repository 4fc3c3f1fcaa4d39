import './severityMark.css';
import { classes } from './className.ts';

export type MarkedSeverity = 'E' | 'W' | 'I';

/** What each severity is called. */
export const severityNames: Readonly<Record<MarkedSeverity, string>> = { E: 'Error', W: 'Warning', I: 'Information' };

/** Octagon, triangle, circle: told apart without color. */
const outlines: Readonly<Record<MarkedSeverity, string>> = {
  E: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z',
  W: 'M8 1.6 15 14H1z',
  I: 'M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2z',
};

const signs: Readonly<Record<MarkedSeverity, string>> = {
  E: 'M8 4.6v4M8 11v.4',
  W: 'M8 6v3.6M8 11.8v.3',
  I: 'M8 7.2v4M8 4.7v.4',
};

interface SeverityMarkProps {
  readonly severity: MarkedSeverity;
  readonly size?: number;
  /** Outlined instead of filled: put aside. */
  readonly isQuiet?: boolean;
  /** Read out, where no words beside it say it. */
  readonly isNamed?: boolean;
}

/** How grave a finding is, by shape and color. */
export function SeverityMark({ severity, size = 16, isQuiet = false, isNamed = false }: SeverityMarkProps) {
  return (
    <>
      <svg
        className={classes('ui-severity', isQuiet && 'is-quiet')}
        data-severity={severity}
        width={size}
        height={size}
        viewBox="0 0 16 16"
        aria-hidden="true"
      >
        <path className="ui-severity-shape" d={outlines[severity]} />
        <path className="ui-severity-sign" d={signs[severity]} />
      </svg>
      {isNamed ? <span className="visually-hidden">{severityNames[severity]}: </span> : null}
    </>
  );
}
