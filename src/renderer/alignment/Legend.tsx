import { Kbd } from '#renderer/ui/Kbd.tsx';
import { MarkSign, SupportSign } from './signs.tsx';

const supports = [
  { support: 1, words: 'Weak' },
  { support: 2, words: 'Medium' },
  { support: 3, words: 'Strong' },
  { support: 'indirect', words: 'Indirect, through other goals or work' },
] as const;

const marks = [
  { mark: 1, words: 'Yes' },
  { mark: 0.5, words: 'Partly' },
  { mark: 0, words: 'No' },
] as const;

/** What the signs of the matrix stand for, and the keys that set a cell. */
export function Legend() {
  return (
    <footer className="matrix-legend">
      <ul aria-label="Support">
        {supports.map(({ support, words }) => (
          <li key={words} className="matrix-legend-entry">
            <SupportSign support={support} />
            {words}
          </li>
        ))}
      </ul>
      <ul aria-label="Marks">
        {marks.map(({ mark, words }) => (
          <li key={words} className="matrix-legend-entry">
            <MarkSign mark={mark} />
            {words}
          </li>
        ))}
      </ul>
      <span className="matrix-legend-keys">
        Press a cell, or <Kbd keys="0" /> to <Kbd keys="3" />
      </span>
    </footer>
  );
}
