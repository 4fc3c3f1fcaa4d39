/**
 * The rows of one band, top down: a card stands below all that it serves within the band, and goals before work before
 * measures, capabilities and notes. Links that would close a circle are passed over.
 * @param above for each card (by number) the cards of the same band that it serves
 * @param ranks for each card (by number) the least row: goals 0, work 1, the rest 2
 * @returns for each card its row, 0 first, without empty rows between
 */
export function layerBand(cards: readonly number[], ranks: readonly number[], above: readonly (readonly number[])[]) {
  const row = new Map<number, number>();
  const open = new Set<number>();
  const rowOf = (start: number): void => {
    // A stack of its own: chains of thousands of links would overflow the program's.
    const stack: [card: number, next: number][] = [[start, 0]];
    open.add(start);
    while (stack.length > 0) {
      const top = stack.at(-1) as [number, number];
      const [card, next] = top;
      const target = above[card]?.[next];
      if (target === undefined) {
        const below = (above[card] ?? []).reduce((least, one) => Math.max(least, (row.get(one) ?? -1) + 1), 0);
        row.set(card, Math.max(below, ranks[card] ?? 0));
        open.delete(card);
        stack.pop();
        continue;
      }
      top[1] += 1;
      if (row.has(target) || open.has(target)) continue;
      open.add(target);
      stack.push([target, 0]);
    }
  };
  for (const card of cards) if (!row.has(card)) rowOf(card);
  const used = [...new Set(row.values())].sort((a, b) => a - b);
  const compact = new Map(used.map((old, i) => [old, i]));
  return new Map([...row].map(([card, old]) => [card, compact.get(old) as number]));
}
