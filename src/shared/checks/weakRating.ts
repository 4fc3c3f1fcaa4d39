import type { Rating } from '#shared/model/rating.ts';

/** Rated 0 or 1 of 4. */
export function isWeak({ score }: Rating): boolean {
  return score !== null && score <= 1;
}
