import { useId, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/className.ts';
import { ElementName } from '#renderer/ui/ElementName.tsx';
import { countText } from '#renderer/ui/numbers.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import type { Id } from '#shared/model/values.ts';
import type { ExplainedFigure, FigureName, FigurePart } from './explainFigures.ts';

interface FigureStripProps {
  readonly figures: readonly ExplainedFigure[];
  /** The figure that is taken apart below. */
  readonly open: FigureName | null;
  readonly onOpen: (name: FigureName | null) => void;
  readonly selected: readonly Id[];
  readonly onGoTo: (ids: readonly Id[]) => void;
}

/** The headline figures; a press takes one apart down to the elements. */
export function FigureStrip({ figures, open, onOpen, selected, onGoTo }: FigureStripProps) {
  const id = useId();
  const explained = figures.find(({ name }) => name === open);
  return (
    <section aria-label="Headline figures">
      <div className="review-figures">
        {figures.map(({ name, label, value, fraction, share }) => (
          <button
            key={name}
            type="button"
            className={classes('review-figure', name === open && 'is-open')}
            aria-expanded={name === open}
            aria-controls={id}
            onClick={() => onOpen(name === open ? null : name)}
          >
            <span className="review-figure-label">{label}</span>
            <strong className="tabular">{value}</strong>
            <span className="review-figure-fraction tabular">{fraction}</span>
            <Bar parts={[{ state: 'accent', share: share ?? 0 }]} />
          </button>
        ))}
      </div>
      <div id={id} hidden={explained === undefined}>
        {explained === undefined ? null : (
          <Explanation key={explained.name} figure={explained} selected={selected} onGoTo={onGoTo} />
        )}
      </div>
    </section>
  );
}

/** So many elements of a part are listed at first. */
const SHOWN = 20;

interface ExplanationProps {
  readonly figure: ExplainedFigure;
  readonly selected: readonly Id[];
  readonly onGoTo: (ids: readonly Id[]) => void;
}

function Explanation({ figure: { name, label, rule, parts }, selected, onGoTo }: ExplanationProps) {
  /** Titles of the parts that are listed whole. */
  const [whole, setWhole] = useState<readonly string[]>([]);
  return (
    <section className="review-explanation" aria-label={`${label}, explained`}>
      <p>{rule}</p>
      {name === 'gearsTurning' ? null : <Bar parts={parts} />}
      <div className="review-parts">
        {parts.map((part) => (
          <div key={part.title}>
            <h3>
              <StateMark state={part.state} size={14} />
              {part.title}
              <span className="tabular">{part.amount}</span>
            </h3>
            {part.elements.length === 0 ? <p className="muted">None</p> : null}
            <ul>
              {part.elements.slice(0, whole.includes(part.title) ? undefined : SHOWN).map(({ element, note }) => (
                <li key={element.id}>
                  <ElementName
                    form={formOf(element)}
                    title={element.title}
                    isSelected={selected.includes(element.id)}
                    onPress={() => onGoTo([element.id])}
                  />
                  <span className="tabular">{note}</span>
                </li>
              ))}
            </ul>
            {part.elements.length > SHOWN && !whole.includes(part.title) ? (
              <Button size="small" variant="quiet" onPress={() => setWhole([...whole, part.title])}>
                Show all {countText(part.elements.length)}
              </Button>
            ) : null}
          </div>
        ))}
      </div>
    </section>
  );
}

type BarPart = { readonly state: FigurePart['state'] | 'accent'; readonly share: number };

/** Shares of a whole, side by side. The numbers stand beside it. */
function Bar({ parts }: { readonly parts: readonly BarPart[] }) {
  let x = 0;
  return (
    <svg className="review-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="review-bar-way" width="100" height="4" />
      {parts.map(({ state, share }) => {
        const start = x;
        x += share * 100;
        return <rect key={state} data-state={state} x={start} width={Math.min(100 - start, share * 100)} height="4" />;
      })}
    </svg>
  );
}
