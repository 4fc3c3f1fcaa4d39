/** Measures a word in em, by whatever font. */
export type MeasureWord = (word: string) => number;

const SPACE = 0.28;

/**
 * Breaks a title into lines. What does not fit ends in an ellipsis; the whole title is in the tooltip.
 * @param width of a line, in em
 */
export function titleLines(title: string, width: number, most: number, measure: MeasureWord): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of title.split(/\s+/u)) {
    if (word === '') continue;
    const wide = measure(word);
    if (line !== '' && used + SPACE + wide <= width) {
      line = `${line} ${word}`;
      used += SPACE + wide;
      continue;
    }
    if (line !== '') lines.push(line);
    if (lines.length === most) return shortened(lines, width, measure);
    // A word wider than the line (or a script without spaces) is broken where it has to be.
    let rest = word;
    while (measure(rest) > width && rest.length > 1) {
      const fitting = fittingPart(rest, width, measure);
      if (fitting === rest) break;
      lines.push(fitting);
      rest = rest.slice(fitting.length);
      if (lines.length === most) return shortened(lines, width, measure);
    }
    line = rest;
    used = measure(rest);
  }
  if (line !== '') lines.push(line);
  return lines;
}

function fittingPart(word: string, width: number, measure: MeasureWord): string {
  const signs = [...word];
  let low = 1;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(signs.slice(0, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  return signs.slice(0, low).join('');
}

/** The lines with an ellipsis at the end of the last. */
function shortened(lines: string[], width: number, measure: MeasureWord): string[] {
  const signs = [...(lines.at(-1) ?? '')];
  while (signs.length > 1 && measure(`${signs.join('').trimEnd()}…`) > width) signs.pop();
  lines[lines.length - 1] = `${signs.join('').trimEnd()}…`;
  return lines;
}
