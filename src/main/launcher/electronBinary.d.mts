/** The types of electronBinary.mjs, for its tests. */
export function electronBinary(
  root: string,
  options: { say: (line: string) => void; limit?: number },
): Promise<{ path: string } | { missing: string }>;
