// Several values in one cell: `Engagement; Enlistment`. A value that holds a semicolon, a quote, a line break or space at
// its ends is quoted, and a quote in it doubled, so that every list can be read back.

const NEEDS_QUOTES = /[;"\n]|^\s|\s$|^$/;

/** The values as the text of one cell. */
export function joinList(values: readonly string[]): string {
  return values.map((value) => (NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join('; ');
}

/** The values in the text of a cell, as `joinList` or a person wrote them: separated by semicolons or line breaks. */
export function splitList(text: string): string[] {
  const values: string[] = [];
  let at = 0;
  while (at < text.length) {
    while (at < text.length && /\s/.test(text.charAt(at))) at++;
    if (at >= text.length) break;
    if (text.charAt(at) === '"') {
      const { value, end } = quotedFrom(text, at + 1);
      values.push(value);
      at = separatorFrom(text, end) + 1;
    } else {
      const end = separatorFrom(text, at);
      const value = text.slice(at, end).trim();
      if (value !== '') values.push(value);
      at = end + 1;
    }
  }
  return values;
}

function separatorFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== ';' && text.charAt(at) !== '\n') at++;
  return at;
}

function quotedFrom(text: string, from: number): { readonly value: string; readonly end: number } {
  let value = '';
  let at = from;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text.charAt(quote + 1) !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
  return { value, end: at };
}
