import type { Tone } from '../trace/traceSentence.ts';

/** How a thing stands, as a form that needs no color: full circle with check, half circle, hollow circle with cross, dash. */
export function StateSign({ tone, size = 13 }: { readonly tone: Tone; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      {tone === 'good' ? (
        <>
          <circle cx="7" cy="7" r="6" fill="currentColor" />
          <path d="m4.2 7.2 2 2 3.7-4.2" stroke="var(--raised)" strokeLinecap="round" strokeLinejoin="round" />
        </>
      ) : null}
      {tone === 'partly' ? (
        <>
          <circle cx="7" cy="7" r="6" />
          <path d="M7 1a6 6 0 0 1 0 12Z" fill="currentColor" stroke="none" />
        </>
      ) : null}
      {tone === 'bad' ? (
        <>
          <circle cx="7" cy="7" r="6" />
          <path d="m4.8 4.8 4.4 4.4M9.2 4.8 4.8 9.2" strokeLinecap="round" />
        </>
      ) : null}
      {tone === 'plain' ? <path d="M3.5 7h7" strokeLinecap="round" /> : null}
    </svg>
  );
}
