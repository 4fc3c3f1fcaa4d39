/** Arguments of many tiny values cost more to look at than to send; a real call has fewer. */
const MOST_VALUES = 200_000;

/**
 * What a value weighs: bytes of byte arrays, characters of texts and of keys, eight for anything else. It stops
 * as soon as the limit is passed, needs no stack for deep values, and meets a value that holds itself only once.
 * @returns the weight, or Infinity where the limit or the number of values is passed.
 */
export function weight(value: unknown, limit: number): number {
  const waiting: unknown[] = [value];
  const met = new Set<object>();
  let total = 0;
  let values = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    values += 1;
    if (typeof next === 'string') total += next.length;
    else if (ArrayBuffer.isView(next)) total += next.byteLength;
    else if (next instanceof ArrayBuffer) total += next.byteLength;
    else total += 8;
    if (total > limit || values > MOST_VALUES) return Number.POSITIVE_INFINITY;
    if (typeof next !== 'object' || next === null || ArrayBuffer.isView(next) || met.has(next)) continue;
    met.add(next);
    if (next instanceof Map || next instanceof Set) return Number.POSITIVE_INFINITY; // no call takes one
    for (const key of Object.keys(next)) {
      if (!Array.isArray(next)) total += key.length;
      waiting.push((next as Record<string, unknown>)[key]);
    }
  }
  return total;
}
