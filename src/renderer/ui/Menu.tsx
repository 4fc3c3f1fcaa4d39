import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { defined, type Icon } from './Button.tsx';
import { classes } from './className.ts';
import { Kbd } from './Kbd.tsx';
import './list.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: Icon | undefined;
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  /** It takes something away. */
  readonly isDanger?: boolean | undefined;
  readonly run: () => void;
}

interface MenuProps {
  /** What the menu is of, for readers. */
  readonly label: string;
  /** Null draws a line. */
  readonly entries: readonly (MenuEntry | null)[];
  /** The button that opens it. */
  readonly children: ReactElement;
}

/** A button and the menu it opens. */
export function Menu({ label, entries, children }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="ui-popover" offset={4} placement="bottom end">
        <AriaMenu className="ui-list" aria-label={label}>
          {entries.map((entry, index) =>
            entry === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names, and menus do not reorder while open
              <Separator key={`line ${index}`} className="ui-list-separator" />
            ) : (
              <MenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.label}
                onAction={entry.run}
                {...defined({ isDisabled: entry.isDisabled })}
                className={classes('ui-list-item', entry.isDanger && 'is-danger')}
              >
                {entry.icon === undefined ? null : <entry.icon size={16} aria-hidden />}
                <span className="ui-list-text">{entry.label}</span>
                {entry.keys === undefined ? null : <Kbd keys={entry.keys} />}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
