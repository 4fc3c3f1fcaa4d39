import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { IconButton } from '#renderer/ui/Button.tsx';
import { AddIcon, BinIcon, DownIcon, UpIcon } from '#renderer/ui/icons.ts';
import { TITLE_LIMIT } from '#shared/model/text.ts';
import './items.css';

interface ItemListProps<T> {
  /** What one of them is called, in lower case: “milestone”. */
  readonly kind: string;
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  readonly titleOf: (item: T) => string;
  readonly isDisabled: boolean;
  /** @returns why it was refused */
  readonly onAdd: (title: string) => string | null;
  /** Absent where the order is not a person's to decide. */
  readonly onMove?: (id: string, to: number) => void;
  readonly onRemove: (item: T) => void;
  readonly children: (item: T, place: number) => ReactNode;
}

/** A list whose items are added by typing a title and Enter, moved with Alt and the arrows, and deleted. */
export function ItemList<T>(props: ItemListProps<T>) {
  const { kind, items, idOf, titleOf, isDisabled, onAdd, onMove, onRemove, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<HTMLElement | null>(null);
  // A node that is moved in the page loses the focus: it is given back.
  useEffect(() => {
    moved.current?.focus();
    moved.current = null;
  });
  const move = (item: T, to: number) => {
    if (onMove === undefined || to < 0 || to >= items.length) return;
    moved.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    onMove(idOf(item), to);
  };
  const press = (event: KeyboardEvent, item: T, place: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(item, event.key === 'ArrowUp' ? place - 1 : place + 1);
  };
  const nameOf = (item: T) => titleOf(item) || 'without a title';
  return (
    <div className="inspector-items">
      {items.length === 0 ? null : (
        <ul ref={list}>
          {items.map((item, place) => (
            <li key={idOf(item)} onKeyDown={(event) => press(event, item, place)}>
              {children(item, place)}
              {isDisabled ? null : (
                <div className="inspector-item-tools">
                  {onMove === undefined || items.length < 2 ? null : (
                    <>
                      <IconButton
                        label={`Move ${nameOf(item)} up`}
                        hint="Move up"
                        keys="Alt+ArrowUp"
                        icon={UpIcon}
                        size="small"
                        isDisabled={place === 0}
                        onPress={() => move(item, place - 1)}
                      />
                      <IconButton
                        label={`Move ${nameOf(item)} down`}
                        hint="Move down"
                        keys="Alt+ArrowDown"
                        icon={DownIcon}
                        size="small"
                        isDisabled={place === items.length - 1}
                        onPress={() => move(item, place + 1)}
                      />
                    </>
                  )}
                  <IconButton
                    label={`Delete ${kind} ${nameOf(item)}`}
                    hint={`Delete the ${kind}`}
                    icon={BinIcon}
                    size="small"
                    onPress={() => onRemove(item)}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {isDisabled ? null : <AddLine kind={kind} onAdd={onAdd} />}
    </div>
  );
}

/** The line below a list that adds to it. */
function AddLine({ kind, onAdd }: { readonly kind: string; readonly onAdd: (title: string) => string | null }) {
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string | null>(null);
  const label = `Add ${/^[aeiou]/i.test(kind) ? 'an' : 'a'} ${kind}`;
  const add = () => {
    if (title.trim() === '') return;
    const reason = onAdd(title.trim());
    setError(reason);
    if (reason === null) setTitle('');
  };
  return (
    <div className="inspector-add">
      <AddIcon size={14} aria-hidden />
      <input
        className="ui-input"
        aria-label={label}
        placeholder={label}
        value={title}
        maxLength={TITLE_LIMIT}
        autoComplete="off"
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
        // What was typed and left is kept: it counts as added.
        onBlur={add}
      />
      {error === null ? null : (
        <p className="ui-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
