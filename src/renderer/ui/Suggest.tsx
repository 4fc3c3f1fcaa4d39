import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import { classes } from './className.ts';
import './field.css';
import './list.css';
import './suggest.css';

export interface Suggestion {
  readonly key: string;
  readonly label: string;
  /** What stands quietly behind it: how it would be linked, where it comes from. */
  readonly note?: string | undefined;
  /** Its icon or color. */
  readonly mark?: ReactNode;
  /** Why it cannot be chosen, as a sentence; it is shown instead of the note. */
  readonly refused?: string | undefined;
  /** Where several can be chosen: whether this is one of them. */
  readonly isChosen?: boolean | undefined;
}

interface SuggestProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What fits the text, best first; as a function it is asked only while the list is open. */
  readonly suggestions: readonly Suggestion[] | (() => readonly Suggestion[]);
  readonly onChoose: (key: string) => void;
  /** Enter where nothing of the list is meant. */
  readonly onEnter?: (() => void) | undefined;
  readonly onEscape?: (() => void) | undefined;
  /** A key that the list leaves over (Backspace in an empty field); true where it was taken. */
  readonly onKey?: ((event: KeyboardEvent) => boolean) | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** The best suggestion is meant without going to it: where only what is listed can be taken. */
  readonly takesFirst?: boolean;
  /** Several can be chosen: the list stays open, the space bar takes, and Enter takes what was typed for. */
  readonly isMultiple?: boolean;
  /** The list is open from the start, at the suggestion of this key. */
  readonly startsAt?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isInvalid?: boolean | undefined;
  readonly autoFocus?: boolean;
  readonly describedBy?: string | undefined;
  readonly id?: string | undefined;
  readonly maxLength?: number;
  readonly className?: string;
}

/** A line of text that offers what it could become: arrows go through the list, Enter takes. */
export function Suggest(props: SuggestProps) {
  const {
    label,
    text,
    onText,
    suggestions: offered,
    onChoose,
    onEnter,
    onEscape,
    onKey,
    onBlur,
    takesFirst = false,
    isMultiple = false,
    startsAt,
  } = props;
  const { placeholder, isDisabled, isInvalid, autoFocus, describedBy, id, maxLength, className } = props;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [at, setAt] = useState(() =>
    startsAt === undefined || typeof offered === 'function' ? -1 : offered.findIndex(({ key }) => key === startsAt),
  );
  const suggestions = !isOpen ? [] : typeof offered === 'function' ? offered() : offered;
  const shows = suggestions.length > 0;
  const firstFree = suggestions.findIndex((one) => one.refused === undefined);
  const current = at >= 0 && at < suggestions.length ? at : takesFirst && text !== '' ? firstFree : -1;
  const optionId = (place: number) => `${listId}-${place}`;

  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  const startsOpen = startsAt !== undefined;
  useEffect(() => {
    if (!startsOpen) return;
    // A frame later: what was scrolled to bring the field into sight would close the list again.
    const frame = requestAnimationFrame(() => setIsOpen(true));
    return () => cancelAnimationFrame(frame);
  }, [startsOpen]);
  useLayoutEffect(() => {
    if (shows && current >= 0) document.getElementById(`${listId}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [shows, current, listId]);

  const close = () => {
    setIsOpen(false);
    setAt(-1);
  };
  const take = (place: number) => {
    const one = suggestions[place];
    if (one === undefined || one.refused !== undefined) return;
    if (isMultiple) setAt(text === '' ? place : -1);
    else close();
    onChoose(one.key);
  };
  const step = (by: 1 | -1) => {
    if (!shows) return setIsOpen(true);
    const count = suggestions.length;
    setAt(current < 0 ? (by === 1 ? 0 : count - 1) : (current + by + count) % count);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      return step(event.key === 'ArrowDown' ? 1 : -1);
    }
    if (event.key === ' ' && isMultiple && text === '' && shows && current >= 0) {
      event.preventDefault();
      return take(current);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      if (shows && current >= 0 && !(isMultiple && text === '')) return take(current);
      close();
      return onEnter?.();
    }
    if (event.key === 'Escape' && (shows || onEscape !== undefined)) {
      event.preventDefault();
      event.stopPropagation();
      if (shows) return close();
      return onEscape?.();
    }
    if (onKey?.(event)) event.preventDefault();
  };

  return (
    <>
      <input
        ref={input}
        className={classes('ui-input', className)}
        role="combobox"
        aria-label={label}
        aria-expanded={shows}
        aria-controls={shows ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shows && current >= 0 ? optionId(current) : undefined}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        autoComplete="off"
        spellCheck={false}
        id={id}
        value={text}
        title={text === '' ? undefined : text}
        placeholder={placeholder}
        disabled={isDisabled}
        maxLength={maxLength}
        onChange={(event) => {
          setAt(-1);
          setIsOpen(true);
          onText(event.target.value);
        }}
        onKeyDown={press}
        onClick={() => setIsOpen(true)}
        onBlur={() => {
          close();
          onBlur?.();
        }}
      />
      <Popover
        isNonModal
        triggerRef={input}
        isOpen={shows}
        onOpenChange={(open) => !open && close()}
        placement="bottom start"
        offset={4}
        className="ui-popover ui-suggest"
      >
        {/* The focus stays in the text: a press on the list must not take it away. */}
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label={label}
          aria-multiselectable={isMultiple || undefined}
          tabIndex={-1}
          className="ui-list"
          onMouseDown={(event) => event.preventDefault()}
        >
          {suggestions.map((one, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are the input's, which names the option that is meant
            <div
              key={one.key}
              id={optionId(place)}
              role="option"
              aria-selected={one.isChosen ?? place === current}
              aria-disabled={one.refused !== undefined || undefined}
              className={classes('ui-list-item', place === current && 'is-current')}
              onClick={() => take(place)}
            >
              {one.mark}
              <span className="ui-list-text">
                <bdi>{one.label}</bdi>
                {(one.refused ?? one.note) === undefined ? null : (
                  <span className="ui-list-note">{one.refused ?? one.note}</span>
                )}
              </span>
            </div>
          ))}
        </div>
      </Popover>
    </>
  );
}
