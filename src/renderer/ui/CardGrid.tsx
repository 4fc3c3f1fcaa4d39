import type { ReactNode } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import './cardGrid.css';

interface CardGridProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  /** What the item is called, for readers and for typing ahead. */
  readonly nameOf: (item: T) => string;
  readonly onOpen: (item: T) => void;
  /** Other keys on the item that has the focus; true where it took the key. */
  readonly onKey?: (key: string, item: T) => boolean;
  readonly children: (item: T) => ReactNode;
}

/** Cards in a grid: arrows go from one to the next, Enter or a click opens, Tab goes to the buttons on a card. */
export function CardGrid<T extends object>(props: CardGridProps<T>) {
  const { label, items, idOf, nameOf, onOpen, onKey, children } = props;
  const byId = new Map(items.map((item) => [idOf(item), item]));
  const press = (event: React.KeyboardEvent) => {
    const cell = event.target instanceof HTMLElement ? event.target : null;
    // Only where the card itself has the focus: its buttons take keys of their own.
    const item = cell?.matches('[data-card]') ? byId.get(cell.dataset.card ?? '') : undefined;
    if (item !== undefined && onKey?.(event.key, item)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    <div className="ui-grid-frame" onKeyDownCapture={press} role="presentation">
      <GridList
        aria-label={label}
        layout="grid"
        keyboardNavigationBehavior="tab"
        className="ui-grid"
        items={items.map((item) => ({ id: idOf(item), item }))}
        onAction={(id) => {
          const item = byId.get(String(id));
          if (item !== undefined) onOpen(item);
        }}
      >
        {({ id, item }) => (
          <GridListItem id={id} textValue={nameOf(item)} className="ui-grid-card" data-card={id}>
            {children(item)}
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
