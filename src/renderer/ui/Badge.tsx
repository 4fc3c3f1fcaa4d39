import type { ReactNode } from 'react';
import './badge.css';

/** A short fact in a frame of its own. */
export function Badge({
  children,
  tone = 'plain',
}: {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'warning';
}) {
  return <span className={`ui-badge is-${tone}`}>{children}</span>;
}
