/**
 * Groups what has an equal key, leaving out what stands alone: most do, so that a group is made for a second entry only.
 * @param keyOf null leaves an entry out
 * @returns the groups of two and more in the order of their first entries, each in the order of the entries
 */
export function setsOf<T>(entries: Iterable<T>, keyOf: (entry: T) => string | null): readonly (readonly T[])[] {
  const alone = new Map<string, T>();
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const other = alone.get(key);
    if (other === undefined) {
      alone.set(key, entry);
      continue;
    }
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [other, entry]);
    else group.push(entry);
  }
  if (groups.size < 2) return [...groups.values()];
  return [...alone.keys()].map((key) => groups.get(key)).filter((group) => group !== undefined);
}
