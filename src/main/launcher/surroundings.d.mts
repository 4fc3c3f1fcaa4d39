/** The types of surroundings.mjs, for its tests. */
export function hasDisplay(here: { platform: string; env: Record<string, string | undefined> }): boolean;
export function openCommand(platform: string, address: string): [string, string[]];
export function openInBrowser(address: string): void;
