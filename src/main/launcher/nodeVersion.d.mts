/** The types of nodeVersion.mjs, for its tests. */
export function nodeRefusal(version: string): string | null;
