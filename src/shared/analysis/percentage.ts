/** A share as a whole percentage, rounded half up (checks.md, words and conventions). */
export function wholePercentage(part: number, whole: number): number {
  return Math.floor((part / whole) * 100 + 0.5);
}
