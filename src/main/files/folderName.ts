import { createHash } from 'node:crypto';

/** Longer ones are named by their hash: Windows counts the whole path, and a name may have 255 bytes at most. */
const LONGEST = 80;

/**
 * A name for files and folders made of an id that somebody else chose. Two ids never share a name, not even where
 * the system ignores case or composes accents; no name leaves its folder, hides itself, or means a device. Only
 * `a-z 0-9 -` stay, every other UTF-16 unit becomes `_` and four hexadecimal digits. Put a prefix before it: alone,
 * `con` would still be a device on Windows.
 */
export function folderName(id: string): string {
  const spelled = id.replace(/[^a-z0-9-]/g, (unit) => `_${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // `_h` cannot begin an escape, so a hashed name never equals a spelled one.
  return spelled.length <= LONGEST ? spelled : `_h${createHash('sha256').update(spelled).digest('hex')}`;
}
