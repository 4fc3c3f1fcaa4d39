import { type ReactNode, useEffect, useState } from 'react';
import type { Icon } from './Button.tsx';
import { BadIcon, BusyIcon } from './icons.ts';
import './states.css';

interface StateProps {
  readonly title: string;
  /** One sentence: what to do next, or what is safe. */
  readonly children: ReactNode;
  /** The one thing to do, perhaps with a second, quieter one. */
  readonly actions?: ReactNode;
  readonly icon?: Icon;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, children, actions, icon: Icon }: StateProps) {
  return (
    <section className="ui-state">
      {Icon === undefined ? null : <Icon size={28} aria-hidden />}
      <h2>{title}</h2>
      <p>{children}</p>
      {actions === undefined ? null : <div className="ui-state-actions">{actions}</div>}
    </section>
  );
}

/** Something failed: what is safe, and what to do. */
export function ErrorState({ title, children, actions }: Omit<StateProps, 'icon'>) {
  return (
    <section className="ui-state is-error" role="alert">
      <BadIcon size={28} aria-hidden />
      <h2>{title}</h2>
      <p>{children}</p>
      {actions === undefined ? null : <div className="ui-state-actions">{actions}</div>}
    </section>
  );
}

/** Before this (ms) nothing is shown: a flash of a sign for something quick only disturbs. */
const PATIENCE = 300;

/** Shown while something is awaited, past 300 ms. */
export function Loading({ words }: { readonly words: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return late ? (
    <p className="ui-loading" role="status">
      <BusyIcon size={16} aria-hidden />
      {words}
    </p>
  ) : null;
}
