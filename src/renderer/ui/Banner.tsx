import type { ReactNode } from 'react';
import { BadIcon, InfoIcon, WarningIcon } from './icons.ts';
import './banner.css';

interface BannerProps {
  readonly tone: 'info' | 'warning' | 'bad';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

const signs = { info: InfoIcon, warning: WarningIcon, bad: BadIcon } as const;

/** A message that stays in the page until it is dealt with. */
export function Banner({ tone, children, actions }: BannerProps) {
  const Sign = signs[tone];
  return (
    <div className={`ui-banner is-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Sign size={16} aria-hidden />
      <div className="ui-banner-words">{children}</div>
      {actions === undefined ? null : <div className="ui-banner-actions">{actions}</div>}
    </div>
  );
}
