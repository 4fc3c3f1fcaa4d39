/** Longest title, in UTF-16 units (map-format.md, limits of a file). */
export const TITLE_LIMIT = 300;
/** Longest other text. */
export const TEXT_LIMIT = 20_000;

// The control characters that XML and databases refuse or mangle; tab and newline are text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const LONE_SURROGATE = /\p{Cs}/gu;
const NONCHARACTER = /[\ufdd0-\ufdef\ufffe\uffff]/g;
// One look decides for nearly every text that there is nothing to mend.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

/** Well-formed text: lone surrogates become U+FFFD, control characters (but tab and newline) are dropped, a carriage return becomes a newline. */
export function wellFormed(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(NONCHARACTER, '\ufffd')
    .replace(LONE_SURROGATE, '\ufffd');
}

/** The text cut to `limit` UTF-16 units, no surrogate pair split. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? limit - 1 : limit);
}

/** Blank = empty after trimming (checks.md, conventions). */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
