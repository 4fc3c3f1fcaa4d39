import { useEffect, useLayoutEffect, useRef } from 'react';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { cardSizes } from '#shared/exchange/cardSize.ts';
import { formOf, type MiniatureForm } from '#shared/exchange/miniature.ts';
import { type KindName, kindOf } from '#shared/model/kinds/registry.ts';
import { TITLE_LIMIT } from '#shared/model/text.ts';
import { cardShape, stripeShape } from '../card/cardShape.ts';
import { routeLink } from '../scene/linkRoute.ts';
import { useFollow } from '../tools/useFollow.ts';
import { useValue } from '../tools/useValue.ts';
import type { Capture } from './Capture.ts';
import { draftForm, kindWord, type Next, type Writing } from './draft.ts';
import './capture.css';
import { childOf } from '#shared/model/lineage.ts';

/** The card whose title is being typed, in its place on the map. */
export function CardWriter({ capture }: { readonly capture: Capture }) {
  const writing = useValue(capture.writing);
  return writing === null ? null : <Writer capture={capture} writing={writing} />;
}

/** Px that the hint below a card is wide. */
const HINT = 470;

function Writer({ capture, writing }: { readonly capture: Capture; readonly writing: Writing }) {
  const { engine } = capture;
  const text = useRef<HTMLTextAreaElement>(null);
  const filled = useRef(0);
  const place = useFollow(engine, () => capture.rectOf(writing), true);
  const element = writing.what === 'title' ? engine.scene.cards.get(writing.id)?.element : undefined;
  const kind = writing.what === 'draft' ? writing.draft.kind : (element?.kind ?? 'note');
  const form = writing.what === 'draft' ? draftForm(writing.draft) : element === undefined ? 'note' : formOf(element);
  const { width, height } = cardSizes[kind];

  // One field for the whole run: a key pressed while the next card comes up is not lost.
  useLayoutEffect(() => {
    const field = text.current;
    // A card that only changes its band keeps what was typed.
    if (field === null || filled.current === writing.turn) return;
    filled.current = writing.turn;
    field.value = writing.what === 'title' ? (engine.scene.cards.get(writing.id)?.element.title ?? '') : '';
    capture.typing(field.value);
    field.focus({ preventScroll: true });
    if (writing.what === 'title') field.select();
  }, [writing, engine, capture]);

  // Near the right border what the keys do stands to the left.
  useEffect(() => {
    const stop = engine.onCamera(({ x, zoom, width: view }) => {
      const rect = capture.rectOf(writing);
      const hint = place.current?.querySelector('.map-writer-hint');
      if (rect !== null) hint?.classList.toggle('is-end', (rect.x + HINT) * zoom + x > view);
    });
    return () => void stop();
  }, [engine, capture, writing, place]);

  const finish = (next: Next) => capture.commit(text.current?.value ?? '', next);
  return (
    <div className="map-world">
      <Tether capture={capture} writing={writing} />
      <div ref={place} className="map-writer map-form" data-form={form} style={{ width, height }} data-keeps-room>
        <svg className="map-card-shape" width={width} height={height} aria-hidden="true">
          <path className="map-card-outline" d={cardShape(form, width, height)} />
          {kind === 'initiative' || kind === 'program' ? (
            <path className="map-card-stripe" d={stripeShape(height)} />
          ) : null}
        </svg>
        {form === 'note' ? null : (
          <span className="map-writer-icon">
            <KindIcon form={form} size={16} />
          </span>
        )}
        <textarea
          ref={text}
          className="map-writer-text"
          aria-label={`Title of the ${formWord(form, kind)}`}
          placeholder={kind === 'note' ? 'Note' : (kindOf(kind).label ?? '')}
          maxLength={TITLE_LIMIT}
          dir="auto"
          spellCheck
          data-no-ring
          rows={kind === 'note' ? 5 : 2}
          onInput={(event) => capture.typing(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            const next = nextOf(event.key, event.shiftKey, writing);
            const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
            if (event.key === 'Escape') capture.leave(event.currentTarget.value);
            else if (step !== undefined && (event.ctrlKey || event.metaKey)) capture.changeBand(step);
            else if (next !== null && !event.ctrlKey && !event.metaKey && !event.altKey) finish(next);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
          onBlur={(event) => {
            // The window lost the focus, not the field.
            if (document.activeElement === event.currentTarget || !document.hasFocus()) return;
            if (capture.writing.get() === writing) finish('end');
          }}
        />
        <Hint kind={kind} writing={writing} />
      </div>
    </div>
  );
}

function formWord(form: MiniatureForm, kind: KindName): string {
  if (form === 'businessGoal') return 'business goal';
  return form === 'digitalGoal' ? 'digital goal' : kindWord(kind);
}

function nextOf(key: string, shift: boolean, writing: Writing): Next | null {
  if (key === 'Tab') return shift ? 'up' : 'child';
  if (key !== 'Enter' || shift) return null;
  return writing.what === 'draft' ? 'sibling' : 'end';
}

/** What the keys do next. */
function Hint({ kind, writing }: { readonly kind: KindName; readonly writing: Writing }) {
  const rule = childOf({ kind } as Parameters<typeof childOf>[0]);
  const child =
    typeof rule === 'string' ? null : rule.kind === kind ? `leading ${kindWord(rule.kind)}` : kindWord(rule.kind);
  const hasParent = writing.what === 'draft' && writing.draft.tie !== null;
  return (
    <p className="map-writer-hint" aria-hidden="true">
      <span>
        <Kbd keys="Enter" /> {writing.what === 'draft' ? 'next' : 'done'}
      </span>
      {child === null ? null : (
        <span>
          <Kbd keys="Tab" /> {child}
        </span>
      )}
      {hasParent ? (
        <span>
          <Kbd keys="Shift+Tab" /> back up
        </span>
      ) : null}
      {writing.what === 'draft' ? (
        <span>
          <Kbd keys="Mod+↑↓" /> band
        </span>
      ) : null}
      <span>
        <Kbd keys="Esc" /> {writing.what === 'draft' ? 'done' : 'as before'}
      </span>
    </p>
  );
}

/** The link that the new card will have. */
function Tether({ capture, writing }: { readonly capture: Capture; readonly writing: Writing }) {
  const { engine } = capture;
  const place = useFollow(engine, () => ({ x: 0, y: 0 }), true);
  if (writing.what !== 'draft' || writing.draft.tie === null) return null;
  const other = engine.scene.cards.get(writing.draft.tie.other);
  const own = capture.rectOf(writing);
  if (other === undefined || own === null) return null;
  const there = engine.scene.rectOf(other);
  const { from, out, into, to } =
    writing.draft.tie.direction === 'toOther' ? routeLink(own, there) : routeLink(there, own);
  return (
    <div ref={place} className="map-tether">
      <svg width="1" height="1" aria-hidden="true">
        <path d={`M${from.x} ${from.y}C${out.x} ${out.y} ${into.x} ${into.y} ${to.x} ${to.y}`} />
      </svg>
    </div>
  );
}
