/** What a letter is worth by where it stands: letters side by side fit best, then beginnings of words. */
const WORD_START = 4;
const ADJACENT = 5;
const ANYWHERE = 1;

/** More typed letters than these (of a pasted text) find nothing anyhow. */
const LONGEST = 40;

/**
 * How well typed letters fit a text: all of them in order.
 * @returns a score, higher is better, or null where they do not fit
 */
export function fuzzyScore(typed: string, text: string): number | null {
  const wanted = typed.toLowerCase().replace(/\s+/g, '');
  const given = text.toLowerCase();
  if (wanted.length > LONGEST) return null;
  // best[i]: the best score with the letters so far, the last of them at place i.
  let best: (number | null)[] = [];
  for (let letter = 0; letter < wanted.length; letter++) {
    const before = best;
    let reached: number | null = letter === 0 ? 0 : null;
    best = Array.from(given, (sign, place) => {
      const adjacent = before[place - 1] ?? null;
      const here =
        sign !== wanted[letter]
          ? null
          : highest(
              reached === null ? null : reached + (startsWord(given, place) ? WORD_START : ANYWHERE),
              adjacent === null ? null : adjacent + ADJACENT,
            );
      if (letter > 0) reached = highest(reached, before[place] ?? null);
      return here;
    });
  }
  const score = wanted === '' ? 0 : best.reduce(highest, null);
  // Of two that fit alike the shorter one is meant.
  return score === null ? null : score - given.length / 100;
}

function highest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

function startsWord(text: string, place: number): boolean {
  return place === 0 || /[^\p{L}\p{N}]/u.test(text[place - 1] ?? '');
}

/** The items that fit, best first; all of them, in their order, where nothing is typed. */
export function fuzzyFind<T>(typed: string, items: readonly T[], textOf: (item: T) => string): T[] {
  if (typed.trim() === '') return [...items];
  return items
    .map((item) => ({ item, score: fuzzyScore(typed, textOf(item)) }))
    .filter((found): found is { item: T; score: number } => found.score !== null)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
