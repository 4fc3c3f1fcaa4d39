/** A text as texts are compared: without surrounding space, in lower case (checks.md, words and conventions). */
export function comparable(text: string): string {
  return text.trim().toLowerCase();
}
