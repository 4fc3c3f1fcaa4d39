/** Letters as they are compared: without case and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * How well a title fits what is typed: every typed word has to begin a word of the title or be part of one.
 * @returns a rank, lower is better; null where it does not fit
 */
export function titleRank(typed: string, title: string): number | null {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  const given = plain(title);
  let rank = 0;
  for (const word of wanted) {
    const at = given.indexOf(word);
    if (at < 0) return null;
    const begins = given.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)) || given.startsWith(word);
    rank += begins ? 0 : 1;
  }
  return wanted.length > 0 && given.startsWith(plain(typed).trim()) ? rank - 1 : rank;
}

/** The items whose titles fit, best first, otherwise in their order; all of them where nothing is typed. */
export function findByTitle<T>(typed: string, items: readonly T[], titleOf: (item: T) => string, limit: number): T[] {
  if (typed.trim() === '') return items.slice(0, limit);
  return items
    .flatMap((item) => {
      const rank = titleRank(typed, titleOf(item));
      return rank === null ? [] : [{ item, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ item }) => item);
}
