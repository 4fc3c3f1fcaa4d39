/** The types of build.mjs, for the test run. */
export function sourceHash(root: string): string;
export function isBuilt(root: string): boolean;
export function buildIfNeeded(
  root: string,
  say?: (line: string) => void,
): { ok: boolean; built: boolean; output: string };
