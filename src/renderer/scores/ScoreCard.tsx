import type { ReactNode } from 'react';
import { ForwardIcon } from '#renderer/ui/icons.ts';

interface ScoreCardProps {
  readonly title: string;
  /** What came out, at the right of the line. */
  readonly result: ReactNode;
  readonly children: ReactNode;
}

/** Which cards are unfolded, kept while the program runs: over selections. */
const unfolded = new Set<string>();

/** A score in one line that unfolds into how it comes about. */
export function ScoreCard({ title, result, children }: ScoreCardProps) {
  return (
    <details
      className="scores-card"
      open={unfolded.has(title)}
      onToggle={(event) => {
        if (event.currentTarget.open) unfolded.add(title);
        else unfolded.delete(title);
      }}
    >
      <summary>
        <ForwardIcon size={14} aria-hidden />
        <span className="scores-title">{title}</span>
        <span className="scores-result">{result}</span>
      </summary>
      <div className="scores-body">{children}</div>
    </details>
  );
}
