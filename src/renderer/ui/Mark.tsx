/** The program's mark: a line through three points. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="ui-mark">
      <rect width="32" height="32" rx="7" fill="#3b5bdb" />
      <path d="M8 23.5c5 0 5-7.5 8-7.5s3-7.5 8-7.5" fill="none" stroke="#fff" strokeWidth="2.5" strokeLinecap="round" />
      <circle cx="8" cy="23.5" r="3" fill="#fff" />
      <circle cx="16" cy="16" r="2.5" fill="#3b5bdb" stroke="#fff" strokeWidth="2" />
      <circle cx="24" cy="8.5" r="3" fill="#fff" />
    </svg>
  );
}
