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
  for (const { text: word, wide, gap } of piecesOf(title, width, measure)) {
    const space = gap ? SPACE : 0;
    if (line !== '' && used + space + wide <= width) {
      line = gap ? `${line} ${word}` : `${line}${word}`;
      used += space + wide;
      continue;
    }
    if (line !== '') lines.push(line);
    if (lines.length === most) return shortened(lines, width, measure);
    // A word wider than the line (or a script without spaces) is broken where it has to be.
    let rest = word;
    used = wide;
    while (used > width && rest.length > 1) {
      const fitting = fittingPart(rest, width, measure);
      if (fitting === rest) break;
      lines.push(fitting);
      rest = rest.slice(fitting.length);
      if (lines.length === most) return shortened(lines, width, measure);
      used = measure(rest);
    }
    line = rest;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** A part of a title that stays together, how wide it is (em), and whether a space stands before it. */
interface Piece {
  readonly text: string;
  readonly wide: number;
  readonly gap: boolean;
}

/** The words of a title; one that is wider than a line comes in parts, each with the hyphen or slash after it. */
function piecesOf(title: string, width: number, measure: MeasureWord): Piece[] {
  return title.split(/\s+/u).flatMap((word): Piece[] => {
    if (word === '') return [];
    const wide = measure(word);
    if (wide <= width) return [{ text: word, wide, gap: true }];
    const parts = word.match(/[^-–/]*[-–/]+|[^-–/]+/gu) ?? [word];
    return parts.map((text, i) => ({ text, wide: measure(text), gap: i === 0 }));
  });
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

/** With fewer signs left than this a word that is cut says less than none. */
const TELLING = 4;

/** The lines with an ellipsis at the end of the last. */
function shortened(lines: string[], width: number, measure: MeasureWord): string[] {
  const last = lines.at(-1) ?? '';
  const signs = [...last];
  while (signs.length > 1 && measure(`${signs.join('').trimEnd()}…`) > width) signs.pop();
  let kept = signs.join('').trimEnd();
  const start = kept.lastIndexOf(' ');
  const isCut = kept.length < last.length && last[kept.length] !== ' ';
  if (isCut && start > 0 && kept.length - start - 1 < TELLING) kept = kept.slice(0, start).trimEnd();
  lines[lines.length - 1] = `${kept}…`;
  return lines;
}
