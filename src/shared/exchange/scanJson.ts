/** What one look over a JSON text tells before anything is built from it. */
export interface JsonScan {
  /** Deepest nesting of objects and lists; 1 for a flat object. */
  readonly depth: number;
  /** Entries of the lists that stand directly under the named keys of the outermost object. */
  readonly counts: ReadonlyMap<string, number>;
  /** True where the text ends inside a text, an object or a list. */
  readonly cutShort: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

const isSpace = (unit: number) => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;

/**
 * Counts without parsing, so that a file beyond the limits costs neither memory nor a stack.
 * It does not check the grammar (the parser does): for a text that is no JSON its numbers mean nothing.
 * @param stopAt gives up early beyond this depth or number of entries
 */
export function scanJson(text: string, stopAt: { depth: number; entries: number }): JsonScan {
  const counts = new Map<string, number>();
  let depth = 0;
  let deepest = 0;
  let inText = false;
  let textStart = 0;
  let lastText = '';
  let key = '';
  // Entries of the list under `key`: one more than its commas, unless it is empty.
  let entries = 0;
  let filled = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (inText) {
      if (unit === BACKSLASH) i++;
      else if (unit === QUOTE) {
        inText = false;
        if (depth === 1) lastText = text.slice(textStart, i);
      }
      continue;
    }
    if (isSpace(unit)) continue;
    if (depth === 2 && unit !== CLOSE_LIST && unit !== CLOSE_OBJECT) filled = true;
    switch (unit) {
      case QUOTE:
        inText = true;
        textStart = i + 1;
        break;
      case COLON:
        if (depth === 1) key = lastText;
        break;
      case COMMA:
        if (depth === 2) entries++;
        break;
      case OPEN_OBJECT:
      case OPEN_LIST:
        depth++;
        deepest = Math.max(deepest, depth);
        if (depth === 2) {
          entries = 0;
          filled = false;
        }
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        if (depth === 2 && unit === CLOSE_LIST) counts.set(key, filled ? entries + 1 : 0);
        depth--;
        break;
    }
    if (deepest > stopAt.depth || entries > stopAt.entries) {
      counts.set(key, entries + 1);
      break;
    }
  }
  return { depth: deepest, counts, cutShort: inText || depth > 0 };
}

/** Line and column (both from 1) of a place in a text. */
export function placeInText(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
