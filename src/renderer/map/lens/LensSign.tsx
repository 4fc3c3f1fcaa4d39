import type { LensValue } from './lenses.ts';
import { StateSign } from './StateSign.tsx';

/** A value of a lens as its sign in its color. */
export function LensSign({ value }: { readonly value: LensValue }) {
  return (
    <span className="map-lens-sign" style={{ color: `var(--${value.token})` }} aria-hidden="true">
      {'tone' in value.sign ? <StateSign tone={value.sign.tone} /> : <b>{value.sign.letters}</b>}
    </span>
  );
}
