import { createContext, type ReactNode, useContext } from 'react';
import { classes } from '#renderer/ui/className.ts';
import './fields.css';

interface FieldRowProps {
  readonly label: string;
  readonly help: string;
  /** Of the control that the label names; absent where the control names itself. */
  readonly controlId?: string | undefined;
  readonly layout: 'row' | 'block';
  readonly error?: string | null;
  /** Stands quietly behind the label: a count. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** Names of the elements that say what belongs into a field and why its value was refused. */
export function notesOf(controlId: string): string {
  return `${controlId}-help ${controlId}-error`;
}

/** True where rows stand too narrow for a label beside the control (in an entry's card). */
export const NarrowRows = createContext(false);

/** A field: its label beside or above its control, and below why a value was refused. */
export function FieldRow({ label, help, controlId, layout, error, aside, children }: FieldRowProps) {
  const isNarrow = useContext(NarrowRows);
  const words = (
    <>
      {label}
      {aside === undefined ? null : <span className="inspector-aside">{aside}</span>}
    </>
  );
  return (
    <div className={classes('inspector-field', `is-${layout}`, isNarrow && 'is-narrow')} data-help={help}>
      {controlId === undefined ? (
        <span className="inspector-label" title={help}>
          {words}
        </span>
      ) : (
        <label className="inspector-label" htmlFor={controlId} title={help}>
          {words}
        </label>
      )}
      <div className="inspector-control">
        {children}
        {controlId === undefined ? null : (
          <span id={`${controlId}-help`} hidden>
            {help}
          </span>
        )}
        {error ? (
          <p className="ui-error" role="alert" {...(controlId === undefined ? {} : { id: `${controlId}-error` })}>
            {error}
          </p>
        ) : null}
      </div>
    </div>
  );
}
