import type { Mark } from '#shared/analysis/alignment.ts';
import type { Support } from './shownMatrix.ts';

const radii = { 1: 4, 2: 7, 3: 10 } as const;

/** How a goal is supported: a disc that grows with the strength; an open diamond for a way around. */
export function SupportSign({ support }: { readonly support: Support }) {
  if (support === null) return null;
  return (
    <svg className="matrix-sign" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      {support === 'indirect' ? (
        <path className="matrix-sign-way" d="M11 6.5 15.5 11 11 15.5 6.5 11z" />
      ) : (
        <circle className="matrix-sign-disc" cx="11" cy="11" r={radii[support]} />
      )}
    </svg>
  );
}

/** One of the five alignment questions: answered, half answered, open. */
export function MarkSign({ mark }: { readonly mark: Mark }) {
  return (
    <svg className="matrix-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.25" className={mark === 1 ? 'is-full' : undefined} />
      {mark === 0.5 ? <path className="is-full" d="M6 1.75a4.25 4.25 0 0 0 0 8.5z" /> : null}
    </svg>
  );
}
