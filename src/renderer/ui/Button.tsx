import type { ComponentType, ReactNode, Ref } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';
import './button.css';
import { classes } from './className.ts';
import { Tooltip } from './Tooltip.tsx';

export type Icon = ComponentType<{ size?: number | string; 'aria-hidden'?: boolean; className?: string }>;

interface Pressed {
  readonly onPress?: ((event: PressEvent) => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

interface ButtonProps extends Pressed {
  readonly children: ReactNode;
  /** `primary` is for the one thing to do next, `danger` for what cannot be taken back. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'medium' | 'small';
  readonly icon?: Icon;
  readonly type?: 'button' | 'submit';
  /** Takes the focus when it appears (the answer that does no harm). */
  readonly autoFocus?: boolean;
  /** `close` ends the dialog it stands in. */
  readonly slot?: 'close';
}

/** A button with words: a verb that says what happens. */
export function Button({ children, variant = 'secondary', size = 'medium', icon: Icon, ...rest }: ButtonProps) {
  return (
    <AriaButton {...defined(rest)} className={classes('ui-button', `is-${variant}`, size === 'small' && 'is-small')}>
      {Icon === undefined ? null : <Icon size={16} aria-hidden />}
      <span>{children}</span>
    </AriaButton>
  );
}

interface IconButtonProps extends Pressed {
  /** What it does: its name and its tooltip. */
  readonly label: string;
  readonly icon: Icon;
  readonly keys?: string | undefined;
  /** What the tooltip says, where that is more than the name. */
  readonly hint?: string | undefined;
  readonly size?: 'medium' | 'small';
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  /** For a button that switches something: whether it is on. */
  readonly isPressed?: boolean | undefined;
  readonly className?: string;
}

/** A button with an icon alone; the tooltip says what it does and by which key. */
export function IconButton({
  label,
  icon: Icon,
  keys,
  hint,
  size = 'medium',
  placement = 'bottom',
  isPressed,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={hint ?? label} keys={keys} placement={placement}>
      <AriaButton
        {...defined(rest)}
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        className={classes(
          'ui-button is-quiet is-icon',
          size === 'small' && 'is-small',
          isPressed && 'is-on',
          className,
        )}
      >
        <Icon size={16} aria-hidden />
      </AriaButton>
    </Tooltip>
  );
}

/** The library tells "absent" from "undefined"; our callers need not. */
export function defined<T extends object>(props: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as never;
}
