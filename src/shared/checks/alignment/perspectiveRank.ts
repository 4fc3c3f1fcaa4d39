import { type Perspective, perspectives } from '#shared/model/kinds/base.ts';

/** How high a perspective stands: shareholder above customer above internal above learning [BSC]. */
export function rankOf({ perspective }: { readonly perspective: Perspective }): number {
  return -perspectives.indexOf(perspective);
}
