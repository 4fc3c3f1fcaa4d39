/** A text of some 200 kB that tells its own number and whether any part of it is missing or of another text. */
export function numberedText(number: number): string {
  return `${`${String(number).padStart(9, '0')}\n`.repeat(20_000)}end`;
}

/** The number of a whole text; throws where the text is not whole. */
export function numberOf(text: string): number {
  const number = Number(text.slice(0, 9));
  if (text !== numberedText(number))
    throw new Error(`a broken text of ${text.length} characters, begins ${text.slice(0, 20)}`);
  return number;
}
