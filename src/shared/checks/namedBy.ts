type ListOf<E> = { [K in keyof E]: E[K] extends readonly string[] ? K : never }[keyof E];

/** All that the lists of one key name, over some work: audiences, channels, platforms, gears, fronts. */
export function namedBy<E, K extends ListOf<E>>(
  works: readonly E[],
  key: K,
): ReadonlySet<E[K] extends readonly (infer V)[] ? V : never> {
  const named = new Set<never>();
  for (const work of works) for (const value of work[key] as readonly never[]) named.add(value);
  return named;
}
