/**
 * Groups what has an equal key.
 * @param keyOf null leaves an entry out
 * @returns the groups in the order of their first entries, each in the order of the entries
 */
export function setsOf<T>(entries: Iterable<T>, keyOf: (entry: T) => string | null): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}
