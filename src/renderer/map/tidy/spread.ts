/**
 * Places things in a row as near as can be to where each wants to be, in their order and without overlap: the least sum
 * of squared ways. Neighbors that want the same place are joined to a block that stands at their mean; linear.
 * @param wanted where each one's left edge wants to be
 * @param steps the least distance from each one's left edge to the next one's
 */
export function spread(wanted: readonly number[], steps: readonly number[]): number[] {
  // Less the room that those before need, the rule is only that the order stays: then isotonic regression solves it.
  const sums: number[] = [];
  const counts: number[] = [];
  let room = 0;
  const rooms = wanted.map((_, i) => {
    const before = room;
    room += steps[i] as number;
    return before;
  });
  wanted.forEach((place, i) => {
    let sum = place - (rooms[i] as number);
    let count = 1;
    while (sums.length > 0 && (sums.at(-1) as number) / (counts.at(-1) as number) > sum / count) {
      sum += sums.pop() as number;
      count += counts.pop() as number;
    }
    sums.push(sum);
    counts.push(count);
  });
  return sums
    .flatMap((sum, block) => Array<number>(counts[block] as number).fill(sum / (counts[block] as number)))
    .map((place, i) => place + (rooms[i] as number));
}
