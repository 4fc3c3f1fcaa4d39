import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

interface DraftOptions<T> {
  /** What stands in the field while nobody types. */
  readonly shown: string;
  /** The value that a text stands for; undefined where it stands for none. */
  readonly read: (text: string) => T | undefined;
  /** What is said of a text that stands for no value. */
  readonly wrong: string;
  /** Takes the value over. @returns why it was refused */
  readonly take: (value: T) => string | null;
  /** Puts back what was there before the typing, where parts of a text that stands for nothing were taken on the way. */
  readonly restore?: () => void;
  readonly done: () => void;
  /** Taken over only when the typing is over: what is half typed would stand for something else (`1/2` of `1/2/2027`). */
  readonly isLate?: boolean;
}

/** What an input is given, with what is to be said below it. */
export interface Draft {
  readonly text: string;
  readonly error: string | null;
  readonly type: (text: string) => void;
  /** The typing is over: the text is taken where it can be. What cannot be taken stays as it was typed. */
  readonly finish: () => void;
  readonly isTyping: boolean;
  /** Puts back what was there before the typing; absent where nobody types, and where the text can be taken: it is kept. */
  readonly giveBack: (() => void) | undefined;
  /** What was typed and not taken yet is forgotten: the value came by another way. */
  readonly forget: () => void;
  /** Enter finishes. Escape gives back what cannot be taken; else it is left to the inspector, which leaves the field. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The text of a field while it is being typed: nothing that was typed is lost, neither where it is refused nor by Escape,
 * unless it stands for no value.
 */
export function useDraft<T>(options: DraftOptions<T>): Draft {
  const { shown, read, wrong, isLate = false } = options;
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const latest = useRef({ options, typed });
  latest.current = { options, typed };

  // The field may go away while its text waits: another element is selected, a section is folded.
  useEffect(
    () => () => {
      const { options: last, typed: waiting } = latest.current;
      if (waiting === null) return;
      const value = last.read(waiting);
      if (last.isLate === true && value !== undefined && waiting !== last.shown) last.take(value);
      last.done();
    },
    [],
  );

  const type = (text: string) => {
    setTyped(text);
    setRefused(null);
    if (isLate) return;
    const value = read(text);
    if (value !== undefined) setRefused(options.take(value));
  };
  const finish = () => {
    const { options: now, typed: text } = latest.current;
    if (text === null) return;
    const value = now.read(text);
    if (value === undefined) return setRefused(wrong);
    const reason = isLate && text !== now.shown ? now.take(value) : isLate ? null : refused;
    setRefused(reason);
    if (reason === null) setTyped(null);
    now.done();
  };
  const forget = () => {
    setTyped(null);
    setRefused(null);
  };
  const isTaken = typed === null || (refused === null && read(typed) !== undefined);
  const giveBack = () => {
    forget();
    options.restore?.();
    options.done();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      finish();
    }
    if (event.key === 'Escape' && !isTaken) {
      event.preventDefault();
      event.stopPropagation();
      giveBack();
    }
  };
  return {
    text: typed ?? shown,
    error: refused,
    type,
    finish,
    isTyping: typed !== null,
    giveBack: isTaken ? undefined : giveBack,
    forget,
    onKeyDown,
  };
}
