import { escapeXml } from '../workbook/xmlText.ts';
import { textWidth, type Weight, wordWidth } from './textWidth.ts';
import { titleLines } from './titleLines.ts';

type Value = string | number | undefined;

/** Two decimals are finer than any printer. */
export function n(value: number): number {
  return Math.round(value * 100) / 100;
}

/** An element of the drawing. Values are escaped; what stands inside is drawing already. */
export function tag(name: string, attributes: Readonly<Record<string, Value>>, inside = ''): string {
  let written = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    written += ` ${key}="${typeof value === 'number' ? n(value) : escapeXml(value)}"`;
  }
  return inside === '' ? `${written}/>` : `${written}>${inside}</${name}>`;
}

/** What a pointer that rests on the drawing is told, and a screen reader. */
export function hint(text: string): string {
  return text === '' ? '' : `<title>${escapeXml(text)}</title>`;
}

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** True where the first letter of a text is of a script that runs from right to left. */
function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter);
}

/** One line of text. `anchor` says what stands at x. */
export function textAt(
  x: number,
  baseline: number,
  content: string,
  { size, weight, fill }: TextStyle,
  anchor: 'start' | 'middle' | 'end' = 'start',
  isReversed = false,
): string {
  if (content === '') return '';
  return tag(
    'text',
    {
      x,
      y: baseline,
      'font-size': size,
      'font-weight': weight,
      fill,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      direction: isReversed ? 'rtl' : undefined,
    },
    escapeXml(content),
  );
}

/** Lines under each other. @param top of the first line @param width so wide is the column */
export function paragraph(
  lines: readonly string[],
  { x, top, width, leading }: { x: number; top: number; width: number; leading: number },
  style: TextStyle,
): string {
  const isReversed = isRightToLeft(lines.join(' '));
  return lines
    .map((line, i) =>
      textAt(
        isReversed ? x + width : x,
        baselineOf(top + i * leading, leading, style.size),
        line,
        style,
        'start',
        isReversed,
      ),
    )
    .join('');
}

/** Where letters stand in a line of a height: Inter reaches 0.969 em above the baseline and 0.241 em below. */
export function baselineOf(top: number, leading: number, size: number): number {
  return top + leading / 2 + size * 0.364;
}

/** Breaks a text into lines of a width in px. @param most lines; what does not fit ends in an ellipsis */
export function wrap(text: string, width: number, most: number, { size, weight }: TextStyle): string[] {
  // Letters are drawn at whole positions by some programs: a little room keeps lines inside.
  return titleLines(text, (width * 0.985) / size, most, wordWidth(weight));
}

/** Width (px) of a line of text. */
export function lineWidth(text: string, { size, weight }: TextStyle): number {
  return textWidth(text, weight) * size;
}
