import type { ReactNode } from 'react';
import { Button as AriaButton, Link } from 'react-aria-components';
import type { Icon } from './Button.tsx';
import { classes } from './className.ts';
import './railItem.css';
import { Tooltip } from './Tooltip.tsx';

interface RailItemProps {
  readonly icon: Icon;
  readonly label: string;
  readonly keys: string;
  /** With its label beside the icon; narrow, the tooltip says it. */
  readonly isWide: boolean;
  /** What waits there: a number behind the label, or at the icon's corner. */
  readonly badge?: ReactNode;
}

/** A place of the rail. */
export function RailLink(props: RailItemProps & { readonly href: string; readonly isHere: boolean }) {
  const { icon: Icon, label, keys, isWide, badge, href, isHere } = props;
  return (
    <Tooltip text={label} keys={keys} placement="right">
      <Link
        href={href}
        className={classes('ui-rail-item', isHere && 'is-here')}
        {...(isHere ? { 'aria-current': 'page' as const } : {})}
        {...(isWide ? {} : { 'aria-label': label })}
      >
        <Icon size={18} aria-hidden />
        {isWide ? <span>{label}</span> : null}
        {badge}
      </Link>
    </Tooltip>
  );
}

/** Something that the rail opens or does. */
export function RailButton(props: RailItemProps & { readonly onPress: () => void }) {
  const { icon: Icon, label, keys, isWide, onPress } = props;
  return (
    <Tooltip text={label} keys={keys} placement="right">
      <AriaButton className="ui-rail-item" onPress={onPress} {...(isWide ? {} : { 'aria-label': label })}>
        <Icon size={18} aria-hidden />
        {isWide ? <span>{label}</span> : null}
      </AriaButton>
    </Tooltip>
  );
}
