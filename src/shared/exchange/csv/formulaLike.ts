// A spreadsheet program takes a cell that begins like a formula for one, whatever its quotes. An apostrophe in front
// makes it a text; reading takes that apostrophe away again.

const BEGINS_LIKE_FORMULA = /^'*[\s\u00a0]*[=+\-@]|^'*[\t\r\u00a0]/;

/** A text that no spreadsheet program takes for a formula. */
export function defused(text: string): string {
  return BEGINS_LIKE_FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `defused` was given. */
export function undefused(text: string): string {
  return text.startsWith("'") && BEGINS_LIKE_FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
