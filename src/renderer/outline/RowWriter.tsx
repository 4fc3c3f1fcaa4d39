import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { TITLE_LIMIT } from '#shared/model/text.ts';
import type { Next } from './OutlineActions.ts';

interface RowWriterProps {
  readonly label: string;
  readonly title: string;
  readonly placeholder: string;
  readonly onFinish: (title: string, next: Next) => void;
  /** The typing ends and nothing is kept of it. */
  readonly onCancel: () => void;
  /** What Escape does with a text: the title of a new row is kept, as on the map; a row that is there keeps its own. */
  readonly escapeKeeps?: boolean;
}

/**
 * The title of a row while it is typed. Enter keeps it and adds a sibling, Tab keeps it and adds what the element asks
 * for next, the arrows keep it and go on with the row above or below, Escape ends writing.
 */
export function RowWriter({ label, title, placeholder, onFinish, onCancel, escapeKeeps = false }: RowWriterProps) {
  const [typed, setTyped] = useState(title);
  const input = useRef<HTMLInputElement>(null);
  // Leaving by a key is told once; the blur that follows says nothing new.
  const isOver = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (next: Next) => {
    if (isOver.current) return;
    isOver.current = true;
    onFinish(typed, next);
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const nexts: Readonly<Record<string, Next>> = {
      Enter: 'sibling',
      Tab: 'child',
      ArrowUp: 'above',
      ArrowDown: 'below',
    };
    const next = event.shiftKey && event.key === 'Tab' ? 'end' : nexts[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      if (escapeKeeps && typed.trim() !== '') return finish('end');
      isOver.current = true;
      onCancel();
    } else if (next !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      finish(next);
    }
  };
  return (
    <input
      ref={input}
      className="outline-writer"
      aria-label={label}
      value={typed}
      placeholder={placeholder}
      maxLength={TITLE_LIMIT}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={press}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={() => finish('leave')}
    />
  );
}
