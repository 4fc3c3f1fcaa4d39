import { type ReactNode, useId, useState } from 'react';
import { ForwardIcon } from '#renderer/ui/icons.ts';
import { rememberedSection, rememberSection } from './sectionMemory.ts';

interface SectionProps {
  /** By which it is remembered whether it is open. */
  readonly id: string;
  readonly heading: string;
  /** Stands quietly behind the heading. */
  readonly summary?: string | undefined;
  /** Whether it is open where nobody has opened or folded it. */
  readonly startsOpen: boolean;
  readonly children: ReactNode;
}

/** A part of the inspector under a heading, which folds it. */
export function Section({ id, heading, summary, startsOpen, children }: SectionProps) {
  const [touched, setTouched] = useState(() => rememberedSection(id));
  const body = useId();
  const isOpen = touched ?? startsOpen;
  return (
    <section className="inspector-section">
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? body : undefined}
          onClick={() => {
            setTouched(!isOpen);
            rememberSection(id, !isOpen);
          }}
        >
          <ForwardIcon size={14} aria-hidden />
          {heading}
          {summary === undefined ? null : <span className="inspector-aside">{summary}</span>}
        </button>
      </h3>
      {isOpen ? (
        <div id={body} className="inspector-lines">
          {children}
        </div>
      ) : null}
    </section>
  );
}
