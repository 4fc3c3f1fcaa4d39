import { percentText } from '#renderer/ui/numbers.ts';

/** How far work has come, and what is being done. */
export function Progress({ share, words }: { readonly share: number; readonly words: string }) {
  return (
    <div className="exchange-progress">
      <progress value={share} max={1} aria-label={words} aria-valuetext={percentText(share)} />
      <p className="muted" role="status">
        {words}
      </p>
    </div>
  );
}
