import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { Value } from '#renderer/state/value.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import type { MapEngine } from '../canvas/MapEngine.ts';
import type { Question } from './question.ts';
import './tools.css';
import { useValue } from './useValue.ts';

interface Props {
  readonly engine: MapEngine;
  readonly asking: Value<Question | null>;
}

/** The question that is open, as a small list: arrows and Enter, or its keys. */
export function QuestionList({ engine, asking }: Props) {
  const question = useValue(asking);
  return question === null ? null : <List key={question.title} engine={engine} asking={asking} question={question} />;
}

/** Px kept to the border of the canvas. */
const EDGE = 8;

function List({ engine, asking, question }: Props & { readonly question: Question }) {
  const panel = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const box = panel.current;
    if (box === null) return;
    const { width, height } = engine.camera;
    const x = Math.min(Math.max(EDGE, question.at.x), Math.max(EDGE, width - box.offsetWidth - EDGE));
    const y = Math.min(Math.max(EDGE, question.at.y), Math.max(EDGE, height - box.offsetHeight - EDGE));
    box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    box.querySelector('button')?.focus({ preventScroll: true });
  }, [engine, question]);

  useEffect(() => {
    const elsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && panel.current?.contains(event.target) === true) return;
      leave(asking, engine);
    };
    window.addEventListener('pointerdown', elsewhere, true);
    return () => window.removeEventListener('pointerdown', elsewhere, true);
  }, [asking, engine]);

  const answer = (id: string) => {
    asking.set(null);
    engine.root?.focus({ preventScroll: true });
    question.choose(id);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const typed = event.key.toUpperCase();
    const found = question.answers.find(({ key }) => key.toUpperCase() === typed);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (found !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) answer(found.id);
    else if (step !== undefined) moveFocus(event.currentTarget, step);
    else if (event.key === 'Escape') leave(asking, engine);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={panel}
      className="map-question ui-popover"
      role="menu"
      tabIndex={-1}
      aria-labelledby={titleId}
      data-map-control
      onKeyDown={press}
    >
      <p id={titleId} className="map-question-title">
        {question.title}
      </p>
      {question.answers.map(({ id, label, key, form, note }) => (
        <button key={id} type="button" role="menuitem" className="map-question-answer" onClick={() => answer(id)}>
          {form === undefined ? null : <KindIcon form={form} size={16} />}
          <span className="ui-list-text">
            {label}
            {note === undefined ? null : <span className="ui-list-note">{note}</span>}
          </span>
          <Kbd keys={key} />
        </button>
      ))}
    </div>
  );
}

function leave(asking: Value<Question | null>, engine: MapEngine): void {
  const question = asking.get();
  asking.set(null);
  question?.leave?.();
  engine.root?.focus({ preventScroll: true });
}

function moveFocus(list: HTMLElement, step: number): void {
  const buttons = [...list.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
